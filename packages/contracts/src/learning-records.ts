import { z } from 'zod';
import { called, labels } from './called.js';
import { day, id } from './common.js';
import { oneLine } from './one-line.js';

const fields = {
  title: called(oneLine(300), { id: 'Nama pelatihan', en: 'Name of the training' }),
  form: called(
    oneLine(100),
    { id: 'Bentuk', en: 'Form' },
    {
      id: 'Misalnya pelatihan, e-learning, seminar, coaching, magang.',
      en: 'For example course, e-learning, seminar, coaching, internship.',
    },
  ),
  heldOn: called(
    day,
    { id: 'Hari terakhir', en: 'Last day' },
    { id: 'Menentukan tahun yang memuat jamnya.', en: 'Its hours count in the year of this day.' },
  ),
  hours: called(z.number().int().min(1).max(1000), { id: 'Jam pelajaran (JP)', en: 'Hours (JP)' }),
  attended: called(
    z.boolean(),
    { id: 'Sudah diikuti', en: 'Attended' },
    { id: 'Hanya yang sudah diikuti memenuhi kewajiban jam.', en: 'Only what was attended fulfils the duty of hours.' },
  ),
  certificate: called(oneLine(100).optional(), { id: 'Nomor sertifikat', en: 'Number of the certificate' }),
};

/** A training in somebody's ledger: planned, or attended. */
export const learningRecord = z
  .object({
    id,
    employeeId: id,
    employeeName: called(z.string(), labels.employeeName),
    ...fields,
    certificate: called(z.string().nullable(), { id: 'Nomor sertifikat', en: 'Number of the certificate' }),
    version: called(z.number().int(), labels.version),
  })
  .meta({ id: 'LearningRecord' });
export type LearningRecord = z.infer<typeof learningRecord>;

export const writeLearningRecord = z.strictObject(fields).meta({ id: 'WriteLearningRecord' });
export type WriteLearningRecord = z.infer<typeof writeLearningRecord>;
