import { z } from 'zod';
import { called, labels } from './called.js';
import { actorName, id, instant, text, zone } from './common.js';

/** An entry as the trail of one document has it. */
export const trailEntry = z
  /**
   * `words` are what people call the action. `ownNames` are those that the cycle gives to steps which the entry names, the one it is about
   * and those that went along; a step that is not among them keeps its name. `reason` is why the person did it, where the act asks for
   * one. `onBehalfOf` is for whose post he acted (a.n.). People are called as they were then; `people` are those whom the contents name by
   * their ids.
   */
  .object({
    id: z.string(),
    stream: called(z.string(), { id: 'Kode jejak', en: 'Stream' }),
    n: called(z.number().int(), { id: 'Baris', en: 'Row' }),
    action: called(z.string(), { id: 'Kejadian', en: 'Event' }),
    words: called(text, { id: 'Peristiwa', en: 'In words' }),
    at: called(instant, { id: 'Waktu', en: 'Time' }),
    actor: called(z.string(), { id: 'Kode pelaku', en: 'Actor code' }),
    actorName: called(actorName, { id: 'Oleh', en: 'By' }),
    actorPost: called(z.string().nullable(), { id: 'Jabatan pelaku', en: 'Post of the actor' }),
    onBehalfOf: called(z.string().nullable(), { id: 'Atas nama', en: 'On behalf of' }),
    reason: called(z.string().nullable(), { id: 'Alasan', en: 'Reason' }),
    body: called(z.record(z.string(), z.unknown()), { id: 'Isi', en: 'Contents' }),
    people: called(z.record(z.string(), z.string()), { id: 'Orang dalam isi', en: 'People in the contents' }),
    ownNames: called(z.array(z.object({ step: z.string(), occasion: z.string(), label: text })), labels.label),
    hash: called(z.string(), { id: 'Segel', en: 'Seal' }),
  })
  .meta({ id: 'TrailEntry' });
export type TrailEntry = z.infer<typeof trailEntry>;

/** An entry of any stream, with what it is about and the zone in which its moment is read. */
export const auditEntry = trailEntry
  .extend({
    about: called(
      z.object({
        kind: z.enum(['document', 'employee', 'account', 'cycle', 'unit', 'course', 'sample-plan', 'system']),
        id: id.nullable(),
        name: z.string().nullable(),
      }),
      { id: 'Terhadap', en: 'About' },
    ),
    zone: called(zone, labels.zone),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof auditEntry>;
