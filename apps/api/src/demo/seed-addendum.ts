import { addendumReason } from './plans/addendum.js';
import type { Random } from './random.js';
import { answerAll, openTasks } from './seed-answers.js';
import { beginDay, personOf, runJobs, type SeedTools } from './seed-tools.js';

const askedOn = '2026-06-22';
const answered = [
  { on: '2026-06-24', step: 'addendum', occasion: '1', turn: 'write' },
  { on: '2026-06-26', step: 'addendum', occasion: '1', turn: 'agree' },
] as const;

interface Changing {
  readonly cycles: readonly string[];
  /** Whose plan changes. */
  readonly changes: string;
}

interface Asking {
  readonly document: string;
  readonly id: string;
}

/**
 * The supervisor asks for an addendum, the employee writes it, and both agree; what was reported before stays with the first version.
 * Whoever has no agreed plan by then has nothing to change.
 */
export async function changeByAddendum(tools: SeedTools, { cycles, changes }: Changing, random: Random): Promise<void> {
  await beginDay(tools, askedOn);
  const [asking] = await tools.unitOfWork.read<Asking & Record<string, unknown>>(
    `select p.id as document, a.supervisor_id as id from participant p
       join current_assignment a on a.employee_id = p.employee_id
      where a.supervisor_id is not null and p.employee_id = $1 and p.cycle_id = any($2::uuid[])
        and exists (select from plan n where n.participant_id = p.id)`,
    [changes, cycles],
  );
  if (asking === undefined) return;
  const request = { step: answered[0].step, reason: addendumReason };
  await tools.unitOfWork.run(async (tx) => tools.requests.ask(tx, await personOf(tx, asking.id), asking.document, request));
  for (const { on, ...turn } of answered) {
    await beginDay(tools, on);
    await answerAll(tools, await openTasks(tools, cycles, turn), random);
    await runJobs(tools);
  }
}
