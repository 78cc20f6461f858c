import {
  barOfAccount,
  maskNumber,
  scopeOf,
  staffColumns,
  textOf,
  type AdministeredAccount,
  type ImportErrorCode,
  type Scope,
  type StaffColumn,
  type StaffFault,
  type StaffListReport,
  type StaffRow,
  type StaffUnit,
} from '@siklus/domain';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { judgedElsewhere } from '../../../platform/identity/judge.js';
import { isOwnAffair, type Person } from '../../../platform/identity/person.js';
import { reachesOf } from '../../../platform/identity/reaches.js';
import { loadSuperiors } from '../../../workflow/load-superiors.js';
import { isMain, lastFirst, loadPeople, type Organisation } from '../kept/load-staff.js';
import { planImport } from '../plan/plan-import.js';

/** Why a row is not the person's to write. */
export const rowRights = [
  'UNIT_BEYOND',
  'UNIT_PARENT_BEYOND',
  'PERSON_BEYOND',
  'EMAIL_BEYOND',
  'EMAIL_OF_SUPERIOR',
  'ROW_RAISES_SENDER',
  'ROW_MOVES_OWN_LINE',
  'OWN_ROW',
  'RATING_OWN',
] as const satisfies readonly ImportErrorCode[];
type RowRight = (typeof rowRights)[number];

/**
 * Takes out the rows that are not the person's to write, each with its column: units that are not below his own, parents that are not,
 * people who are not in his units now, mail addresses to which a code for roles that are not his to give would go, those of people to whom
 * he answers, and what would change more of himself than his own address. What is kept about them is never
 * compared, so never shown.
 */
export async function judgeRows(tx: Tx, person: Person, report: StaffListReport, now: Organisation): Promise<StaffListReport> {
  judgedElsewhere(person, 'employee.import');
  const reach = new Reach(person, scopeOf(person.grants, 'employee.import'), now, report.units);
  const kept = reach.isLimited ? await keptOf(tx, report.valid) : new Map<string, Kept>();
  const faults: StaffFault[] = [];
  let valid = report.valid.filter((row) => {
    const found = beyond(row, reach, kept);
    if (found === undefined) return true;
    faults.push(faultOf(row, ...found));
    return false;
  });
  const own = await ownChanges(tx, person, { valid, units: report.units }, now);
  faults.push(...own.map((row) => faultOf(row, 'nip', 'OWN_ROW', {})));
  valid = valid.filter((row) => !own.includes(row));
  const above = await superiorsAddressed(tx, person, valid);
  faults.push(...above.map((row) => faultOf(row, 'email', 'EMAIL_OF_SUPERIOR', {})));
  valid = valid.filter((row) => !above.includes(row));
  if (faults.length === 0) return report;
  const units = report.units.filter(({ code, parentCode }) => reach.reaches(code) && reach.mayHang(code, parentCode));
  return withFaults({ ...report, valid, units }, faults);
}

/** The report with more faults, without their rows and the units that no other row needs. */
export function withFaults({ valid, units, errors, ...report }: StaffListReport, faults: readonly StaffFault[]): StaffListReport {
  const lines = new Set(faults.map(({ row }) => row));
  const left = valid.filter(({ line }) => !lines.has(line));
  return { ...report, valid: left, units: unitsFor(left, units), errors: [...errors, ...faults].sort((a, b) => a.row - b.row) };
}

/** Which units, kept or only named by the list, lie within what the person looks after. */
class Reach {
  private readonly ofList: ReadonlyMap<string, StaffUnit>;

  constructor(
    private readonly person: Person,
    private readonly scope: Scope,
    private readonly now: Organisation,
    units: readonly StaffUnit[],
  ) {
    this.ofList = new Map(units.map((unit) => [unit.code, unit]));
  }

  get isLimited(): boolean {
    return !this.scope.everywhere;
  }

  covers(lineage: readonly string[]): boolean {
    return this.scope.everywhere || lineage.some((id) => this.scope.unitIds.includes(id));
  }

  /** A unit that is new is reached where the one above it is; a new one at the top takes a role without limit. */
  reaches(code: string | null, passed: ReadonlySet<string> = new Set()): boolean {
    if (this.scope.everywhere) return true;
    if (code === null || passed.has(code)) return false;
    const known = this.now.units.get(code);
    if (known !== undefined) return this.covers(known.lineage);
    return this.reaches(this.ofList.get(code)?.parentCode ?? null, new Set([...passed, code]));
  }

  /** A code by mail goes to the address: whoever could not make one for the account does not say where it goes. */
  mayAddress({ account }: Kept): boolean {
    return account === null || barOfAccount({ ...this.person, superiors: new Set() }, account) !== 'beyond-own';
  }

  /** Whether the unit stays where it is, or moves between two units that are both reached. */
  mayHang(code: string, parentCode: string | null): boolean {
    const known = this.now.units.get(code);
    if (known === undefined || known.parentCode === parentCode) return true;
    return this.reaches(known.parentCode) && this.reaches(parentCode);
  }
}

