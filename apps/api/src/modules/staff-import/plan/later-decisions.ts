import {
  assignmentKinds,
  columnOf,
  staffColumns,
  staffWarnings,
  type AssignmentKind,
  type FieldChange,
  type MasterField,
  type StaffRow,
  type StaffWarning,
} from '@siklus/domain';
import { orSystem } from '../../../platform/audit/or-system.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { isMain } from '../kept/load-staff.js';
import type { RowChange } from './row-changes.js';

/** What was decided last about a field of a post: by hand, or by a list with another day. */
interface Decision {
  /** The day on which somebody decided it by hand, where that post was, or the one that the list tells. */
  readonly day: string;
  readonly by: string;
  /** The file of the list; null in the panel. */
  readonly source: string | null;
}

/** A row that would undo what was decided since its day: which fields, as they are kept and as the list has them. */
export interface Conflict extends Decision {
  readonly row: StaffRow;
  readonly fields: readonly FieldChange[];
  /** Whether it tells of a post that the panel has ended: then nothing of that post becomes what the row tells. */
  readonly isEnd: boolean;
}

/** The fields that make a post: decided together, they are kept together. */
const ofPost: ReadonlySet<MasterField> = new Set([
  'unitCode',
  'unitName',
  'parentUnitCode',
  'zone',
  'position',
  'positionType',
  'level',
  'assignmentKind',
  'validFrom',
  'validTo',
]);
const decidable: ReadonlySet<MasterField> = new Set([
  'standing',
  'unitCode',
  'position',
  'positionType',
  'level',
  'assignmentKind',
  'supervisorNip',
  'validFrom',
  'validTo',
]);

/** The rows that are older than a decision about their post: first of all one by hand, and else one of a list for a later day. */
export async function findConflicts(tx: Tx, changes: readonly RowChange[]): Promise<Conflict[]> {
  const candidates = changes.filter(({ kind, fields }) => kind === 'data' && fields.some(({ field }) => decidable.has(field)));
  if (candidates.length === 0) return [];
  const decisions = await decidedLast(
    tx,
    candidates.map(({ employeeId }) => employeeId),
  );
  return candidates.flatMap((candidate) => {
    const { employeeId, post, isSamePost, fields } = candidate;
    const decided = fields.flatMap((change) => {
      const decision = decisions.get(`${employeeId}/${placeOf(post)}/${change.field}`);
      // A post that begins after the one that is kept moves no day of it.
      const isJudged = decidable.has(change.field) && (isSamePost || change.field !== 'validFrom');
      return decision !== undefined && isJudged && isOlder(candidate, decision) ? [{ change, decision }] : [];
    });
    const byHand = decided.filter(({ decision }) => decision.source === null);
    const told = conflictOf(candidate, byHand, fields);
    const left = fields.filter((change) => told?.fields.includes(change) !== true);
    const byList = decided.filter(({ change, decision }) => decision.source !== null && left.includes(change));
    return [told, conflictOf(candidate, byList, left)].filter((conflict) => conflict !== undefined);
  });
}

/** By hand it was decided on that day or later; a list tells a later day than a row about a time before the post that is kept. */
function isOlder({ row, isOfFormer }: RowChange, { day, source }: Decision): boolean {
  return source === null ? row.validFrom <= day : isOfFormer && row.validFrom < day;
}

/** What of these fields stays as it was decided; nothing where nothing was. */
function conflictOf(
  { row, isDayTold }: RowChange,
  decided: readonly { readonly change: FieldChange; readonly decision: Decision }[],
  fields: readonly FieldChange[],
): Conflict | undefined {
  const [first] = decided;
  if (first === undefined) return undefined;
  const isDecided = (field: MasterField): boolean => decided.some(({ change }) => change.field === field);
  const isEnd = isDecided('validTo');
  const isPost = decided.some(({ change }) => ofPost.has(change.field));
  const isKept = ({ field }: FieldChange): boolean =>
    isDecided(field) ||
    // The day from which a change would have counted is nothing that the row tells.
    (isPost && ofPost.has(field) && (isDayTold || field !== 'validFrom')) ||
    (isEnd && field === 'supervisorNip');
  return { row, ...first.decision, isEnd, fields: fields.filter(isKept) };
}

