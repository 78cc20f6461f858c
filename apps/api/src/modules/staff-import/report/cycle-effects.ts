import type { ImportReport } from '@siklus/contracts/staff-import';
import type { LineFacts } from '@siklus/domain';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { joining } from '../../../workflow/enrollable.js';
import { loadPeople } from '../../../workflow/load-line.js';
import { peopleOfLines } from '../../../workflow/people-of-lines.js';

type Effects = NonNullable<ImportReport['effects']>;

export const noEffects: Effects = { joins: [], moves: 0, heldUp: 0 };

/**
 * What becomes of running cycles as soon as this is written about these people: who joins, how many turns move to somebody else, and how
 * many documents are held up for want of one. Writing is the caller's, who takes it back.
 */
export async function cycleEffects(tx: Tx, moved: readonly string[], write: () => Promise<void>): Promise<Effects> {
  const concerned = await peopleOfLines(tx, moved);
  const before = (await loadPeople(tx, concerned)).lines;
  await write();
  const after = (await loadPeople(tx, concerned)).lines;
  const turns = await tx.rows<{ employee: string; participant: string; holder: string }>(
    `select t.employee_id as employee, t.participant_id as participant, t.holder_id as holder from task t
      where t.state = 'open' and t.holder_id is not null and t.employee_id = any($1::uuid[])`,
    [concerned],
  );
  const heldUp = new Set<string>();
  let moves = 0;
  for (const { employee, participant, holder } of turns) {
    const next = nextHolder(holder, before.get(employee), after.get(employee));
    if (next === null) heldUp.add(participant);
    else if (next !== holder) moves += 1;
  }
  return { joins: await joinsOf(tx, moved), moves, heldUp: heldUp.size + (await heldUpFromTheStart(tx, moved)) };
}

/** With whom a turn is then, by the place in the line of whoever has it now; null where nobody there could take it. */
function nextHolder(holder: string, before: LineFacts | undefined, after: LineFacts | undefined): string | null {
  if (before === undefined || after === undefined) return holder;
  if (holder === before.employeeId) return after.employeeAble ? holder : null;
  if (holder === before.supervisorId) return after.supervisorId;
  return holder === before.higherOfficialId ? after.higherOfficialId : holder;
}

/** How many documents of those who join are held up from their first step on, for want of a superior who could take its turns. */
async function heldUpFromTheStart(tx: Tx, moved: readonly string[]): Promise<number> {
  const joiners = await tx.rows<{ id: string }>(
    `select j.employee_id as id from (${joining}) j join cycle c on c.id = j.cycle_id join unit cu on cu.id = c.unit_id
      where exists (select from jsonb_array_elements(c.schedule) line where (line ->> 'opensOn')::date <= business_day(cu.zone))`,
    [moved],
  );
  const { lines } = await loadPeople(tx, [...new Set(joiners.map(({ id }) => id))]);
  return joiners.filter(({ id }) => lines.get(id)?.supervisorId === null).length;
}

/** Whether a cycle runs on which a list could have an effect. */
export async function isAnyRunning(tx: Tx): Promise<boolean> {
  return (await tx.first(`select from cycle where state in ('opening', 'open') limit 1`)) !== undefined;
}

async function joinsOf(tx: Tx, moved: readonly string[]): Promise<Effects['joins']> {
  return tx.rows(
    `select c.year, u.name as "unitName", count(*)::int as count from (${joining}) j
       join cycle c on c.id = j.cycle_id join unit u on u.id = c.unit_id group by c.id, c.year, u.name order by c.year, u.name`,
    [moved],
  );
}
