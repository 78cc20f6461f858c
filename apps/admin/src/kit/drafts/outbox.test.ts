import { describe, expect, it } from '@jest/globals';
import { HttpError } from 'react-admin';
import type { Http, Write } from '../providers/http';
import type { WrittenForm } from './forms';
import { goingUnder, putAwayDone, sendWaiting, takeBack, writtenIn, type Submission } from './outbox';
import type { Shelf } from './shelf';

function memory<Text>(): Shelf<Text> {
  const texts = new Map<string, Text>();
  return {
    keep: async (_account, of, text) => (texts.set(of, text), true),
    read: async (_account, of) => texts.get(of) ?? null,
    drop: async (_account, of) => void texts.delete(of),
    change: async (_account, of, next) => {
      const text = texts.get(of);
      if (text === undefined) return null;
      const put = next(text);
      if (put === null) texts.delete(of);
      else texts.set(of, put);
      return text;
    },
    all: async () => [...texts],
  };
}

const on = () => ({ submissions: memory<Submission>(), copies: memory<string>(), forms: memory<WrittenForm>() });
const write = (key: string): Write => ({ path: `/notes/${key}`, method: 'POST', headers: { 'idempotency-key': key }, body: { key } });
const submitted = (key: string, at: string, more: Partial<Submission> = {}): Submission => ({
  write: write(key),
  title: key,
  path: '/tasks',
  at,
  ...more,
});
const refusing = (status: number, code: string) =>
  new HttpError('', status, { errors: {}, problem: { status, code, detail: 'Tidak bisa.', errors: [{ message: 'Isi ini.' }] } });
const now = () => '2026-11-29T08:00:00.000Z';

/** An API that answers as told, by key, and notes what it was asked. */
function api(answers: Readonly<Record<string, Error>> = {}) {
  const asked: string[] = [];
  const owners = new Set<string | undefined>();
  const http = (async (path: string, request: { headers: Record<string, string> }) => {
    asked.push(path);
    owners.add(request.headers['siklus-account']);
    const error = answers[request.headers['idempotency-key'] ?? ''];
    if (error !== undefined) throw error;
    return { data: null, headers: new Headers() };
  }) as unknown as Http;
  return { asked, owners, http };
}

