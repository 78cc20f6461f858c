import { positionTypes, predicateOf, proposeCourses, trainingYear, type PositionType, type ProposalCase } from '@siklus/domain';
import { z } from 'zod';
import { courses } from '../../demo/courses.js';
import { rating, rule, type Rule } from './rule.js';

/** Who is appraised: officials outside the civil service are not. */
const status = z.enum(['PNS', 'CPNS', 'PPPK']).default('PNS');
const positionType = z.enum(Object.keys(positionTypes) as [PositionType, ...PositionType[]]).default('PELAKSANA');
const hours = z.number().int().min(0).max(10_000).default(0);

/** Rules of training. */
export const trainingRules = {
  'propose-courses': rule(
    'Courses that follow from ratings, each with its rule and reason (the demo catalogue)',
    z.strictObject({ result: rating, behaviour: rating, status, positionType, position: z.string().optional(), trainingHoursDone: hours }),
    { result: 'BELOW', behaviour: 'AS_EXPECTED', status: 'PNS' },
    ({ position, ...input }) =>
      proposeCourses({
        ...input,
        ...(position === undefined ? {} : { position }),
        predicate: predicateOf(input.result, input.behaviour),
        catalogue: courses,
      } satisfies ProposalCase),
  ),
  'training-hours': rule(
    'PerLAN 10/2018 and 15/2020: the training hours (JP) of a year against what is owed, and what is allowed',
    z.strictObject({ status, attended: hours, planned: hours }),
    { status: 'PNS', attended: 18 },
    ({ status: of, attended, planned }) => {
      const { owed, allowed } = trainingYear(of, { recommended: 0, planned, attended });
      const missing = owed === null ? null : Math.max(owed - attended, 0);
      return { owed, allowed, missing, over: allowed === null ? null : Math.max(attended + planned - allowed, 0) };
    },
  ),
} satisfies Record<string, Rule>;
