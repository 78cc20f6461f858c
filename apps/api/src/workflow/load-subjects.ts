import type { Progress, Zone } from '@siklus/domain';
import { rowset } from '../platform/database/rows.js';
import { instantOf } from '../platform/database/utc.js';
import type { Tx } from '../platform/database/unit-of-work.js';
import { chainStart } from '../platform/audit/chain.js';
import { loadPeople, type PeopleAround } from './load-line.js';
import { StoredProgress } from './stored-progress.js';
import { runText } from './stored-run.js';
import type { Subject } from './subject.js';
import type { VacantPosts } from './vacant-posts.js';

/** Somebody to be enrolled: the participant row will carry this id. */
export interface Enrolment {
  readonly participantId: string;
  readonly employeeId: string;
  readonly cycleId: string;
}

interface SubjectRow {
  readonly participant_id: string;
  readonly employee_id: string;
  readonly cycle_id: string;
  readonly year: number;
  readonly template_version: number | null;
  readonly unit_id: string;
  readonly zone: Zone;
  readonly state: Progress['state'];
  readonly version: number;
  readonly audit_n: number;
  readonly audit_head: Buffer;
  readonly wakes_at: string | null;
}

// Always in ascending id, so that two pages that share people wait for each other and never deadlock. Nothing is joined: a document that
// had to wait while it moved to another unit would no longer meet the unit it was found with, and be missing.
const readParticipants = `
select p.id as participant_id, p.employee_id, p.cycle_id, p.year, p.template_version, p.unit_id,
       (select u.zone from unit u where u.id = p.unit_id) as zone, p.state, p.version, p.audit_n, p.audit_head, p.wakes_at::text
  from participant p
 where p.id = any($1::uuid[]) order by p.id`;

const readEnrolments = (asked: string) => `
select x.participant_id, a.employee_id, c.id as cycle_id, c.year, c.template_version, a.unit_id, u.zone,
       'active' as state, 0 as version, 0 as audit_n, null as audit_head, null as wakes_at
  from ${asked}
  join cycle c on c.id = x.cycle_id
  join current_assignment a on a.employee_id = x.employee_id
  join unit u on u.id = a.unit_id`;

/** Loads all the engine must know of the participants, and locks them unless only read; unknown ids are simply missing from the answer. */
export async function loadSubjects(tx: Tx, participantIds: readonly string[], purpose: 'write' | 'read' = 'write'): Promise<Subject[]> {
  const rows = await tx.rows<SubjectRow>(purpose === 'write' ? `${readParticipants} for update of p` : readParticipants, [participantIds]);
  const employees = rows.map((row) => row.employee_id);
  const [people, runs] = await tx.together(
    () => loadPeople(tx, employees),
    () => loadRuns(tx, participantIds),
  );
  return rows.map((row) => subjectOf(row, people, runs.get(row.participant_id) ?? '', false));
}

/** The same for people who are about to be enrolled. */
export async function loadEnrolments(tx: Tx, enrolments: readonly Enrolment[]): Promise<Subject[]> {
  const asked = enrolments.map((each) => ({ participant_id: each.participantId, employee_id: each.employeeId, cycle_id: each.cycleId }));
  const { from, values } = rowset({ participant_id: 'uuid', employee_id: 'uuid', cycle_id: 'uuid' }, asked);
  const rows = await tx.rows<SubjectRow>(readEnrolments(from), values);
  const people = await loadPeople(
    tx,
    rows.map((row) => row.employee_id),
  );
  return rows.map((row) => subjectOf(row, people, '', true));
}

const noPosts: VacantPosts = new Map();

function subjectOf(row: SubjectRow, { lines, posts, people, vacantPosts }: PeopleAround, runs: string, isNew: boolean): Subject {
  const line = lines.get(row.employee_id);
  const now = posts.get(row.employee_id);
  if (line === undefined || now === undefined) throw new Error(`No reporting line was loaded for ${row.employee_id}`);
  const { unitId, zone, status, position, positionType, segmentId } = now;
  return {
    participantId: row.participant_id,
    employeeId: row.employee_id,
    cycleId: row.cycle_id,
    year: row.year,
    templateVersion: row.template_version,
    unitId: unitId ?? row.unit_id,
    keptUnitId: row.unit_id,
    zone: zone ?? row.zone,
    status,
    position,
    positionType,
    segmentId,
    version: row.version,
    auditN: row.audit_n,
    auditHead: row.audit_head ?? chainStart,
    wakesAt: row.wakes_at && instantOf(row.wakes_at),
    progress: new StoredProgress(row.state, runs),
    line,
    people,
    vacantPosts: vacantPosts.get(row.employee_id) ?? noPosts,
    isNew,
  };
}

// One text per participant: a page has six thousand runs, and taking their seventy thousand fields apart one by one costs more than
// deciding.
const readRuns = `
select r.participant_id, string_agg(${runText}, ';' order by r.id) as runs
  from step_run r where r.participant_id = any($1::uuid[]) group by r.participant_id`;

/** The step runs with their open tasks as stored, by participant, in the order of the schedule. */
async function loadRuns(tx: Pick<Tx, 'rows'>, participantIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.rows<{ participant_id: string; runs: string }>(readRuns, [participantIds]);
  return new Map(rows.map(({ participant_id, runs }) => [participant_id, runs]));
}
