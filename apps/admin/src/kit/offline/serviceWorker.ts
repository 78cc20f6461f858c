import { caches as names } from '../providers/keptReads';

/** Lets the panel open without a network from its next visit on; browsers that have no service worker go on without. */
export function beginServing(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  navigator.serviceWorker.register('/service-worker.js').catch((error: unknown) => {
    // A private window may forbid it; the panel then needs the network, as before.
    console.warn('Siklus cannot be opened without a network here:', error);
  });
}

/** Takes what somebody read off the device: he signs out, or another one signs in. */
export async function dropReads(): Promise<void> {
  if ('caches' in globalThis) await globalThis.caches.delete(names.reads);
}
