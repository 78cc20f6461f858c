import { incidentStateWords } from '@siklus/domain';
import { z } from 'zod';
import { called, labels } from './called.js';
import { id, instant, text } from './common.js';

/**
 * Work that failed for good: `work` says what it does for the office and `cause` why it failed, in both languages because they are kept
 * and read later. `participantId` or `accountId` name whom it is about, where that is one. `resolution` is why it was given up; null
 * while it waits, and where it was tried again.
 */
export const incident = z
  .object({
    id,
    kind: called(z.string(), { id: 'Kode pekerjaan', en: 'Work code' }),
    work: called(text, { id: 'Pekerjaan', en: 'Work' }),
    code: called(z.string(), { id: 'Kode sebab', en: 'Cause code' }),
    cause: called(text, { id: 'Sebab', en: 'Cause' }),
    participantId: id.nullable(),
    accountId: id.nullable(),
    attempts: called(z.number().int(), { id: 'Percobaan', en: 'Attempts' }),
    state: called(z.enum(['open', 'resolved']).meta({ words: incidentStateWords }), labels.state),
    resolution: called(z.string().nullable(), { id: 'Alasan ditutup', en: 'Why it was closed' }),
    firstSeen: called(instant, { id: 'Pertama kali', en: 'First' }),
    lastSeen: called(instant, { id: 'Terakhir', en: 'Last' }),
    resolvedAt: called(instant.nullable(), { id: 'Diselesaikan', en: 'Resolved' }),
  })
  .meta({ id: 'Incident' });
export type Incident = z.infer<typeof incident>;

/** Gives the work up for a reason. */
export const resolveIncident = z
  .strictObject({ reason: called(z.string().trim().min(1).max(2000), labels.reason) })
  .meta({ id: 'ResolveIncident' });
