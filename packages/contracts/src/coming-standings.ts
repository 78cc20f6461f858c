import { standings, type Standing } from '@siklus/domain';
import { z } from 'zod';
import { called, wordsIn } from './called.js';
import { day, id, may } from './common.js';
import { givenReason } from './given-reason.js';

// By their codes: those that JavaScript takes for numbers would come first.
const standingCodes = Object.keys(standings).sort() as [Standing, ...Standing[]];

/** A standing that somebody is to have from a later day on, of his unit: who told it, and in which list; by hand in none. */
export const comingStanding = z
  .object({
    id,
    standing: called(z.string().meta({ words: wordsIn(standings) }), { id: 'Kedudukan yang akan datang', en: 'Standing to come' }),
    beginsOn: called(day, { id: 'Kedudukan berlaku mulai', en: 'Standing begins on' }),
    by: z.string(),
    source: z.string().nullable(),
    may: may('employee.assign'),
  })
  .meta({ id: 'ComingStanding' });
export type ComingStanding = z.infer<typeof comingStanding>;

/** A standing that somebody is to have from a day on, today or later: it begins by itself, and turns that are his no more move then. */
export const setComingStanding = z
  .strictObject({
    standing: called(z.enum(standingCodes).meta({ words: wordsIn(standings) }), { id: 'Kedudukan', en: 'Standing' }),
    beginsOn: called(
      day,
      { id: 'Berlaku mulai', en: 'Valid from' },
      {
        id: 'Hari ini atau sesudahnya. Gilirannya dalam dokumen orang lain berpindah pada hari itu.',
        en: 'Today or later. Turns of theirs in the documents of others move on that day.',
      },
    ),
    reason: givenReason({
      id: 'Tersimpan dalam riwayat data pegawai, dan terbaca pada dokumen yang gilirannya berpindah karenanya.',
      en: 'Kept in the history of the employee, and read in the documents whose turn moves by it.',
    }),
  })
  .meta({ id: 'SetComingStanding' });
export type SetComingStanding = z.infer<typeof setComingStanding>;

/** Takes back a standing that has not begun. */
export const takeBackStanding = z
  .strictObject({
    reason: givenReason({ id: 'Tersimpan dalam riwayat data pegawai.', en: 'Kept in the history of the employee.' }),
  })
  .meta({ id: 'TakeBackStanding' });
