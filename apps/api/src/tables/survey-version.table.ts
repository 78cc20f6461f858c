import { surveyActs, type GivenSurvey } from '@siklus/domain';
import { int, json, moment, oneOf, text, uuid } from './columns.js';
import { givenReason } from './given-reason.table.js';
import { survey } from './survey.table.js';
import { table } from './table.js';

/** What one act made of a survey, and who did it, called as then: evidence, so it is only ever added to. */
export const surveyVersion = table('survey_version', {
  surveyId: uuid().primary().refersTo(survey),
  version: int().primary(),
  act: oneOf(surveyActs),
  figures: json<GivenSurvey>().comment('The survey as this act left it; the trail has the same.'),
  byName: text(),
  byPost: text().nullable(),
  at: moment(),
  reasonId: uuid().nullable().refersTo(givenReason),
  file: text().nullable().comment('What the file was called from which the figures were counted.'),
});
