import type { NoteProgress } from '@siklus/contracts/progress-notes';
import { addCalendarDays, indicatorsOf, isCounted, targetIn, type Indicator } from '@siklus/domain';
import { plansOf } from '../workflow/document-plans.js';
import { asCounted } from './as-counted.js';
import { beginDay, personOf, type SeedTools } from './seed-tools.js';

/** Before each report what was done in its quarter is noted, a week after another. */
const quarters = [
  { on: '2026-07-06', occasion: 'TW2', from: '2026-04-06' },
  { on: '2026-10-05', occasion: 'TW3', from: '2026-07-06' },
] as const;
/** So many weeks of a quarter, of so many people, on so many indicators each. */
const [weeks, many, indicatorsEach] = [10, 6, 3];

type Entry = NoteProgress['notes'][number];

interface Noting {
  readonly cycles: readonly string[];
  /** Who is the first to note. */
  readonly changes: string;
}

/** Some note their progress week by week before the report of this quarter. */
export async function noteInTheYear(tools: SeedTools, { cycles, changes }: Noting, occasion: string): Promise<void> {
  const quarter = quarters.find((each) => each.occasion === occasion);
  if (quarter === undefined) return;
  await beginDay(tools, quarter.on);
  await tools.unitOfWork.run(async (tx) => {
    const documents = await tx.rows<{ id: string; employee: string }>(
      `select p.id, p.employee_id as employee from participant p join employee e on e.id = p.employee_id
        where p.cycle_id = any($1::uuid[]) and p.state = 'active' and exists (select from plan n where n.participant_id = p.id)
        order by p.employee_id <> $2, e.nip limit $3`,
      [cycles, changes, many],
    );
    for (const { id, employee } of documents) {
      const person = await personOf(tx, employee);
      const plan = (await plansOf(tx, id)).at(-1);
      const noted = (plan === undefined ? [] : indicatorsOf(plan)).slice(0, indicatorsEach);
      for (let week = 0; week < weeks; week += 1) {
        const notes = noted.flatMap(({ indicator }) => entryOf(indicator, quarter.occasion, week));
        const day = addCalendarDays(quarter.from, 7 * week + 4);
        if (notes.length > 0) await tools.noting.note(tx, person, id, { notes, day });
      }
    }
  });
}

/** What comes of a week: a part of the instalment, a state on its way to what is expected, or a word; nothing of what others publish. */
function entryOf(indicator: Indicator, occasion: string, week: number): Entry[] {
  const { key, target, pattern } = indicator;
  if (!isCounted(target)) return week % 3 === 2 ? [{ indicator: key, note: `Tahap ${week + 1} selesai.` }] : [];
  const expected = targetIn(indicator, occasion)?.least;
  if (expected === undefined || pattern === 'PUBLISHED' || (pattern === 'POSITION' && week % 3 !== 2)) return [];
  const reachedBy = (so: number) => asCounted(indicator, (expected * so) / weeks);
  const value = pattern === 'CUMULATIVE' ? reachedBy(week + 1) - reachedBy(week) : asCounted(indicator, expected * (0.85 + 0.015 * week));
  return value === 0 ? [] : [{ indicator: key, value }];
}
