import { isOfficeDay, officeYears, roleWords, saying, systemName, systemWords, type WriteAction } from '@siklus/domain';
import { z } from 'zod';
import { called, labels } from './called.js';

/** What names a record. It is compared as a text and names streams of the trail, so there is one way to write it: in small letters. */
export const id = z.uuid().toLowerCase();
/** A moment, RFC 3339 in UTC. */
export const instant = z.iso.datetime();
/** A moment by somebody else's clock, such as that of a device: within the years of the office, as no database keeps some of the others. */
export const saidInstant = instant.refine(
  (at) => isOfficeDay(at.slice(0, 'yyyy-mm-dd'.length)),
  saying({
    id: `Jam perangkat ini menyebut tahun di luar ${officeYears.first} sampai ${officeYears.last}. Betulkan jamnya, lalu kirim lagi.`,
    en: `The clock of this device says a year outside ${officeYears.first} to ${officeYears.last}. Set it right, then send this again.`,
  }),
);
/** A day of the unit's zone, within the years of the office. */
export const day = z.iso.date().refine(
  isOfficeDay,
  saying({
    id: `Isi tanggal dari tahun ${officeYears.first} sampai ${officeYears.last}.`,
    en: `Enter a day from ${officeYears.first} to ${officeYears.last}.`,
  }),
);
export const zone = z.enum(['WIB', 'WITA', 'WIT']);
/** A group that serves as one holder, called as the role of its people is. */
export const pool = z.string().meta({ words: roleWords });
export const text = z.object({ id: z.string(), en: z.string() });
/** What whoever acted is called; where no person did, that is the system. */
export const actorName = z.string().meta({ words: { [systemName]: systemWords } });

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
  /** That of its cycle: two run side by side each January. */
  year: called(z.number().int(), labels.year),
};

/** Of which step run of a document a row tells, with what its cycle calls the step. */
export const runFields = {
  step: called(z.string(), labels.step),
  occasion: called(z.string(), labels.occasion),
  label: called(text, labels.label),
};

/** A result of a document, with whose it is. */
export const resultFields = { id, ...documentFields, nip: called(z.string(), { id: 'NIP', en: 'NIP' }), ...runFields };
