import {
  addWorkingDays,
  endOfDay,
  nationalCalendar,
  parseEmployeeNumber,
  predicateOf,
  proposeCourses,
  resolveLine,
  zones,
  type LinePerson,
  type ProposalCase,
  type Zone,
} from '@siklus/domain';
import { z } from 'zod';
import { courses } from '../demo/courses.js';
import type { Operation } from './command.js';

interface Rule {
  readonly about: string;
  readonly example: unknown;
  readonly apply: (input: unknown) => unknown;
}

const rating = z.enum(['ABOVE', 'AS_EXPECTED', 'BELOW']);
const day = z.iso.date();
const zone = z.enum(zones as readonly [Zone, ...Zone[]]);

/** A rule that can be asked by name: its input is checked, its answer is the domain's own. */
function rule<T>(about: string, shape: z.ZodType<T>, example: unknown, apply: (input: T) => unknown): Rule {
  return { about, example, apply: (input) => apply(shape.parse(input)) };
}

const rules: Readonly<Record<string, Rule>> = {
  predicate: rule(
    'PermenPANRB 6/2022: result and behaviour give the predicate',
    z.object({ result: rating, behaviour: rating }),
    { result: 'ABOVE', behaviour: 'AS_EXPECTED' },
    ({ result, behaviour }) => ({ predicate: predicateOf(result, behaviour) }),
  ),
  'employee-number': rule(
    'NIP and NI PPPK: what the 18 digits say',
    z.object({ number: z.string() }),
    { number: '198609262015051001' },
    ({ number }) => parseEmployeeNumber(number),
  ),
  'due-date': rule(
    'The end of the n-th working day in a zone',
    z.object({ from: day, workingDays: z.number().int().min(0).max(1000), zone }),
    { from: '2026-01-20', workingDays: 14, zone: 'WIT' },
    (input) => {
      const date = addWorkingDays(input.from, input.workingDays, nationalCalendar);
      return { date, at: endOfDay(date, input.zone) };
    },
  ),
  'reporting-line': rule(
    'Who appraises an employee, acting officials included',
    z.object({
      employeeId: z.string(),
      people: z.array(
        z.object({
          id: z.string(),
          standing: z.string().default('01'),
          able: z.boolean(),
          supervisorId: z.string().nullable(),
          actingForPost: z.array(z.object({ personId: z.string(), kind: z.enum(['PLT', 'PLH', 'PJ']) })).default([]),
        }),
      ),
    }),
    {
      employeeId: 'a',
      people: [
        { id: 'a', able: true, supervisorId: 'b' },
        { id: 'b', able: true, supervisorId: null },
      ],
    },
    ({ employeeId, people }) => resolveLine(employeeId, new Map(people.map((person): [string, LinePerson] => [person.id, person]))),
  ),
  'propose-courses': rule(
    'Courses that follow from ratings, each with its rule and reason (the demo catalogue)',
    z.object({
      result: rating,
      behaviour: rating,
      status: z.string().default('PNS'),
      positionType: z.string().default('PELAKSANA'),
      trainingHoursDone: z.number().min(0).default(0),
    }),
    { result: 'BELOW', behaviour: 'AS_EXPECTED', status: 'PNS' },
    (input) =>
      proposeCourses({ ...input, predicate: predicateOf(input.result, input.behaviour), catalogue: courses } satisfies ProposalCase),
  ),
};

/** Applies the rule or says what is wrong with name or input. */
export function applyRule(name: string, input: unknown): { ok: boolean; answer: unknown } {
  const found = Object.hasOwn(rules, name) ? rules[name] : undefined;
  if (found === undefined) return { ok: false, answer: { error: `There is no rule ${name}.`, rules: Object.keys(rules) } };
  try {
    return { ok: true, answer: found.apply(input) };
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    return { ok: false, answer: { error: z.prettifyError(error), example: found.example } };
  }
}

export const listRules: Operation = {
  run: () =>
    Promise.resolve({
      ok: true,
      lines: Object.entries(rules).map(
        ([name, { about, example }]) => `${name.padEnd(18)} ${about}\n${' '.repeat(19)}rule ${name} '${JSON.stringify(example)}'`,
      ),
      data: Object.entries(rules).map(([name, { about, example }]) => ({ name, about, example })),
    }),
};

export const runRule: Operation = {
  run([name = '', text = '{}']) {
    let input: unknown;
    try {
      input = JSON.parse(text);
    } catch (error) {
      const message = `The input is no JSON (${error instanceof Error ? error.message : ''}). Quote it: rule ${name} '{"a": 1}'`;
      return Promise.resolve({ ok: false, lines: [message], data: { error: message } });
    }
    const { ok, answer } = applyRule(name, input);
    return Promise.resolve({ ok, lines: [JSON.stringify(answer, null, 2)], data: answer });
  },
};
