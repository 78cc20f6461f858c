import { afterAll, describe, expect, it } from '@jest/globals';
import { fetchFile } from './fetchFile';
import { problemOf } from './http';

const whole = globalThis.fetch;
afterAll(() => void (globalThis.fetch = whole));
const answering = (answer: () => Promise<Response>) => void (globalThis.fetch = answer);
const fails = (asked: Promise<unknown>) =>
  asked.then(
    () => undefined,
    (error: unknown) => problemOf(error),
  );

describe('a file that is made when it is asked for', () => {
  it.each([
    [`attachment; filename=skp.pdf`, 'skp.pdf'],
    [`attachment; filename*=UTF-8''Laporan%20kemajuan.pdf`, 'Laporan kemajuan.pdf'],
  ])('comes whole, called as the API calls it: %s', async (disposition, name) => {
    answering(async () => new Response('%PDF', { headers: { 'content-disposition': disposition, 'content-type': 'application/pdf' } }));
    const file = await fetchFile('/participants/p1/forms/skp.pdf', 'id');
    expect([file.name, await file.text()]).toEqual([name, '%PDF']);
  });

  it('is none where the line is cut, before the answer or in the middle of it', async () => {
    answering(() => Promise.reject(new TypeError('Failed to fetch')));
    expect((await fails(fetchFile('/x.pdf', 'id')))?.code).toBe('OFFLINE');
    const cut = new ReadableStream({ start: (stream) => stream.error(new TypeError('network error')) });
    answering(async () => new Response(cut));
    expect((await fails(fetchFile('/x.pdf', 'id')))?.code).toBe('OFFLINE');
  });

  it('says why it is refused, in the words of the API', async () => {
    const problem = { status: 403, code: 'FORBIDDEN', detail: 'Bukan untuk Anda.' };
    answering(async () => Response.json(problem, { status: 403, headers: { 'content-type': 'application/problem+json' } }));
    expect((await fails(fetchFile('/x.pdf', 'id')))?.detail).toBe('Bukan untuk Anda.');
  });
});
