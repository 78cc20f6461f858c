import { z } from 'zod';
import { documentFields, id, instant, text } from './common.js';

/** A step of a document that does not move: blocked for want of something, or open past its due date. */
export const stuckRun = z
  .object({
    id,
    ...documentFields,
    step: z.string(),
    occasion: z.string(),
    label: text,
    kind: z.enum(['blocked', 'late']),
    /** What the blocked step lacks, with who can mend it and how; empty for a late one. */
    needs: z.array(z.object({ need: z.string(), owner: z.string(), label: text, fix: text })),
    turnLabel: text.nullable(),
    holderId: id.nullable(),
    holderName: z.string().nullable(),
    pool: z.string().nullable(),
    /** Since when it does not move: a blocked step since it should have opened, a late one since it was due. */
    since: instant,
    dueAt: instant,
  })
  .meta({ id: 'StuckRun' });
export type StuckRun = z.infer<typeof stuckRun>;
