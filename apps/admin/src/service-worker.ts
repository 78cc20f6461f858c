import { clientsClaim } from 'workbox-core';
import { ExpirationPlugin } from 'workbox-expiration';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { cachedAt, caches as names, isKeptRead } from './kit/providers/keptReads';

// What is used of the worker's own scope: its full type would contradict that of a page.
declare const self: { readonly caches: CacheStorage; skipWaiting(): Promise<void> };

// The panel without a network: its page, its files, and what its person last read of his inbox. With a network nothing comes from here but
// the files, whose names change with their content.

/** Seconds after which a line that gives no answer counts as none. */
const patience = 8;
/** Seconds for which what somebody read is shown without a network: a working day. */
const aDay = 12 * 60 * 60;

registerRoute(
  new NavigationRoute(
    new NetworkFirst({
      cacheName: names.page,
      networkTimeoutSeconds: patience,
      // Every address of the panel is the same page.
      plugins: [{ cacheKeyWillBeUsed: async () => '/' }],
    }),
    { denylist: [/^\/(api|metrics|ops)(\/|$)/] },
  ),
);

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'),
  new CacheFirst({ cacheName: names.files, plugins: [new ExpirationPlugin({ maxEntries: 200, purgeOnQuotaError: true })] }),
);

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && isKeptRead(url),
  new NetworkFirst({
    cacheName: names.reads,
    networkTimeoutSeconds: patience,
    plugins: [
      new ExpirationPlugin({ maxEntries: 100, maxAgeSeconds: aDay, purgeOnQuotaError: true }),
      {
        // Whoever asks is told that it is an old answer.
        cachedResponseWillBeUsed: async ({ cachedResponse }) => cachedResponse && cachedAt(cachedResponse),
        // A session that has ended leaves nothing to read.
        fetchDidSucceed: async ({ response }) => {
          if (response.status === 401) await self.caches.delete(names.reads);
          return response;
        },
      },
    ],
  }),
);

void self.skipWaiting();
clientsClaim();
