import { expect, it } from '@jest/globals';
import { factsFor, faultsOf, turnOf } from '../../../testing/faults-of.js';
import { trainingRecommendation } from './step.js';

const chosen = (courseCode: string) => ({ courseCode, hours: 10, reason: 'Perlu.' });

it.each([
  ['a course of the catalogue', { courses: [chosen('EL-1')] }, []],
  ['a course nobody offers', { courses: [chosen('XX-9')] }, ['courses.0.courseCode']],
  ['a course twice', { courses: [chosen('EL-1'), chosen('EL-1')] }, ['courses.1.courseCode']],
  ['no course', { courses: [] }, ['note']],
  ['no course, with the reason', { courses: [], note: 'Sudah memenuhi 20 JP.' }, []],
])('%s has the faults it should', (_what, answers, expected) => {
  expect(faultsOf(trainingRecommendation, 'confirm', answers)).toEqual(expected);
});

it('proposes what the rating calls for, and nothing without a rating', () => {
  const confirm = turnOf(trainingRecommendation, 'confirm');
  const rated = { 'final-assessment//rate': { result: 'BELOW', behaviour: 'AS_EXPECTED', feedback: '' } };
  expect(confirm.propose(factsFor(confirm, { answers: rated }))).toMatchObject({ courses: [{ courseCode: 'TK-1' }] });
  expect(confirm.propose(factsFor(confirm))).toEqual({ courses: [] });
});
