import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createBegunReads } from './begunReads';
import { createHttp } from '../http';

const original = globalThis.fetch;
const answered = (name: string) => new Response(JSON.stringify({ name }), { headers: { 'content-type': 'application/json' } });
let fetched: jest.Mock<typeof fetch>;
let now: number;
let news: EventTarget;

function begunReads() {
  const reads = createBegunReads(news as BroadcastChannel, () => now);
  return { reads, http: createHttp(() => 'id', undefined, undefined, reads) };
}

beforeEach(() => {
  now = 0;
  news = new EventTarget();
  fetched = jest.fn<typeof fetch>();
  globalThis.fetch = fetched.mockResolvedValueOnce(answered('begun')).mockResolvedValue(answered('anew'));
});
afterEach(() => {
  globalThis.fetch = original;
});

describe('a read that began before its code was there', () => {
  it('is taken, and asked anew the next time', async () => {
    const { reads, http } = begunReads();
    void reads.begin('/session', 'id');
    expect([(await http('/session')).data, (await http('/session')).data]).toEqual([{ name: 'begun' }, { name: 'anew' }]);
    expect(fetched).toHaveBeenCalledTimes(2);
  });

  it('is asked for as any other', async () => {
    const { reads, http } = begunReads();
    void reads.begin('/session', 'id');
    await http('/tasks', { query: { range: [0, 199] } });
    const [[, begun], [, other]] = fetched.mock.calls as unknown as [[string, RequestInit], [string, RequestInit]];
    expect({ method: 'GET', ...begun }).toEqual(other);
  });

  it.each([
    ['of another address', (): void => undefined, '/tasks', 'id'],
    ['in another language', (): void => undefined, '/session', 'en'],
    ['after half a minute', (): void => void (now = 30_000), '/session', 'id'],
    [
      'once somebody has signed in or out in another tab',
      (): void => void news.dispatchEvent(new MessageEvent('message')),
      '/session',
      'id',
    ],
  ] as const)('answers nothing %s', (_when, happens, address, language) => {
    const { reads } = begunReads();
    void reads.begin('/session', 'id');
    happens();
    expect(reads.take(address, language)).toBeUndefined();
  });

  it('that failed is a dead link to whoever takes it', async () => {
    globalThis.fetch = jest.fn<typeof fetch>().mockRejectedValue(new TypeError('Failed to fetch'));
    const { reads, http } = begunReads();
    void reads.begin('/session', 'id');
    await expect(http('/session')).rejects.toMatchObject({ status: 0 });
  });
});
