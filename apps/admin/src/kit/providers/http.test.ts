import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { createHttp, offline, problemOf, type HttpRequest } from './http';

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

  it('is offline when the line is cut in the middle of the answer', async () => {
    const cut = new ReadableStream({ start: (stream) => stream.error(new TypeError('network error')) });
    expect(await failureOf(jest.fn<typeof fetch>().mockResolvedValue(new Response(cut)))).toMatchObject({ code: offline, status: 0 });
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

describe('a request that meets an ended session', () => {
  const refused = () => new Response(JSON.stringify({ status: 401, code: 'NOT_SIGNED_IN', errors: [] }), { status: 401, headers: json });
  const json = { 'content-type': 'application/problem+json' };

  it('is sent once more when its person is back', async () => {
    const fetched = jest.fn<typeof fetch>().mockResolvedValueOnce(refused());
    globalThis.fetch = fetched.mockResolvedValueOnce(new Response('{"saved":true}', { headers: { 'content-type': 'application/json' } }));
    const clock = ['2026-01-31T02:00:00.000Z', '2026-01-31T02:07:00.000Z'];
    const { data } = await createHttp(
      () => 'id',
      async () => true,
      undefined,
      undefined,
      () => clock.shift() ?? '',
    )('/courses', { method: 'POST', body: { code: 'a' } });
    expect(data).toEqual({ saved: true });
    const [first, again] = fetched.mock.calls.map(([address, { headers, ...init } = {}]) => [address, init, headers] as const);
    // All but what the clock of the device shows as it goes.
    expect(again?.slice(0, 2)).toEqual(first?.slice(0, 2));
    expect(first?.[2]).toMatchObject({ 'siklus-sent-at': '2026-01-31T02:00:00.000Z' });
    expect(again?.[2]).toEqual({ ...first?.[2], 'siklus-sent-at': '2026-01-31T02:07:00.000Z' });
  });

  it('is refused when its session has ended once more', async () => {
    const fetched = jest.fn<typeof fetch>().mockImplementation(async () => refused());
    globalThis.fetch = fetched;
    await expect(
      createHttp(
        () => 'id',
        async () => true,
      )('/courses'),
    ).rejects.toMatchObject({ status: 401 });
    expect(fetched).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['/courses', false],
    ['/session', true],
    ['/session/activation', true],
  ])('of %s is refused where nobody comes back, or where a session should only begin', async (path, isBack) => {
    globalThis.fetch = jest.fn<typeof fetch>().mockResolvedValue(refused());
    await expect(
      createHttp(
        () => 'id',
        async () => isBack,
      )(path),
    ).rejects.toMatchObject({ status: 401 });
  });
});

describe('a write that a device keeps', () => {
  const keyed = { method: 'POST', body: { value: 3 }, headers: { 'idempotency-key': 'k1' } } as const;
  /** What is asked of device and network, in that order. */
  async function sent(request: HttpRequest) {
    const asked: unknown[] = [];
    globalThis.fetch = async () => {
      asked.push('fetch');
      return new Response('{}', { headers: { 'content-type': 'application/json' } });
    };
    await createHttp(() => 'id')('/notes', { ...request, ahead: async (write) => (asked.push(write), write) });
    return asked;
  }

  it('is handed over whole before it goes', async () => {
    expect(await sent(keyed)).toEqual([{ path: '/notes', ...keyed }, 'fetch']);
  });

  it('goes as the device says it went before under its key', async () => {
    const bodies: unknown[] = [];
    globalThis.fetch = async (_address, { body } = {}) => {
      bodies.push(body);
      return new Response('{}', { headers: { 'content-type': 'application/json' } });
    };
    await createHttp(() => 'id')('/notes', { ...keyed, ahead: async (write) => ({ ...write, body: { value: 2 } }) });
    expect(bodies).toEqual(['{"value":2}']);
  });

  it('is one that may be repeated: with a key, and of plain values', async () => {
    expect(await sent({ ...keyed, headers: {} })).toEqual(['fetch']);
    expect(await sent({ ...keyed, body: new FormData() })).toEqual(['fetch']);
    const file = new File(['x'], 'foto.jpg');
    const { body: _body, ...plain } = keyed as { body?: unknown } & typeof keyed;
    expect(await sent({ ...plain, file })).toEqual([{ path: '/notes', ...plain, file }, 'fetch']);
  });
});
