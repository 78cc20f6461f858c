import { stuckWords } from '@siklus/domain';
import { z } from 'zod';
import { called, labels } from './called.js';
import { documentFields, id, instant, may, pool, runFields, text } from './common.js';

/** A step of a document that does not move: blocked for want of something, or open past its due date. */
export const stuckRun = z
  .object({
    id,
    ...documentFields,
    ...runFields,
    kind: called(z.enum(['blocked', 'late']).meta({ words: stuckWords }), { id: 'Jenis', en: 'Kind' }),
    /** What the blocked step lacks, with who can mend it and how; empty for a late one. */
    needs: called(z.array(z.object({ need: z.string(), owner: z.string(), label: text, fix: text })), {
      id: 'Yang kurang',
      en: 'What is missing',
    }),
    turnLabel: called(text.nullable(), labels.turnLabel),
    holderId: id.nullable(),
    holderName: called(z.string().nullable(), labels.holderName),
    /** Since when a late one has been with whom it is with; null for a blocked one, which is with nobody. */
    heldSince: called(instant.nullable(), labels.heldSince),
    remindedAt: called(instant.nullable(), { id: 'Terakhir diingatkan', en: 'Last reminded' }),
    pool: called(pool.nullable(), labels.pool),
    /** Since when it does not move: a blocked step since it is held up, a late one since it was due. */
    since: called(instant, { id: 'Tidak bergerak sejak', en: 'Stuck since' }),
    dueAt: called(instant, labels.dueAt),
    may: may('bulk.act'),
  })
  .meta({ id: 'StuckRun' });
export type StuckRun = z.infer<typeof stuckRun>;
