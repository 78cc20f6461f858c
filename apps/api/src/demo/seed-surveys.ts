import { elementCodes, type Totals } from '@siklus/domain';
import type { KeepSurvey } from '../modules/surveys/keep-survey.js';
import type { Tx, UnitOfWork } from '../platform/database/unit-of-work.js';
import type { Person } from '../platform/identity/person.js';

interface Held {
  readonly days: readonly [first: string, last: string];
  readonly respondents: number;
  readonly served: number;
  /** The sums of the answers in the order of the form. */
  readonly sums: readonly number[];
}

/** A puskesmas whose satisfaction rises: more people answer, and above all its waiting time is mended. */
const held: readonly Held[] = [
  { days: ['2025-06-02', '2025-06-27'], respondents: 96, served: 1310, sums: [286, 278, 260, 341, 290, 298, 302, 283, 268] },
  { days: ['2025-12-01', '2025-12-19'], respondents: 212, served: 1420, sums: [661, 647, 619, 767, 668, 689, 700, 666, 632] },
  { days: ['2026-06-01', '2026-06-26'], respondents: 310, served: 1480, sums: [1023, 1004, 967, 1153, 1026, 1060, 1079, 1032, 977] },
];

interface Surveying {
  readonly unitOfWork: UnitOfWork;
  readonly surveys: KeepSurvey;
}

/** Enters and confirms the surveys of the unit in which somebody works that have ended between these days. */
export async function holdSurveys(
  { unitOfWork, surveys }: Surveying,
  by: Person,
  { headId, after = '', until }: { readonly headId: string; readonly after?: string; readonly until: string },
): Promise<void> {
  for (const { days, respondents, served, sums } of held.filter(({ days: [, last] }) => last > after && last <= until))
    await unitOfWork.run(async (tx) => {
      const totals = Object.fromEntries(elementCodes.map((element, at) => [element, sums[at] ?? respondents])) as Totals;
      const [firstDay, lastDay] = days;
      const unitId = await unitOf(tx, headId);
      const id = await surveys.enter(tx, by, { unitId, firstDay, lastDay, weightMode: 'EXACT', respondents, served, totals });
      await surveys.confirm(tx, by, { id, version: () => 1 });
    });
}

async function unitOf(tx: Tx, employeeId: string): Promise<string> {
  const post = await tx.first<{ unitId: string }>('select unit_id as "unitId" from current_assignment where employee_id = $1', [
    employeeId,
  ]);
  if (post === undefined) throw new Error(`Employee ${employeeId} holds no post`);
  return post.unitId;
}
