import { afterEach, expect, it, jest } from '@jest/globals';
import type { Session } from '@siklus/contracts/session';
import { caches as names, isKeptRead } from '../providers/keptReads';
import { beginReads } from './serviceWorker';

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
