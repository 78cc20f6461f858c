import { describe, expect, it, jest } from '@jest/globals';
import { HttpError } from 'react-admin';
import type { PanelDataProvider } from '../providers/dataProvider';
import type { Copy } from './copies';
import { sendUnsent } from './sendUnsent';
import type { Shelf } from './shelf';

/** A device with one text that was not answered, and an API that says it has a newer one: this. */
function withDraft(draft: unknown) {
  let copy: Copy = { answers: { feedback: 'Tepat waktu.' }, sent: false, basedOn: null };
  const shelf: Shelf<Copy> = {
    keep: async (_account, _of, text) => ((copy = text), true),
    read: async () => copy,
    drop: async () => undefined,
    change: async () => null,
    all: async () => [['t1', copy]],
  };
  const api = {
    saveDraft: jest.fn(async () => {
      throw new HttpError('', 412, { errors: {}, problem: { status: 412, code: 'STALE' } });
    }),
    getOne: jest.fn(async () => ({ data: { draft } })),
  } as unknown as Pick<PanelDataProvider, 'saveDraft' | 'getOne'>;
  return { failed: () => sendUnsent('a1', api, { shelf }), kept: () => copy };
}

describe('a text that the API says is older than its own', () => {
  it('was sent before where both are the same: only the answer was lost', async () => {
    const { failed, kept } = withDraft({ answers: { feedback: 'Tepat waktu.' }, savedAt: '2026-11-29T08:00:00.000Z' });
    expect(await failed()).toBe(0);
    expect(kept()).toEqual({ answers: { feedback: 'Tepat waktu.' }, sent: true, basedOn: '2026-11-29T08:00:00.000Z' });
  });

  it.each([
    ['another text', { answers: { feedback: 'Lain.' }, savedAt: '2026-11-29T08:00:00.000Z' }],
    ['none', null],
  ])('stays unsent where the API has %s', async (_what, draft) => {
    const { failed, kept } = withDraft(draft);
    expect(await failed()).toBe(1);
    expect(kept().sent).toBe(false);
  });
});
