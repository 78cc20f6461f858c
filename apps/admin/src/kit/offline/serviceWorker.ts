import type { Session } from '@siklus/contracts/session';
import { ask } from '../providers/first/ask';
import { keptLanguage } from '../providers/first/preferences';
import { caches as names, isKeptRead, sessionRead } from '../providers/keptReads';

/** Lets the panel open without a network from now on; browsers that have no service worker go on without. */
export function beginServing(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  if (serviceWorker.controller === null)
    serviceWorker.addEventListener('controllerchange', () => void keepFirstVisit(loadedHere()).catch(warn), { once: true });
  serviceWorker.register('/service-worker.js').catch(warn);
}

/** A private window may forbid it, or the device has no room: the panel then needs the network, as before. */
function warn(error: unknown): void {
  console.warn('Siklus cannot be opened without a network here:', error);
}

/** What this page has loaded of its own site. */
function loadedHere(): readonly URL[] {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  return [...new Set(loaded)].map((name) => new URL(name)).filter(({ origin }) => origin === location.origin);
}

/**
 * What was loaded before the worker was there, which saw none of it: the files of the page, which the browser still has, the page, and what
 * its person read, which is read once more.
 */
export async function keepFirstVisit(loaded: readonly URL[]): Promise<void> {
  const [pages, files] = await Promise.all([caches.open(names.page), caches.open(names.files)]);
  const parts = loaded.filter(({ pathname }) => pathname.startsWith('/assets/'));
  await files.addAll(parts.map((part) => new Request(part, { cache: 'force-cache' })));
  // The page after them: it stands for having all its files.
  await pages.add('/');
  const reads = loaded.filter(isKeptRead).map(({ pathname, search }) => pathname.replace(/^\/api/, '') + search);
  await Promise.all(reads.map((read) => ask(read, keptLanguage())));
}

/** Somebody has signed in: what another one read here is not for him, and who he is stands ready for times without a network. */
export async function beginReads(session: Session): Promise<void> {
  if (!('caches' in globalThis)) return;
  try {
    await dropReads();
    const kept = await globalThis.caches.open(names.reads);
    await kept.put(...sessionRead(session, new Date()));
  } catch (error) {
    warn(error);
  }
}

/** Takes what somebody read off the device: he signs out. */
export async function dropReads(): Promise<void> {
  if ('caches' in globalThis) await globalThis.caches.delete(names.reads);
}
