import { outcomeWords } from '@siklus/domain';
import { z } from 'zod';
import { called } from './called.js';
import { id, instant, text } from './common.js';

/** The address of refusals that came from too many to be told apart. */
export const manyAddresses = '*';

/** A line of the security log: who did or tried what, from where, and how it ended. */
export const securityEvent = z
  .object({
    id,
    at: called(instant, { id: 'Waktu', en: 'Time' }),
    /** The last of those that are counted in this line. */
    lastAt: called(instant, { id: 'Terakhir', en: 'Last' }),
    /** How often it was refused alike within the minute; 1 for what was done. */
    times: called(z.number().int(), { id: 'Berapa kali', en: 'Times' }),
    event: called(z.string(), { id: 'Kode peristiwa', en: 'Event code' }),
    words: called(text, { id: 'Peristiwa', en: 'Event' }),
    outcome: called(z.enum(['done', 'refused']).meta({ words: outcomeWords }), { id: 'Hasil', en: 'Outcome' }),
    /** Why it was refused. */
    code: called(z.string().nullable(), { id: 'Kode penolakan', en: 'Refusal code' }),
    refusal: called(text.nullable(), { id: 'Penolakan', en: 'Refusal' }),
    /** Who acted or tried; null where the name that was typed belongs to nobody, and for the command line. */
    accountId: id.nullable(),
    accountName: called(z.string().nullable(), { id: 'Oleh', en: 'By' }),
    /** Whose account it is about, where that is another one. */
    subjectId: id.nullable(),
    subjectName: called(z.string().nullable(), { id: 'Akun', en: 'Account' }),
    /** Null: on the server itself; `*`: from more than are told apart. */
    address: called(z.string().nullable(), { id: 'Dari', en: 'From' }),
    /** In the words of whoever did it. */
    reason: called(z.string().nullable(), { id: 'Alasan', en: 'Reason' }),
  })
  .meta({ id: 'SecurityEvent' });
export type SecurityEvent = z.infer<typeof securityEvent>;
