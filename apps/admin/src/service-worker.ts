import { clientsClaim } from 'workbox-core';
import { ExpirationPlugin } from 'workbox-expiration';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst, StaleWhileRevalidate } from 'workbox-strategies';
import type { NewestPanel } from './kit/providers/first/renewal';
import { cachedAt, caches as names, isKeptRead } from './kit/providers/keptReads';

// What is used of the worker's own scope: its full type would contradict that of a page.
declare const self: {
  readonly caches: CacheStorage;
  readonly clients: {
    get(id: string): Promise<unknown>;
    matchAll(): Promise<readonly { postMessage(message: unknown): void }[]>;
  };
  skipWaiting(): Promise<void>;
};

interface Navigation {
  readonly resultingClientId: string;
}

// The panel at once, and without a network: its page, its files, and what its person last read of his inbox. With a network what he reads
// comes from there; the page is the one that the device has, and the next one is fetched beside it.

/** Seconds after which a line that gives no answer counts as none. */
const patience = 8;
/** Seconds for which what somebody read is shown without a network: a working day. */
const aDay = 12 * 60 * 60;

/** The files that a page names: another panel has others, since their names change with their content. */
async function filesOf(page: Response): Promise<readonly string[]> {
  return (await page.clone().text()).match(/\/assets\/[\w.-]+/g) ?? [];
}

/** Whether the device has every file that the page names; the site may have them no more. */
async function isWhole(page: Response): Promise<boolean> {
  const kept = await self.caches.open(names.files);
  const found = await Promise.all((await filesOf(page)).map((file) => kept.match(file)));
  return !found.includes(undefined);
}

registerRoute(
  new NavigationRoute(
    new StaleWhileRevalidate({
      cacheName: names.page,
      plugins: [
        {
          // Every address of the panel is the same page.
          cacheKeyWillBeUsed: async () => '/',
          cachedResponseWillBeUsed: async ({ cachedResponse }) =>
            cachedResponse && (await isWhole(cachedResponse)) ? cachedResponse : undefined,
          cacheDidUpdate: async ({ newResponse, event }) => {
            const panel = await filesOf(newResponse);
            // On a quick line the newest one comes before the page is there that is to hear of it.
            await self.clients.get((event as unknown as Navigation).resultingClientId);
            for (const client of await self.clients.matchAll()) client.postMessage({ panel } satisfies NewestPanel);
          },
        },
      ],
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
