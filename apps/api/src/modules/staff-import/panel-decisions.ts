import { staffColumns, staffWarnings, type FieldChange, type MasterField, type StaffRow, type StaffWarning } from '@siklus/domain';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { RowChange } from './row-changes.js';

/** What somebody decided by hand about a field of a person, and no list has changed since. */
interface Decision {
  readonly day: string;
  readonly by: string;
}

/** A row that would undo what the panel decided: which fields, as they are kept and as the list has them. */
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
  'unitCode',
  'position',
  'positionType',
  'level',
  'assignmentKind',
  'supervisorNip',
  'validFrom',
  'validTo',
]);

/** The rows that tell of a day no later than the decision, and so are older than it. */
export async function findConflicts(tx: Tx, changes: readonly RowChange[]): Promise<Conflict[]> {
  const candidates = changes.filter(({ kind, fields }) => kind === 'data' && fields.some(({ field }) => decidable.has(field)));
  if (candidates.length === 0) return [];
  const decisions = await decidedByHand(
    tx,
    candidates.map(({ employeeId }) => employeeId),
  );
  return candidates.flatMap(({ row, employeeId, isSamePost, fields }) => {
    const decided = fields.flatMap((change) => {
      const decision = decisions.get(`${employeeId}/${change.field}`);
      // A post that begins after the one that is kept moves no day of it.
      const isJudged = decidable.has(change.field) && (isSamePost || change.field !== 'validFrom');
      return decision === undefined || !isJudged || decision.day < row.validFrom ? [] : [{ change, decision }];
    });
    const [first] = decided;
    if (first === undefined) return [];
    const isDecided = (field: MasterField): boolean => decided.some(({ change }) => change.field === field);
    const isEnd = isDecided('validTo');
    const isPost = decided.some(({ change }) => ofPost.has(change.field));
    const kept = fields.filter(({ field }) => isDecided(field) || (isPost && ofPost.has(field)) || (isEnd && field === 'supervisorNip'));
    return [{ row, ...first.decision, isEnd, fields: kept }];
  });
}

/** The rows with what was decided in place of what they tell. */
export function keepingDecisions(rows: readonly StaffRow[], conflicts: readonly Conflict[]): StaffRow[] {
  const byLine = new Map(conflicts.map((conflict) => [conflict.row.line, conflict]));
  return rows.map((row) => {
    const conflict = byLine.get(row.line);
    if (conflict === undefined || conflict.isEnd) return row;
    const kept = conflict.fields.map(({ field, old }) => [field, field === 'supervisorNip' ? undefined : old] as const);
    return { ...row, ...(Object.fromEntries(kept) as Partial<StaffRow>) };
  });
}

/** The lines of the rows whose post stays ended. */
export function endedIn(conflicts: readonly Conflict[]): ReadonlySet<number> {
  return new Set(conflicts.filter(({ isEnd }) => isEnd).map(({ row }) => row.line));
}

export function warningsOf(conflicts: readonly Conflict[]): StaffWarning[] {
  return conflicts.flatMap(({ row, fields }) => {
    // The days of a post stand in one column of a list.
    const columns = fields.flatMap(({ field }) => (decidable.has(field) ? [staffColumns[field === 'validTo' ? 'validFrom' : field]] : []));
    return [...new Set(columns)].map((column) => ({
      row: row.line,
      column,
      code: 'DECIDED_IN_PANEL',
      message: staffWarnings.DECIDED_IN_PANEL,
    }));
  });
}

/** The decisions that stand, by person and field: whatever changed last of it was changed by hand. */
async function decidedByHand(tx: Tx, employeeIds: readonly string[]): Promise<ReadonlyMap<string, Decision>> {
  const rows = await tx.rows<Decision & { place: string; isByHand: boolean }>(
    `select distinct on (c.employee_id, f ->> 'field') c.employee_id || '/' || (f ->> 'field') as place, c.source is null as "isByHand",
            c.at::date::text as day, coalesce(a.display_name, 'Siklus') as by
       from employee_change c cross join jsonb_array_elements(c.fields) f
       left join audit_entry e on e.stream = 'employee:' || c.employee_id and e.n = c.n
       left join account a on a.id::text = e.actor
      where c.employee_id = any($1::uuid[]) order by c.employee_id, f ->> 'field', c.n desc`,
    [employeeIds],
  );
  return new Map(rows.filter(({ isByHand }) => isByHand).map(({ place, day, by }) => [place, { day, by }]));
}
