import type { Remark } from '@siklus/contracts/remarks';
import { homeOf, isWithinYear, whyRemarkStays, type Registry, type Relation, type Speaker } from '@siklus/domain';
import type { Tx } from '../platform/database/unit-of-work.js';
import { utc } from '../platform/database/utc.js';
import { mayOf } from '../platform/identity/judge.js';
import type { Person } from '../platform/identity/person.js';
import type { Subject } from './subject.js';
import { leadsOf } from './team-leads.js';

/** What is written once of a remark: the trail's commitment covers it. */
type Said = Pick<Remark, 'part' | 'planVersion' | 'text' | 'byName' | 'byPost' | 'forName'>;

interface KeptRemark extends Omit<Remark, 'answer' | 'may'> {
  readonly answers: string | null;
  readonly authorId: string;
}

/** Whether feedback is given, answered and changed in a document now: its plan is agreed, its year not signed, and its cycle under way. */
export function takesRemarks(registry: Registry, { progress }: Subject, isRunning: boolean): boolean {
  const { state, runs } = progress.read();
  return isRunning && state === 'active' && isWithinYear(registry, runs);
}

/** Whether the person assesses the employee today, or acts for whoever does: then he gives feedback on everything in the document. */
export function mayRemark(person: Person, { employeeId, line }: Subject, isOpen: boolean): 'remark.write'[] {
  const isSupervisor = person.employeeId !== null && homeOf(line).includes(person.employeeId);
  return isOpen ? mayOf(person, ['remark.write'], { lineage: [], employeeId, relations: isSupervisor ? ['supervisor'] : [] }) : [];
}

/** In what right the person speaks of the document today; undefined for whoever has none. Who assesses speaks so, also where he leads. */
export async function speakerOf(tx: Pick<Tx, 'rows'>, person: Person, subject: Subject): Promise<Speaker | undefined> {
  if (mayRemark(person, subject, true).length > 0) return { as: 'supervisor' };
  const led = await tx.rows<{ id: string }>(
    `select t.id from team_assignment t join participant p on p.id = t.participant_id
      where t.participant_id = $1 and t.state = 'CONSENTED' and $2::uuid = any(${leadsOf})`,
    [subject.participantId, person.employeeId],
  );
  return led.length === 0 ? undefined : { as: 'teamLead', assignments: led.map(({ id }) => id) };
}

/**
 * The right in which the person may change words today: that in which he would write them now. Whose right is over changes nothing, also
 * where the words are his; an answer is the employee's.
 */
export function rightOver(
  { answers, assignmentId }: Pick<KeptRemark, 'answers' | 'assignmentId'>,
  speaker: Speaker | undefined,
  isEmployee: boolean,
): Relation[] {
  if (answers !== null) return isEmployee ? ['self'] : [];
  if (assignmentId === null) return speaker?.as === 'supervisor' ? ['supervisor'] : [];
  return speaker?.as === 'teamLead' && speaker.assignments.includes(assignmentId) ? ['teamLead'] : [];
}

/**
 * The feedback that stands in a document, the oldest first, or what was said under one assignment. Whoever reads it has read it: its
 * writer can no longer change it. What was taken back unread is nobody's any more.
 */
export async function remarksOf(
  tx: Pick<Tx, 'rows' | 'run'>,
  person: Person,
  subject: Subject,
  { isOpen, assignmentId = null }: { readonly isOpen: boolean; readonly assignmentId?: string | null },
): Promise<Remark[]> {
  const { participantId, employeeId } = subject;
  const which = 'm.participant_id = $1 and ($2::uuid is null or m.assignment_id = $2) and m.taken_back_at is null';
  // Before it is read: a correction that is under way comes first, or finds it read.
  await tx.run(
    `update remark m set read_at = business_now() where ${which} and m.read_at is null and m.author_id is distinct from $3::uuid`,
    [participantId, assignmentId, person.employeeId],
  );
  const rows = await tx.rows<KeptRemark & Record<string, unknown>>(
    `select m.id, m.assignment_id as "assignmentId", m.answers, m.part, m.plan_version as "planVersion", m.author_id as "authorId", m.text,
            m.by_name as "byName", m.by_post as "byPost", m.for_name as "forName",
            ${utc('m.at')} as at, ${utc('m.corrected_at')} as "correctedAt",
            ${utc('m.read_at')} as "readAt"
       from remark m where ${which} order by m.at, m.id`,
    [participantId, assignmentId],
  );
  const isChangeable = (row: KeptRemark): boolean => isOpen && whyRemarkStays(row, person.employeeId) === undefined;
  const speaker = rows.some(isChangeable) ? await speakerOf(tx, person, subject) : undefined;
  const changes = (row: KeptRemark): 'remark.change'[] => {
    const relations = rightOver(row, speaker, person.employeeId === employeeId);
    return isChangeable(row) ? mayOf(person, ['remark.change'], { lineage: [], employeeId: row.authorId, relations }) : [];
  };
  return rows
    .filter(({ answers }) => answers === null)
    .map(({ answers: _none, authorId, ...row }) => {
      const answer = rows.find(({ answers }) => answers === row.id);
      const mayAnswer: 'remark.answer'[] = isOpen && answer === undefined && person.employeeId === employeeId ? ['remark.answer'] : [];
      return {
        ...row,
        may: [...mayAnswer, ...changes({ ...row, authorId, answers: null })],
        answer: answer === undefined ? null : { ...wordsOf(answer), may: changes(answer) },
      };
    });
}

function wordsOf({ id, text, byName, byPost, forName, at, correctedAt, readAt }: KeptRemark) {
  return { id, text, byName, byPost, forName, at, correctedAt, readAt };
}

/** What the trail's commitment to a remark or its answer covers. */
export function remarkCommitted({ part, planVersion, text, byName, byPost, forName }: Said): Readonly<Record<string, unknown>> {
  return { part, planVersion, text, byName, byPost, ...(forName === null ? {} : { forName }) };
}