describe('what was submitted out of reach', () => {
  it('is sent in the order of submitting, once, and its text leaves the device', async () => {
    const shelves = on();
    await shelves.copies.keep('me', 'task', 'text');
    await shelves.submissions.keep('me', 'b', submitted('b', '2026-11-29T07:02:00.000Z', { taskId: 'task' }));
    await shelves.submissions.keep('me', 'a', submitted('a', '2026-11-29T07:01:00.000Z'));
    const { asked, http } = api();
    const answered = await sendWaiting('me', http, now, shelves);
    expect(answered.map(({ title, answered: end }) => [title, end])).toEqual([
      ['a', { at: now() }],
      ['b', { at: now() }],
    ]);
    expect(await shelves.copies.all('me')).toEqual([]);
    expect(await sendWaiting('me', http, now, shelves)).toEqual([]);
    expect(asked).toEqual(['/notes/a', '/notes/b']);
  });

  it('goes as its writer’s own, so that nobody who has signed in meanwhile does it in his place', async () => {
    const shelves = on();
    await shelves.submissions.keep('me', 'a', submitted('a', '2026-11-29T07:01:00.000Z'));
    const { owners, http } = api({ a: refusing(401, 'NOT_SIGNED_IN') });
    expect([await sendWaiting('me', http, now, shelves), [...owners]]).toEqual([[], ['me']]);
    expect((await shelves.submissions.read('me', 'a'))?.answered).toBeUndefined();
  });

  it('goes with its file, which leaves the device once it is answered', async () => {
    const shelves = on();
    const file = new File(['x'], 'foto.jpg');
    await shelves.submissions.keep('me', 'a', submitted('a', '2026-11-29T07:01:00.000Z', { write: { ...write('a'), file } }));
    const sent: unknown[] = [];
    const http = (async (_path: string, request: { file?: File }) => {
      sent.push(request.file);
      return { data: null, headers: new Headers() };
    }) as unknown as Http;
    await sendWaiting('me', http, now, shelves);
    expect(sent).toEqual([file]);
    expect((await shelves.submissions.all('me')).map(([, { write: kept, answered }]) => [kept.file, answered])).toEqual([
      [undefined, { at: now() }],
    ]);
  });

  it.each([
    [0, 'OFFLINE'],
    [502, 'OFFLINE'],
    [401, 'NOT_SIGNED_IN'],
    [429, 'TOO_MANY'],
    [503, 'OVERLOADED'],
    [507, 'FILE_NO_ROOM'],
  ])('waits on, with all behind it, while the answer is %i %s', async (status, code) => {
    const shelves = on();
    await shelves.submissions.keep('me', 'a', submitted('a', '1'));
    await shelves.submissions.keep('me', 'b', submitted('b', '2'));
    const { asked, http } = api({ a: refusing(status, code) });
    expect(await sendWaiting('me', http, now, shelves)).toEqual([]);
    expect(asked).toEqual(['/notes/a']);
    expect((await shelves.submissions.all('me')).every(([, { answered }]) => answered === undefined)).toBe(true);
  });

  it('is forgotten by its form, too, unless something else was written there since', async () => {
    const shelves = on();
    const written: WrittenForm = { title: 'a', path: '/x', at: '1', values: { note: 'panjang' } };
    for (const keptAs of ['f', 'g']) {
      await shelves.forms.keep('me', keptAs, written);
      await shelves.submissions.keep('me', keptAs, submitted(keptAs, '1', { form: { keptAs, written } }));
    }
    await shelves.forms.keep('me', 'g', { ...written, values: { note: 'lebih panjang' } });
    await sendWaiting('me', api().http, now, shelves);
    expect((await shelves.forms.all('me')).map(([keptAs]) => keptAs)).toEqual(['g']);
  });

  it('leaves no text behind when the tab ends between its answer and the note of it, and is told when it was sent again', async () => {
    const shelves = on();
    const { keep } = shelves.submissions;
    const form = { keptAs: 'notes', written: { title: 'a', path: '/x', at: '1', values: { note: 'Selesai' } } };
    await shelves.forms.keep('me', 'notes', form.written);
    await keep('me', 'a', submitted('a', '2026-11-29T07:01:00.000Z', { form }));
    const { asked, http } = api();
    shelves.submissions.keep = () => Promise.reject(new Error('The tab ended'));
    await expect(sendWaiting('me', http, now, shelves)).rejects.toThrow('The tab ended');
    expect(await shelves.forms.all('me')).toEqual([]);
    shelves.submissions.keep = keep;
    expect(await sendWaiting('me', http, now, shelves)).toMatchObject([{ title: 'a', answered: { at: now() } }]);
    expect([asked, await shelves.forms.all('me')]).toEqual([['/notes/a', '/notes/a'], []]);
  });

  it('leaves no text behind when the tab ends as soon as its page heard that it was done', async () => {
    const shelves = on();
    const form = { keptAs: 'notes', written: { title: 'a', path: '/x', at: '1', values: { note: 'Selesai' } } };
    const done = submitted('a', '2026-11-29T07:01:00.000Z', { taskId: 'task', form });
    await shelves.copies.keep('me', 'task', 'text');
    await shelves.forms.keep('me', 'notes', form.written);
    await shelves.submissions.keep('me', 'a', done);
    const { drop } = shelves.submissions;
    shelves.submissions.drop = () => Promise.reject(new Error('The tab ended'));
    await expect(putAwayDone('me', 'a', done, shelves)).rejects.toThrow('The tab ended');
    expect([await shelves.forms.all('me'), await shelves.copies.all('me')]).toEqual([[], []]);
    shelves.submissions.drop = drop;
    await putAwayDone('me', 'a', done, shelves);
    expect(await shelves.submissions.all('me')).toEqual([]);
  });

  it('that is refused says why, gives its text back to its form, and holds nothing up', async () => {
    const shelves = on();
    const written: WrittenForm = { title: 'a', path: '/x', at: '1', values: { note: 'panjang' } };
    await shelves.copies.keep('me', 'task', 'text');
    await shelves.submissions.keep('me', 'a', submitted('a', '1', { taskId: 'task', form: { keptAs: 'f', written } }));
    await shelves.submissions.keep('me', 'b', submitted('b', '2'));
    const { http } = api({ a: refusing(409, 'TASK_CLOSED') });
    const answered = await sendWaiting('me', http, now, shelves);
    expect(answered.map(({ answered: end }) => end.refusal)).toEqual(['Tidak bisa. Isi ini.', undefined]);
    expect(await shelves.forms.read('me', 'f')).toEqual(written);
    expect(await shelves.copies.read('me', 'task')).toBe('text');
  });

  it('that is doubted is asked about, and its text stays', async () => {
    const shelves = on();
    await shelves.copies.keep('me', 'task', 'text');
    await shelves.submissions.keep('me', 'a', submitted('a', '1', { taskId: 'task' }));
    const { http } = api({ a: refusing(422, 'ANSWERS_DOUBTED') });
    expect(await sendWaiting('me', http, now, shelves)).toMatchObject([{ answered: { refusal: 'Tidak bisa. Isi ini.', isAsked: true } }]);
    expect(await shelves.copies.read('me', 'task')).toBe('text');
  });

  it('is put away once the same work was accepted, and nothing else is', async () => {
    const shelves = on();
    const answered = { at: '1', refusal: 'Tidak bisa.' };
    await shelves.submissions.keep('me', 'a', submitted('a', '1', { taskId: 'task', answered }));
    await shelves.submissions.keep('me', 'b', submitted('b', '2', { taskId: 'other', answered }));
    await shelves.submissions.keep('me', 'c', submitted('c', '3', { taskId: 'task' }));
    await sendWaiting('me', api().http, now, shelves);
    const left = await shelves.submissions.all('me');
    expect(left.map(([key, each]) => [key, each.answered?.refusal])).toEqual([
      ['b', 'Tidak bisa.'],
      ['c', undefined],
    ]);
  });

  it('writes over no newer text of its form', async () => {
    const shelves = on();
    const text = (note: string): WrittenForm => ({ title: 'a', path: '/x', at: '1', values: { note } });
    await shelves.forms.keep('me', 'f', text('baru'));
    await shelves.submissions.keep('me', 'a', submitted('a', '1', { form: { keptAs: 'f', written: text('lama') } }));
    await sendWaiting('me', api({ a: refusing(422, 'ANSWERS_INVALID') }).http, now, shelves);
    expect(await shelves.forms.read('me', 'f')).toEqual(text('baru'));
  });
});

