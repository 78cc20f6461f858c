import { exceptionKinds, exceptionKindWords, exceptionStates, exceptionStateWords } from '@siklus/domain';
import { z } from 'zod';
import { called, labels } from './called.js';
import { day, id, instant, may } from './common.js';
import { givenReason } from './given-reason.js';
import { oneLine } from './one-line.js';

const kind = called(z.enum(exceptionKinds).meta({ words: exceptionKindWords }), { id: 'Keadaan', en: 'What became of him' });
const lastDay = { id: 'Berlaku sampai', en: 'Counts until' };

/** Somebody of whom files keep telling old data: imports leave his rows out, and say so. */
export const importException = z
  .object({
    id,
    nip: called(z.string(), { id: 'NIP', en: 'NIP' }),
    /** Null where neither Siklus nor whoever noted him knows it. */
    name: called(z.string().nullable(), labels.employeeName),
    /** Null for somebody who is not in Siklus. */
    employeeId: id.nullable(),
    unitId: id.nullable(),
    unitName: called(z.string().nullable(), labels.unitName),
    kind,
    reason: called(z.string(), labels.reason),
    byName: called(z.string().nullable(), { id: 'Dicatat oleh', en: 'Noted by' }),
    madeAt: called(instant, { id: 'Dicatat', en: 'Noted' }),
    lastDay: called(day.nullable(), lastDay),
    state: called(z.enum(exceptionStates).meta({ words: exceptionStateWords }), labels.state),
    endReason: called(z.string().nullable(), { id: 'Alasan diakhiri', en: 'Why it was ended' }),
    may: may('import-exception.end'),
  })
  .meta({ id: 'ImportException' });
export type ImportException = z.infer<typeof importException>;

/** Notes somebody whose rows imports are to leave out from now on. */
export const noteImportException = z
  .strictObject({
    nip: called(
      oneLine(60),
      { id: 'NIP', en: 'NIP' },
      { id: 'Juga pegawai yang belum ada dalam Siklus.', en: 'Also of somebody who is not in Siklus.' },
    ),
    name: called(
      oneLine(200).nullable().default(null),
      { id: 'Nama', en: 'Name' },
      { id: 'Hanya bila pegawai itu belum ada dalam Siklus.', en: 'Only if the employee is not in Siklus.' },
    ),
    unitId: called(
      id.nullable().default(null),
      { id: 'Unit', en: 'Unit' },
      {
        id: 'Hanya bila pegawai itu belum ada dalam Siklus: yang mengurus unit ini, dan semua unit di atasnya, melewatkan barisnya.',
        en: 'Only if the employee is not in Siklus: who looks after this unit, or one above it, leaves his rows out.',
      },
    ),
    kind,
    lastDay: called(day.nullable().default(null), lastDay, {
      id: 'Kosongkan bila berlaku sampai diakhiri.',
      en: 'Leave empty if it counts until somebody ends it.',
    }),
    reason: givenReason({
      id: 'Terbaca oleh yang mengimpor berkas, misalnya "pensiun per 1 Mei, SK menyusul".',
      en: 'Read by whoever imports a file, such as "retired on 1 May, decree to follow".',
    }),
  })
  .meta({ id: 'NoteImportException' });
export type NoteImportException = z.infer<typeof noteImportException>;

/** Takes an exception away: from now on files say again what counts. */
export const endImportException = z
  .strictObject({
    reason: givenReason({
      id: 'Tersimpan dalam jejak audit, misalnya "datanya sudah benar di SIASN".',
      en: 'Kept in the audit trail, such as "SIASN has it right by now".',
    }),
  })
  .meta({ id: 'EndImportException' });
export type EndImportException = z.infer<typeof endImportException>;