/**
 * What is kept of somebody: where he is now and where his last post is (units with all above them), which is the one that a list changes
 * unless it speaks of a day after its end; his address and account.
 */
interface Kept {
  readonly now: readonly string[] | null;
  readonly last: readonly string[] | null;
  readonly lastDay: string | null;
  readonly email: string | null;
  readonly account: AdministeredAccount | null;
}

async function keptOf(tx: Tx, rows: readonly StaffRow[]): Promise<ReadonlyMap<string, Kept>> {
  const kept = await tx.rows<Kept & { nip: string }>(
    `select e.nip, u.lineage as now, o.lineage as last, a.valid_to::text as "lastDay", e.email,
        (select json_build_object('id', x.id, 'employeeId', e.id,
         'lineage', coalesce(u.lineage, '{}'), 'reaches', ${reachesOf('x.id')}) from account x where x.employee_id = e.id) as account
       from employee e
       left join current_assignment c on c.employee_id = e.id left join unit u on u.id = c.unit_id
       left join lateral (select * from assignment m where m.employee_id = e.id and ${isMain('m')}
         order by ${lastFirst('m')} limit 1) a on true
       left join unit o on o.id = a.unit_id
      where e.nip = any($1)`,
    [[...new Set(rows.map(({ nip }) => nip))]],
  );
  return new Map(kept.map(({ nip, ...each }) => [nip, each]));
}

function beyond(
  row: StaffRow,
  reach: Reach,
  kept: ReadonlyMap<string, Kept>,
): readonly [StaffColumn, RowRight, Readonly<Record<string, string>>] | undefined {
  if (!reach.reaches(row.unitCode)) return ['unitCode', 'UNIT_BEYOND', { unit: row.unitCode }];
  if (!reach.mayHang(row.unitCode, row.parentUnitCode)) return ['parentUnitCode', 'UNIT_PARENT_BEYOND', { unit: row.unitCode }];
  const known = kept.get(row.nip);
  if (known === undefined) return undefined;
  const isHis = known.now !== null && reach.covers(known.now) && (known.last === null || reach.covers(known.last) || isAfter(row, known));
  if (!isHis) return ['nip', 'PERSON_BEYOND', { value: maskNumber(row.nip) }];
  const isOther = row.email !== undefined && row.email !== known.email;
  return isOther && !reach.mayAddress(known) ? ['email', 'EMAIL_BEYOND', {}] : undefined;
}

/** Whether the list speaks of days after the last post that is kept, and leaves that as it is. */
function isAfter({ validFrom }: StaffRow, { lastDay }: Kept): boolean {
  return lastDay !== null && validFrom > lastDay;
}

/** The person's own rows where they change more of him than his mail address: that is for somebody else to do. */
async function ownChanges(
  tx: Tx,
  person: Person,
  { valid, units }: Pick<StaffListReport, 'valid' | 'units'>,
  now: Organisation,
): Promise<readonly StaffRow[]> {
  const own = valid.filter(({ nip }) => isOwnAffair(person, now.ids.get(nip) ?? null));
  const [first] = own;
  if (first === undefined) return [];
  const kept = { ...now, ...(await loadPeople(tx, [first.nip])) };
  return own.filter((row) => {
    const { employees, moved } = planImport([{ ...row, email: kept.employees.get(row.nip)?.email ?? null }], units, kept);
    return employees.length > 0 || moved.size > 0 || isUnder(row, now);
  });
}

/** The rows that would change where mail goes to somebody to whom the person answers: a code sent there would make him that superior. */
async function superiorsAddressed(tx: Tx, person: Person, rows: readonly StaffRow[]): Promise<readonly StaffRow[]> {
  const superiors = await loadSuperiors(tx, person);
  if (superiors.size === 0) return [];
  const kept = await tx.rows<{ nip: string; email: string | null }>('select nip, email from employee where id = any($1::uuid[])', [
    [...superiors],
  ]);
  const emails = new Map(kept.map(({ nip, email }) => [nip, email]));
  return rows.filter(({ nip, email }) => emails.has(nip) && email !== undefined && email !== emails.get(nip));
}

/** Whether the list puts somebody above him who is not kept yet. */
function isUnder({ supervisorNip }: StaffRow, { ids }: Organisation): boolean {
  return supervisorNip != null && !ids.has(supervisorNip);
}

/** The units that the remaining rows need. */
function unitsFor(valid: readonly StaffRow[], units: readonly StaffUnit[]): readonly StaffUnit[] {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const needed = new Set<string>();
  for (const { unitCode } of valid)
    for (let code: string | null = unitCode; code !== null && !needed.has(code); code = byCode.get(code)?.parentCode ?? null)
      needed.add(code);
  return units.filter(({ code }) => needed.has(code));
}

/** The fault of a row in this column. */
export function faultOf(row: StaffRow, column: StaffColumn, code: RowRight, details: Readonly<Record<string, string>>): StaffFault {
  return { row: row.line, column: staffColumns[column], code, message: textOf(code, details) };
}
