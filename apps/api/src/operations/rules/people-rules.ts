import {
  maskNumber,
  parseEmployeeNumber,
  resolveLine,
  textOf,
  withoutSpaces,
  type Fault,
  type LinePerson,
  type Text,
} from '@siklus/domain';
import { z } from 'zod';
import { rule, type Rule } from './rule.js';

const acting = z.strictObject({ personId: z.string(), kind: z.enum(['PLT', 'PLH', 'PJ']) });
const office = z.strictObject({
  employeeId: z.string(),
  people: z.array(
    z.strictObject({
      id: z.string(),
      standing: z.string().default('01'),
      able: z.boolean(),
      supervisorId: z.string().nullable(),
      actingForPost: z.array(acting).default([]),
    }),
  ),
});

/** Who is named and not among the people, and who is there twice: either would be answered as if he had nobody. */
function faultsOfOffice({ employeeId, people }: z.output<typeof office>): Fault[] {
  const ids = people.map(({ id }) => id);
  const twice: Text = { id: 'Orang ini sudah ada di atas. Hapus salah satu.', en: 'This person stands above already. Remove one of them.' };
  const missing: Text = { id: 'Orang ini tidak ada di "people". Tambahkan.', en: 'This person is not among "people". Add him.' };
  const named = people.flatMap(({ supervisorId, actingForPost }, at) => [
    ...(supervisorId === null ? [] : [{ source: `people.${at}.supervisorId`, id: supervisorId }]),
    ...actingForPost.map(({ personId }, place) => ({ source: `people.${at}.actingForPost.${place}.personId`, id: personId })),
  ]);
  return [
    ...ids.flatMap((id, at) => (ids.indexOf(id) === at ? [] : [{ source: `people.${at}.id`, code: 'DOUBLED', message: twice }])),
    ...[{ source: 'employeeId', id: employeeId }, ...named].flatMap(({ source, id }) =>
      ids.includes(id) ? [] : [{ source, code: 'UNKNOWN', message: missing }],
    ),
  ];
}

/** Rules of people. */
export const peopleRules = {
  'employee-number': rule(
    'NIP and NI PPPK: what the 18 digits say; with "today" nobody is appointed later',
    z.strictObject({ number: z.string(), today: z.iso.date().optional() }),
    { number: '198609262015051001', today: '2026-12-31' },
    ({ number, today }) => {
      const reading = parseEmployeeNumber(number, today);
      return reading.ok ? reading : { ...reading, message: textOf(reading.code, { value: maskNumber(withoutSpaces(number)) }) };
    },
  ),
  'reporting-line': rule(
    'Who appraises an employee, acting officials included',
    office,
    {
      employeeId: 'a',
      people: [
        { id: 'a', able: true, supervisorId: 'b' },
        { id: 'b', able: true, supervisorId: null },
      ],
    },
    ({ employeeId, people }) => {
      const line = resolveLine(employeeId, new Map(people.map((person): [string, LinePerson] => [person.id, person])));
      return { ...line, standsInFor: Object.fromEntries(line.standsInFor), deputies: Object.fromEntries(line.deputies) };
    },
    faultsOfOffice,
  ),
} satisfies Record<string, Rule>;
