import { loadSubjects } from '../workflow/load-subjects.js';
import { answersToRemarks, remarksOnIndicators, remarksOnValues } from './plans/remarks.js';
import { beginDay, personOf, type SeedTools } from './seed-tools.js';

const saidOn = '2026-05-11';
const answeredOn = '2026-05-13';
/** In as many documents something is said. */
const many = 15;

interface Saying {
  readonly cycles: readonly string[];
  /** Whose document is the first of them. */
  readonly changes: string;
}

interface Spoken {
  readonly id: string;
  readonly employeeId: string;
}

/** Supervisors give feedback on indicators and on values, most of it is answered, and some stands unread. */
export async function speakDuringTheYear(tools: SeedTools, { cycles, changes }: Saying): Promise<void> {
  const { unitOfWork, saying, changing } = tools;
  await beginDay(tools, saidOn);
  const spoken = await unitOfWork.run(async (tx) => {
    const documents = await tx.rows<{ id: string; indicator: string }>(
      `select p.id, (select min(i.key) from plan_indicator i where i.plan_id = n.id) as indicator
         from participant p join employee e on e.id = p.employee_id join plan n on n.participant_id = p.id and n.version = 1
        where p.cycle_id = any($1::uuid[]) and p.state = 'active' order by p.employee_id <> $2, md5(e.nip) limit $3`,
      [cycles, changes, many],
    );
    const found: Spoken[] = [];
    for (const [at, { id, indicator }] of documents.entries()) {
      const [subject] = await loadSubjects(tx, [id], 'read');
      const supervisorId = subject?.line.supervisorId ?? null;
      if (subject === undefined || supervisorId === null) continue;
      const person = await personOf(tx, supervisorId);
      const onIndicator = remarksOnIndicators[at % remarksOnIndicators.length] ?? '';
      found.push({ id: await saying.say(tx, person, id, { part: indicator, text: onIndicator }), employeeId: subject.employeeId });
      const [part, text] = remarksOnValues[Math.floor(at / 3) % remarksOnValues.length] ?? ['LOYAL', ''];
      if (at % 3 === 0) found.push({ id: await saying.say(tx, person, id, { part, text }), employeeId: subject.employeeId });
    }
    return found;
  });
  await beginDay(tools, answeredOn);
  await unitOfWork.run(async (tx) => {
    for (const [at, { id, employeeId }] of spoken.entries())
      if (at % 4 !== 3)
        await changing.answer(tx, await personOf(tx, employeeId), id, { text: answersToRemarks[at % answersToRemarks.length] ?? '' });
  });
}