/** The rows with what was decided in place of what they tell. */
export function keepingDecisions(rows: readonly StaffRow[], conflicts: readonly Conflict[]): StaffRow[] {
  const ended = endedIn(conflicts);
  const kept = new Map<number, Partial<StaffRow>>();
  for (const { row, fields } of conflicts) {
    const values = fields.map(({ field, old }) => [field, field === 'supervisorNip' ? undefined : old] as const);
    kept.set(row.line, { ...kept.get(row.line), ...(Object.fromEntries(values) as Partial<StaffRow>) });
  }
  return rows.map((row) => (ended.has(row.line) ? row : { ...row, ...kept.get(row.line) }));
}

/** The lines of the rows whose post stays ended. */
export function endedIn(conflicts: readonly Conflict[]): ReadonlySet<number> {
  return new Set(conflicts.filter(({ isEnd }) => isEnd).map(({ row }) => row.line));
}

export function warningsOf(conflicts: readonly Conflict[]): StaffWarning[] {
  return conflicts.flatMap(({ row, source, fields }) => {
    const code = source === null ? 'DECIDED_IN_PANEL' : 'OLDER_THAN_KEPT';
    // The days of a post stand in one column of a list.
    const columns = fields.flatMap(({ field }) => (decidable.has(field) ? [staffColumns[columnOf(field)]] : []));
    return [...new Set(columns)].map((column) => ({ row: row.line, column, code, message: staffWarnings[code] }));
  });
}

/** What tells the posts of one person apart: of his own he has one, the others have their kind, unit and title. */
function placeOf({ kind, unitId, position }: RowChange['post']): string {
  return assignmentKinds[kind as AssignmentKind].main ? '' : `${kind}/${unitId}/${position}`;
}

/** The same of a kept change, in SQL: a trail names the kind where it may be one that is held for another. */
const placeOfChange = `case when ${isMain('t')} then '' else t.kind || '/' || t.unit || '/' || t.post end`;

/** Whatever was decided last, by person, post and field; by an import that was undone nothing was. */
async function decidedLast(tx: Tx, employeeIds: readonly string[]): Promise<ReadonlyMap<string, Decision>> {
  const rows = await tx.rows<Decision & { key: string }>(
    `select distinct on (t.employee_id, ${placeOfChange}, t.field)
            t.employee_id || '/' || ${placeOfChange} || '/' || t.field as key, t.day, t.by, t.source
       from (select c.employee_id, c.n, c.source, c.post, f ->> 'field' as field, coalesce(e.body ->> 'kind', 'D') as kind,
                    e.body ->> 'unitId' as unit, ${orSystem('a.display_name')} as by,
                    case when c.source is null then (c.at at time zone zone_name(w.zone))::date::text
                      else e.body ->> 'listedFrom' end as day
               from employee_change c cross join jsonb_array_elements(c.fields) f
               join audit_entry e on e.stream = 'employee:' || c.employee_id and e.n = c.n
               left join account a on a.id::text = e.actor
               left join unit w on w.id = coalesce((e.body ->> 'unitId')::uuid, (select h.unit_id from assignment h
                 where h.employee_id = c.employee_id and ${isMain('h')} and h.starts_at <= c.at order by h.starts_at desc limit 1))
              where c.employee_id = any($1::uuid[]) and e.action <> 'employee.put-back' and not exists (select from imported_row i
                where i.employee_id = c.employee_id and i.told = c.n and i.state = 'undone')) t
      order by t.employee_id, ${placeOfChange}, t.field, t.n desc`,
    [employeeIds],
  );
  return new Map(rows.map(({ key, ...decision }) => [key, decision]));
}
