import { saying, type WriteAction } from '@siklus/domain';
import { z } from 'zod';
import { called, labels } from './called.js';

export const id = z.uuid();
/** A moment, RFC 3339 in UTC. */
export const instant = z.iso.datetime();
/** A day of the unit's zone, from 1900 to 2200: any other is a slip of the finger, and some of them no database can keep. */
export const day = z.iso
  .date()
  .refine(
    (text) => text >= '1900' && text < '2201',
    saying({ id: 'Isi tanggal dari tahun 1900 sampai 2200.', en: 'Enter a day from 1900 to 2200.' }),
  );
export const zone = z.enum(['WIB', 'WITA', 'WIT']);
export const text = z.object({ id: z.string(), en: z.string() });

/** RFC 9457 with the project's additions: `code` of the catalogue, `errors` by form source, `requestId` to quote on the phone. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.string(),
    errors: z.array(z.object({ source: z.string(), code: z.string(), message: z.string() })),
    requestId: z.string(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problem>;

/**
 * Which of these actions of the policy the reader may do to the row, judged as the change itself is: a button stands where its action does.
 */
export function may<const Actions extends readonly [WriteAction, ...WriteAction[]]>(...actions: Actions) {
  return called(z.array(z.enum(actions)), labels.may);
}

/** Whose document a row belongs to, and in which unit's time it is shown. */
export const documentFields = {
  cycleId: id,
  participantId: id,
  employeeId: id,
  employeeName: called(z.string(), labels.employeeName),
  unitId: id,
  unitName: called(z.string(), labels.unitName),
  zone: called(zone, labels.zone),
};
