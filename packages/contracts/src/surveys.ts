import {
  elementCodes,
  elements,
  gradeCodes,
  grades,
  surveyActs,
  surveyStates,
  surveyStateWords,
  weightModeNames,
  weightModes,
  type ElementCode,
} from '@siklus/domain';
import { z } from 'zod';
import { called, labels, type Called } from './called.js';
import { day, id, instant, may, zone } from './common.js';
import { givenReason } from './given-reason.js';

const most = 1_000_000;
const elementTotals = Object.fromEntries(
  elementCodes.map((element) => [
    element,
    called(
      z
        .number()
        .int()
        .min(1)
        .max(4 * most),
      elements[element].label,
    ),
  ]),
) as Record<ElementCode, Called<z.ZodNumber>>;

/** The days of a survey, and whose service it is about. */
const period = {
  unitId: called(id, { id: 'Unit layanan', en: 'Unit of the service' }),
  firstDay: called(day, { id: 'Hari pertama survei', en: 'First day of the survey' }),
  lastDay: called(
    day,
    { id: 'Hari terakhir survei', en: 'Last day of the survey' },
    {
      id: 'Bulannya menentukan pada laporan mana nilainya diusulkan.',
      en: 'Its month decides in which report the value is proposed.',
    },
  ),
};

const weightMode = called(
  z.enum(weightModes).meta({ words: weightModeNames }),
  { id: 'Bobot unsur', en: 'Weight of an element' },
  { id: 'Dengan 0,11 nilai tertinggi 99, bukan 100.', en: 'With 0.11 the best value is 99, not 100.' },
);
const served = called(
  z.number().int().min(1).max(100_000_000).nullable().default(null),
  { id: 'Jumlah penerima layanan', en: 'Number of people served' },
  {
    id: 'Selama masa survei, bila diketahui: menentukan apakah respondennya cukup.',
    en: 'In the time of the survey, if known: it decides whether enough people answered.',
  },
);
const respondents = called(z.number().int().min(1).max(most), { id: 'Jumlah responden', en: 'Number of respondents' });
const totals = called(z.strictObject(elementTotals), { id: 'Jumlah jawaban per unsur', en: 'Sum of the answers by element' });

const figures = { weightMode, respondents, served, totals };

const satisfaction = { index: z.number(), grade: z.enum(gradeCodes) };

/** A survey of public satisfaction (SKM) of a unit, with the index (IKM) and grade it comes to. */
export const survey = z
  .object({
    id,
    ...period,
    unitName: called(z.string(), labels.unitName),
    zone: called(zone, labels.zone),
    state: called(z.enum(surveyStates).meta({ words: surveyStateWords }), labels.state),
    ...figures,
    served: called(z.number().int().nullable(), { id: 'Jumlah penerima layanan', en: 'Number of people served' }),
    index: called(satisfaction.index, { id: 'IKM', en: 'Index' }),
    grade: called(satisfaction.grade.meta({ words: Object.fromEntries(gradeCodes.map((grade) => [grade, grades[grade].label])) }), {
      id: 'Mutu pelayanan',
      en: 'Grade',
    }),
    /** Each of the nine elements by itself, in the order of the form. */
    elements: called(z.array(z.object({ element: z.enum(elementCodes), average: z.number(), ...satisfaction })), {
      id: 'Nilai per unsur',
      en: 'Value by element',
    }),
    /** Whether too few answered to speak for all who were served; null where nobody said how many these were. */
    indicative: called(z.boolean().nullable(), { id: 'Indikatif', en: 'Indicative' }),
    version: called(z.number().int(), labels.version),
    may: may('survey.write'),
  })
  .meta({ id: 'Survey' });
export type Survey = z.infer<typeof survey>;

const seriesRow = z.object({
  id,
  lastDay: day,
  weightMode: z.enum(weightModes),
  respondents: z.number().int(),
  ...satisfaction,
  /** Points since the survey before; null for the first, and where elements weigh otherwise than there. */
  change: z.number().nullable(),
});

/** A survey with what became of it, and how its unit did in all that were confirmed. */
export const surveyDetail = survey
  .extend({
    /** Every version, the newest first: who did what, when and why. */
    history: z.array(
      z.object({
        version: z.number().int(),
        act: z.enum(surveyActs),
        byName: z.string(),
        byPost: z.string().nullable(),
        at: instant,
        reason: z.string().nullable(),
        /** The file that the figures were counted from. */
        file: z.string().nullable(),
        weightMode: z.enum(weightModes),
        respondents: z.number().int(),
        ...satisfaction,
      }),
    ),
    /** The confirmed surveys of the unit, the oldest first. */
    series: z.array(seriesRow),
  })
  .meta({ id: 'SurveyDetail' });
export type SurveyDetail = z.infer<typeof surveyDetail>;

export const writeSurvey = z.strictObject({ ...period, ...figures }).meta({ id: 'WriteSurvey' });
export type WriteSurvey = z.infer<typeof writeSurvey>;

/** Everything of a survey but its figures, which a file of answers brings. */
export const surveyOfFile = z.strictObject({ ...period, weightMode, served }).meta({ id: 'SurveyOfFile' });
export type SurveyOfFile = z.infer<typeof surveyOfFile>;

export const correctSurvey = z
  .strictObject({
    ...figures,
    reason: givenReason({
      id: 'Dibaca setiap orang yang membuka survei ini, dan pemilik dokumen yang memakai nilainya.',
      en: 'Read by whoever opens this survey, and by those in whose documents its value stands.',
    }),
  })
  .meta({ id: 'CorrectSurvey' });
export type CorrectSurvey = z.infer<typeof correctSurvey>;

export const withdrawSurvey = z
  .strictObject({
    reason: givenReason({
      id: 'Dibaca setiap orang yang membuka survei ini, dan pemilik dokumen yang memakai nilainya.',
      en: 'Read by whoever opens this survey, and by those in whose documents its value stands.',
    }),
  })
  .meta({ id: 'WithdrawSurvey' });
export type WithdrawSurvey = z.infer<typeof withdrawSurvey>;

/** What a file of answers comes to, or came to: 200, or 422 with `errors` and nothing written. */
export const answersReport = z
  .object({
    rows: z.number().int(),
    respondents: z.number().int(),
    faulty: z.number().int(),
    /** The draft that was made; null in a dry run. */
    surveyId: id.nullable(),
    /** What the rows that are right come to; null where there are none. */
    index: z.number().nullable(),
    grade: z.enum(gradeCodes).nullable(),
    errors: z.array(z.object({ row: z.number().int(), column: z.string(), code: z.string(), message: z.string() })),
    ignoredColumns: z.array(z.string()),
    /** Rows of sums or averages below the answers, which count for nobody. */
    sumRows: z.array(z.number().int()),
    /** Other sheets that look like answers, and were not read. */
    sheetsLeft: z.array(z.string()),
  })
  .meta({ id: 'AnswersReport' });
export type AnswersReport = z.infer<typeof answersReport>;
