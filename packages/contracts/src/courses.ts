import { z } from 'zod';
import { called, labels } from './called.js';
import { id } from './common.js';

const fields = {
  code: called(z.string().trim().min(1).max(60), { id: 'Kode', en: 'Code' }),
  title: called(z.string().trim().min(1).max(300), { id: 'Nama', en: 'Name' }, { id: 'Dalam bahasa Indonesia.', en: 'In Indonesian.' }),
  titleEn: called(z.string().trim().min(1).max(300), { id: 'Nama dalam bahasa Inggris', en: 'Name in English' }),
  hours: called(z.number().int().min(1).max(1000), { id: 'Jam pelajaran (JP)', en: 'Hours (JP)' }),
  form: called(z.string().trim().min(1).max(100), { id: 'Bentuk', en: 'Form' }),
  tags: called(z.array(z.string().trim().min(1).max(60)).max(30), { id: 'Kegunaan dan sasaran', en: 'Purpose and audience' }),
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