describe('what was submitted and not answered', () => {
  const written: WrittenForm = { title: 'a', path: '/x', at: '1', values: { note: 'Selesai' }, tried: { asked: '{}', key: 'a' } };
  const form = { keptAs: 'f', written };

  it('is taken back as long as it has not left the device: its text is in its form, under no key', async () => {
    const shelves = on();
    await shelves.submissions.keep('me', 'a', submitted('a', '1', { form }));
    expect(await takeBack('me', 'a', shelves)).toBe(true);
    const { tried: _tried, ...fresh } = written;
    expect([await shelves.submissions.all('me'), await shelves.forms.read('me', 'f')]).toEqual([[], fresh]);
    const { asked, http } = api();
    await sendWaiting('me', http, now, shelves);
    expect(asked).toEqual([]);
  });

  it('is not taken back once it may have arrived: asked again under its key, it comes as received', async () => {
    const shelves = on();
    await shelves.submissions.keep('me', 'a', submitted('a', '1', { form }));
    await sendWaiting('me', api({ a: refusing(0, 'OFFLINE') }).http, now, shelves);
    expect(await takeBack('me', 'a', shelves)).toBe(false);
    expect(await shelves.forms.all('me')).toEqual([]);
    expect(await sendWaiting('me', api().http, now, shelves)).toMatchObject([{ write: write('a'), answered: { at: now() } }]);
    expect([await takeBack('me', 'a', shelves), await shelves.submissions.all('me')]).toEqual([true, []]);
  });

  it('is not sent where it is taken back while another one is on its way', async () => {
    const shelves = on();
    await shelves.submissions.keep('me', 'a', submitted('a', '1'));
    await shelves.submissions.keep('me', 'b', submitted('b', '2'));
    const asked: string[] = [];
    const http = (async (path: string) => {
      asked.push(path);
      await takeBack('me', 'b', shelves);
      return { data: null, headers: new Headers() };
    }) as unknown as Http;
    await sendWaiting('me', http, now, shelves);
    expect(asked).toEqual(['/notes/a']);
  });

  it('is offered to nobody as unsent while it is under way, and a newer text of its form is', async () => {
    const shelves = on();
    await shelves.forms.keep('me', 'f', written);
    await shelves.submissions.keep('me', 'a', submitted('a', '1', { form }));
    expect(await writtenIn('me', 'f', shelves)).toBeNull();
    await shelves.forms.keep('me', 'f', { ...written, values: { note: 'Lain' } });
    expect(await writtenIn('me', 'f', shelves)).toMatchObject({ values: { note: 'Lain' } });
  });

  it.each([
    ['as before while it has no answer', {}, 1],
    ['as before once it was done', { answered: { at: '1' } }, 1],
    ['as it is asked for now where it was refused', { answered: { at: '1', refusal: 'Tidak bisa.' } }, 2],
  ])('goes again %s', (_how, more, deviceAt) => {
    const before = submitted('a', '1', { write: { ...write('a'), body: { deviceAt: 1 } }, ...more });
    expect(goingUnder(before, { ...write('a'), body: { deviceAt: 2 } }).body).toEqual({ deviceAt });
  });
});
