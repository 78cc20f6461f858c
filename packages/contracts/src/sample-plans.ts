import { newResults } from '@siklus/domain';
import { z } from 'zod';
import { called, labels } from './called.js';
import { id } from './common.js';

const fields = {
  name: called(
    z.string().trim().min(1).max(100),
    { id: 'Nama', en: 'Name' },
    { id: 'Jabatan yang dicontohkan.', en: 'The post it is for.' },
  ),
  positions: called(
    z.array(z.string().trim().toLowerCase().min(1).max(60)).min(1).max(20),
    { id: 'Jabatan', en: 'Posts' },
    {
      id: 'Kata dalam nama jabatan, misalnya perawat, bidan. Pisahkan dengan koma.',
      en: 'Words of the post, for example perawat, bidan. Separate them by commas.',
    },
  ),
  results: called(newResults, { id: 'Rencana hasil kerja', en: 'Planned results' }),
  active: called(
    z.boolean(),
    { id: 'Ditawarkan', en: 'On offer' },
    { id: 'Hanya yang ditawarkan tampil bagi penulis sasaran.', en: 'Only what is on offer is shown to whoever writes targets.' },
  ),
};

/** A plan to begin from, for the posts whose title has one of its words. */
export const samplePlan = z.object({ id, ...fields, version: called(z.number().int(), labels.version) }).meta({ id: 'SamplePlan' });
export type SamplePlan = z.infer<typeof samplePlan>;

export const writeSamplePlan = z.strictObject(fields).meta({ id: 'WriteSamplePlan' });
