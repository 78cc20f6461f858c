import { afterEach, expect, it, jest } from '@jest/globals';
import type { Session } from '@siklus/contracts/session';
import { caches as names, isKeptRead } from '../providers/keptReads';
import { beginReads, keepFirstVisit } from './serviceWorker';

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'caches');
});

function device(open: (name: string) => Promise<unknown>) {
  const dropped: string[] = [];
  const caches = { delete: async (name: string) => void dropped.push(name), open };
  Object.defineProperty(globalThis, 'caches', { value: caches, configurable: true });
  return dropped;
}

it('whoever has signed in finds himself without a network, and nothing that another one read', async () => {
  const kept = new Map<string, Response>();
  const dropped = device(async () => ({ put: async (address: string, answer: Response) => void kept.set(address, answer) }));
  await beginReads({ accountId: 'a1' } as Session);
  expect(dropped).toEqual([names.reads]);
  const [address = '', answer] = [...kept.entries()][0] ?? [];
  expect([isKeptRead({ pathname: address }), answer?.headers.has('date'), await answer?.json()]).toEqual([true, true, { accountId: 'a1' }]);
});

it('a device that has no room holds nobody up', async () => {
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  device(() => Promise.reject(new Error('QuotaExceededError')));
  await beginReads({ accountId: 'a1' } as Session);
  expect(warn).toHaveBeenCalledTimes(1);
  warn.mockRestore();
});

it('what was loaded before the worker came is kept: the files, then the page, and what was read is read once more', async () => {
  const done: string[] = [];
  const kept = (name: string) => ({
    add: async (path: string) => void done.push(`${name} ${path}`),
    addAll: async (parts: readonly Request[]) => parts.forEach(({ url, cache }) => done.push(`${name} ${url} ${cache}`)),
  });
  device(async (name) => kept(name));
  const original = globalThis.fetch;
  globalThis.fetch = jest.fn<typeof fetch>(async (address) => {
    done.push(`asks ${String(address)}`);
    return new Response();
  });
  await keepFirstVisit(
    ['/assets/a.js', '/api/tasks?range=1', '/api/employees', '/favicon.svg'].map((path) => new URL(path, 'https://siklus.test')),
  );
  globalThis.fetch = original;
  expect(done).toEqual([`${names.files} https://siklus.test/assets/a.js force-cache`, `${names.page} /`, 'asks /api/tasks?range=1']);
});
