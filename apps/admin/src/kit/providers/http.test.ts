import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { createHttp, offline, problemOf } from './http';

const original = globalThis.fetch;
const answer = (status: number, body: string, type: string) =>
  jest.fn<typeof fetch>().mockResolvedValue(new Response(body, { status, headers: { 'content-type': type } }));
const failureOf = (fetched: typeof fetch) => {
  globalThis.fetch = fetched;
  return createHttp(() => 'id')('/tasks').then(() => undefined, problemOf);
};

afterEach(() => {
  globalThis.fetch = original;
});

describe('a request that fails', () => {
  it('is offline when the network is gone', async () => {
    expect(await failureOf(jest.fn<typeof fetch>().mockRejectedValue(new TypeError('Failed to fetch')))).toMatchObject({
      code: offline,
      status: 0,
    });
  });

  it.each([502, 503, 504])('is offline when a proxy finds nobody behind it and says %i by itself', async (status) => {
    expect(await failureOf(answer(status, '<html>Bad Gateway</html>', 'text/html'))).toMatchObject({ code: offline, status });
  });

  it('is what the API says when the API answers', async () => {
    const problem = {
      type: 'about:blank',
      title: 'Tidak berwenang',
      status: 403,
      detail: 'Di luar unit Anda.',
      code: 'FORBIDDEN',
      errors: [],
      requestId: 'r1',
    };
    expect(await failureOf(answer(403, JSON.stringify(problem), 'application/problem+json'))).toEqual(problem);
  });
});
