import { z } from 'zod';
import { called, labels } from './called.js';
import { id } from './common.js';
import { oneLine } from './one-line.js';

const fields = {
  code: called(oneLine(60), { id: 'Kode', en: 'Code' }),
  title: called(oneLine(300), { id: 'Nama', en: 'Name' }, { id: 'Dalam bahasa Indonesia.', en: 'In Indonesian.' }),
  titleEn: called(oneLine(300), { id: 'Nama dalam bahasa Inggris', en: 'Name in English' }),
  hours: called(z.number().int().min(1).max(1000), { id: 'Jam pelajaran (JP)', en: 'Hours (JP)' }),
  form: called(oneLine(100), { id: 'Bentuk', en: 'Form' }),
  tags: called(z.array(oneLine(60)).max(30), { id: 'Kegunaan dan sasaran', en: 'Purpose and audience' }),
  active: called(
    z.boolean(),
    { id: 'Ditawarkan', en: 'On offer' },
    { id: 'Hanya yang ditawarkan dapat direkomendasikan.', en: 'Only what is on offer can be recommended.' },
  ),
};

/** A course of the catalogue. */
export const course = z.object({ id, ...fields, version: called(z.number().int(), labels.version) }).meta({ id: 'Course' });
export type Course = z.infer<typeof course>;

export const writeCourse = z.strictObject(fields).meta({ id: 'WriteCourse' });
