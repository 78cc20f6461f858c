import { addCalendarDays } from '@siklus/domain';
import { dialogueReason, disputedBecause, minutesOf } from './plans/dialogues.js';
import { answerWith, openTasks } from './seed-answers.js';
import { beginDay, personOf, runJobs, type SeedTools } from './seed-tools.js';

const askedOn = '2026-07-20';
const dialogue = { step: 'performance-dialogue', occasion: '1' } as const;

interface Talking {
  readonly cycles: readonly string[];
  /** Who is the first to talk. */
  readonly changes: string;
}

/** Two dialogues in the middle of the year: the minutes of one are confirmed, those of the other disputed. */
export async function talkInTheYear(tools: SeedTools, { cycles, changes }: Talking): Promise<void> {
  await beginDay(tools, askedOn);
  const talking = await tools.unitOfWork.read<{ document: string; employee: string; supervisor: string }>(
    `select p.id as document, p.employee_id as employee, a.supervisor_id as supervisor from participant p
       join current_assignment a on a.employee_id = p.employee_id join employee e on e.id = p.employee_id and e.standing = '01'
       join employee s on s.id = a.supervisor_id and s.standing = '01'
      where p.cycle_id = any($1::uuid[]) and p.state = 'active' and exists (select from plan n where n.participant_id = p.id)
      order by p.employee_id <> $2, e.nip limit 2`,
    [cycles, changes],
  );
  const request = { step: dialogue.step, reason: dialogueReason };
  for (const { document, supervisor } of talking)
    await tools.unitOfWork.run(async (tx) => tools.requests.ask(tx, await personOf(tx, supervisor), document, request));
  await runJobs(tools);
  await beginDay(tools, addCalendarDays(askedOn, 1));
  await answerWith(tools, await openTasks(tools, cycles, { ...dialogue, turn: 'minutes' }), () => minutesOf(askedOn));
  await runJobs(tools);
  await beginDay(tools, addCalendarDays(askedOn, 3));
  await answerWith(tools, await openTasks(tools, cycles, { ...dialogue, turn: 'confirm' }), ({ employee_id }) =>
    employee_id === talking[0]?.employee ? { answer: 'CONFIRMED' } : { answer: 'DISPUTED', note: disputedBecause },
  );
  await runJobs(tools);
}
