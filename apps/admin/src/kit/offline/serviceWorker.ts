import type { Session } from '@siklus/contracts/session';
import { caches as names, sessionRead } from '../providers/keptReads';

/** Lets the panel open without a network from its next visit on; browsers that have no service worker go on without. */
export function beginServing(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  navigator.serviceWorker.register('/service-worker.js').catch((error: unknown) => {
    // A private window may forbid it; the panel then needs the network, as before.
    console.warn('Siklus cannot be opened without a network here:', error);
  });
}

/** Somebody has signed in: what another one read here is not for him, and who he is stands ready for times without a network. */
export async function beginReads(session: Session): Promise<void> {
  if (!('caches' in globalThis)) return;
  try {
    await dropReads();
    const kept = await globalThis.caches.open(names.reads);
    await kept.put(...sessionRead(session, new Date()));
  } catch (error) {
    // A device without room for it: he works on as long as there is a network.
    console.warn('Siklus cannot be opened without a network here:', error);
  }
}

/** Takes what somebody read off the device: he signs out. */
export async function dropReads(): Promise<void> {
  if ('caches' in globalThis) await globalThis.caches.delete(names.reads);
}
