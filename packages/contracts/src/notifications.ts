import { z } from 'zod';
import { called, labels } from './called.js';
import { id, instant, pool, text } from './common.js';

export const notification = z
  /** `pool` names the group it was sent to; each of its people reads it for himself. */
  .object({
    id,
    kind: called(z.string(), { id: 'Jenis', en: 'Kind' }),
    words: called(text, { id: 'Pemberitahuan', en: 'Notice' }),
    /**
     * Where it leads: to the open task while it waits for the reader, to the document while he may read it, to the assignments across
     * units, else to what waits for him.
     */
    opens: called(z.enum(['task', 'document', 'team', 'inbox']), { id: 'Membuka', en: 'Opens' }),
    taskId: id.nullable(),
    pool: called(pool.nullable(), labels.pool),
    participantId: id,
    employeeName: called(z.string(), labels.employeeName),
    year: called(z.number().int(), labels.year),
    step: called(z.string(), labels.step),
    occasion: called(z.string(), labels.occasion),
    /** The part of the document that it is about: a key of the plan, or a core value; null where it is about the whole. */
    part: called(z.string().nullable(), { id: 'Bagian', en: 'Part' }),
    label: called(text, labels.label),
    createdAt: called(instant, { id: 'Waktu', en: 'Time' }),
    readAt: called(instant.nullable(), { id: 'Dibaca', en: 'Read' }),
    /** Whether it still says what is so, and no newer notice says it; otherwise its words tell, and it is not new. */
    isCurrent: called(z.boolean(), { id: 'Masih berlaku', en: 'Still so' }),
  })
  .meta({ id: 'Notification' });
export type Notification = z.infer<typeof notification>;
