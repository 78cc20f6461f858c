import { holderOf, type Registry } from '@siklus/domain';
import type { Invariant } from '../platform/invariant.js';
import type { Tx, UnitOfWork } from '../platform/database/unit-of-work.js';
import { isRunning } from './keep-cycle.js';
import { notFollowedYet } from './due-posts.js';
import { peopleOfLines } from './people-of-lines.js';
import { loadSubjects } from './load-subjects.js';
import { refreshDocument } from './refresh-document.job.js';
import { refreshParticipants } from './refresh-participants.job.js';
import { hasMoved, type Subject } from './subject.js';

/** What must hold between documents and the organisation of today, but for documents whose hand-over is asked for or falls due. */
export const holderInvariants = (registry: Registry): readonly Invariant[] => [
  {
    name: 'I34 an open task is held by whom the line of today names',
    find: (unitOfWork) => inDocuments(unitOfWork, (subject) => strayTasks(registry, subject)),
  },
  {
    name: 'I35 a document lies in the unit where its employee is now',
    find: (unitOfWork) => inDocuments(unitOfWork, (subject) => (hasMoved(subject) ? [subject.participantId] : [])),
  },
  { name: 'I36 whoever holds an open task has an account that is active or can be activated', find: heldWithoutAccount },
];

function strayTasks(registry: Registry, { progress, line }: Subject): string[] {
  const { state, runs } = progress.read();
  if (state !== 'active') return [];
  return runs.flatMap(({ step, stepVersion, task }) => {
    const turn = registry.steps
      .find(({ key, version }) => key === step && version === stepVersion)
      ?.turns.find(({ key }) => key === task?.turn);
    if (task?.id == null || turn === undefined) return [];
    const { holderId, pool } = holderOf(turn, { line });
    return task.holderId === holderId && task.pool === pool ? [] : [task.id];
  });
}

const page = 1_000;

/** The places that `look` finds in the documents of running cycles, page by page. */
async function inDocuments(unitOfWork: UnitOfWork, look: (subject: Subject) => readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const subjects = await atOneMoment(unitOfWork, async (tx) => {
      const rows = await tx.rows<{ id: string }>(
        `select p.id from participant p join cycle c on c.id = p.cycle_id and ${isRunning}
          where p.id > $1 order by p.id limit ${page}`,
        [after],
      );
      const read = await loadSubjects(
        tx,
        rows.map(({ id }) => id),
        'read',
      );
      const waiting = await handedOver(tx);
      return {
        all: read,
        settled: read.filter(({ participantId, employeeId }) => !waiting.has(participantId) && !waiting.has(employeeId)),
      };
    });
    for (const subject of subjects.settled) found.push(...look(subject));
    const last = subjects.all.at(-1);
    if (last === undefined || subjects.all.length < page) return found;
    after = last.participantId;
  }
}

function heldWithoutAccount(unitOfWork: UnitOfWork): Promise<string[]> {
  return atOneMoment(unitOfWork, async (tx) => {
    const rows = await tx.rows<{ id: string; employee_id: string; participant_id: string }>(
      `select t.id, t.employee_id, t.participant_id from task t join cycle c on c.id = t.cycle_id and ${isRunning}
         join participant p on p.id = t.participant_id and p.state = 'active'
        where t.state = 'open' and t.holder_id is not null
          and not exists (select from account a where a.employee_id = t.holder_id and a.disabled_at is null) order by t.id`,
    );
    const waiting = rows.length === 0 ? new Set<string>() : await handedOver(tx);
    return rows.filter(({ employee_id, participant_id }) => !waiting.has(employee_id) && !waiting.has(participant_id)).map(({ id }) => id);
  });
}

/** The documents, by their id or their employee's, that a job is asked to hand over, or that posts concern which nobody followed yet. */
async function handedOver(tx: Tx): Promise<ReadonlySet<string>> {
  const asked = await tx.rows<{ id: string }>(
    `select jsonb_array_elements_text(payload -> 'employeeIds') as id from outbox
      where job = '${refreshParticipants.name}' and acked_at is null
     union select payload ->> 'participantId' from outbox where job = '${refreshDocument.name}' and acked_at is null`,
  );
  const moved = await notFollowedYet(tx);
  return new Set([...asked.map(({ id }) => id), ...(moved.length === 0 ? [] : await peopleOfLines(tx, moved))]);
}

/** Reads by several statements what held at one moment, while others go on writing. */
function atOneMoment<T>(unitOfWork: UnitOfWork, read: (tx: Tx) => Promise<T>): Promise<T> {
  return unitOfWork.run(async (tx) => {
    await tx.run('set transaction isolation level repeatable read, read only');
    return read(tx);
  });
}
