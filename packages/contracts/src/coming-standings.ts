import { standings } from '@siklus/domain';
import { z } from 'zod';
import { called, wordsIn } from './called.js';
import { day, id, may } from './common.js';
import { givenReason } from './given-reason.js';

/** A standing that somebody is to have from a later day on, of his unit: who told it, and in which list. */
export const comingStanding = z
  .object({
    id,
    standing: called(z.string().meta({ words: wordsIn(standings) }), { id: 'Kedudukan yang akan datang', en: 'Standing to come' }),
    beginsOn: called(day, { id: 'Kedudukan berlaku mulai', en: 'Standing begins on' }),
    by: z.string(),
    source: z.string(),
    may: may('employee.assign'),
  })
  .meta({ id: 'ComingStanding' });
export type ComingStanding = z.infer<typeof comingStanding>;

/** Takes back a standing that has not begun. */
export const takeBackStanding = z
  .strictObject({
    reason: givenReason({ id: 'Tersimpan dalam riwayat data pegawai.', en: 'Kept in the history of the employee.' }),
  })
  .meta({ id: 'TakeBackStanding' });
