import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  checkRowByRow,
  findTable,
  nameAsSeen,
  otherHeadings,
  staffColumns,
  staffHeadings,
  staffWarnings,
  type CommittedReason,
  type KnownStaff,
  type StaffColumn,
  type StaffListReport,
  type StaffRow,
  type StaffSource,
  type StaffTable,
  type StaffUnit,
  type StaffWarning,
} from '@siklus/domain';
import { appendAudit, appendShared, type AuditEvent } from '../../platform/audit/append-audit.js';
import { keepReason } from '../../platform/audit/keep-reason.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { failpoint } from '../../platform/failpoint.js';
import { FileReader } from '../../platform/files/file-reader.js';
import { inSlices } from '../../platform/in-slices.js';
import type { Person } from '../../platform/identity/person.js';
import { SecurityLog } from '../../platform/security/security-log.js';
import { actingBeside } from './acting-rows.js';
import { awaySupervisors } from './away-supervisors.js';
import { completeYears } from './complete-years.js';
import { cycleEffects, isAnyRunning, noEffects } from './cycle-effects.js';
import { groupRowByRow } from './group-changes.js';
import { ImportRefusal, type FoundReport } from './import-refusal.js';
import { warnOfBlanks } from './kept-cells.js';
import { loadOrganisation, loadPeople, type Organisation, type PeopleNow } from './load-staff.js';
import { endedIn, findConflicts, keepingDecisions, warningsOf, type Conflict } from './later-decisions.js';
import { secondHolders } from './second-holders.js';
import { toldConflicts } from './told-conflicts.js';
import { supervisorsIn } from './named-supervisors.js';
import { warningsOfPlan } from './plan-warnings.js';
import { planRowByRow, type ImportPlan, type Planning } from './plan-import.js';
import { changesRowByRow, type RowChange } from './row-changes.js';
import { keepChanges, type EmployeeChange } from '../../workflow/keep-changes.js';
import { lockOrganisation } from '../../workflow/line-changes.js';
import { foreignRows } from './foreign-rows.js';
import { judgeRows, rowRights, withFaults } from './judge-rows.js';
import { isForLater, refuseLaterCircles } from './later-circles.js';
import { sharedAddresses } from './shared-addresses.js';
import { keepSelfSufficient } from './keep-self-sufficient.js';
import { findOwnLineRows } from './own-line-rows.js';
import { maskForeign } from './mask-foreign.js';
import { unitChangesOf, type UnitChange } from './unit-changes.js';
import { withdrawnDocuments } from './withdrawn-documents.js';
import { writeImport } from './write-import.js';

export interface ImportOptions {
  /** Leaves faulty rows out; otherwise they keep all of it out. */
  readonly validOnly: boolean;
  /** Lets the list undo what the panel or a list of a later day has decided since; otherwise that stays. */
  readonly overrule: boolean;
  /** The day from which changes count of posts whose day the list repeats; today unless given. */
  readonly changesFrom?: string | undefined;
}

/** A file as it was sent, and what it is called. */
export interface GivenFile {
  readonly file: Buffer;
  readonly name: string;
}

/** A staff list as it was read, and the file it came from. */
export interface GivenList extends GivenFile {
  readonly table: StaffTable;
  /** The form of the file, where that is not the own one. */
  readonly form?: string;
}

interface Prepared {
  readonly plan: ImportPlan;
  readonly rows: readonly StaffRow[];
  readonly changes: readonly RowChange[];
  readonly newUnits: readonly StaffUnit[];
  /** Rows that would undo what was decided since their days; they are planned without. */
  readonly conflicts: readonly Conflict[];
  readonly unitChanges: readonly UnitChange[];
  readonly report: FoundReport;
  /** Whether its faults keep all of it out. */
  readonly isRefused: boolean;
}

// Whoever uploads a file of another kind gets a fault per row; the first thousands say enough.
export const mostErrors = 10_000;
const longestName = 200;

/** Takes staff lists: checks them as a whole, and writes what is right in one transaction, or nothing. */
@Injectable()
export class ImportStaff {
  constructor(
    private readonly files: FileReader,
    private readonly log: SecurityLog,
  ) {}

  /** Reads the file and finds the list in it, as long as its sender waits for it; everything else needs a transaction. */
  async read({ accountId }: Person, file: Buffer, gone: AbortSignal): Promise<StaffTable> {
    return findTable(await this.files.read(file, { accountId, gone }), staffHeadings, otherHeadings);
  }

  /** Says what an import would do. Faults refuse it, unless only the valid rows are asked for. */
  async rehearse(tx: Tx, person: Person, table: StaffTable, options: ImportOptions): Promise<FoundReport> {
    const { plan, rows, changes, newUnits, unitChanges, conflicts, ...found } = await this.prepare(tx, person, table, options);
    const told = await maskForeign(tx, person, changes, rows);
    const report = {
      ...found.report,
      changes: await inSlices(groupRowByRow(told, newUnits, unitChanges)),
      supervisors: Object.fromEntries(await supervisorsIn(tx, person, told, rows)),
      conflicts: await toldConflicts(tx, person, await maskForeign(tx, person, conflicts, rows)),
    };
    if (found.isRefused) throw new ImportRefusal(report);
    const [isRunning, isLater] = [await isAnyRunning(tx), await isForLater(tx, plan)];
    if (!isRunning && !isLater) return { ...report, effects: noEffects };
    // Cycles that run and days that are still to come are judged by the database: the list is written, looked at, and taken back.
    await lockOrganisation(tx);
    await tx.run('savepoint rehearsal');
    const write = () => writeImport(tx, plan, { accountId: person.accountId, change: 'employee.changed' });
    const effects = isRunning ? await cycleEffects(tx, [...plan.moved], write) : await write().then(() => noEffects);
    if (isLater) await refuseLaterCircles(tx, plan, rows, report);
    await tx.run('rollback to savepoint rehearsal');
    return { ...report, effects };
  }

  /**
   * Writes the list and says what it did; the documents of people whose line changed are looked at by jobs. What is kept about people is
   * shown in a rehearsal only: the answer of a writing is stored with its key.
   */
  async write(tx: Tx, person: Person, { table, file, name, form }: GivenList, options: ImportOptions): Promise<FoundReport> {
    await lockOrganisation(tx);
    // Keys and triggers ask the same small question for every row; the pool's setting would plan each of them anew.
    await tx.run('set local plan_cache_mode = auto');
    const { plan, rows, changes, unitChanges, report, isRefused } = await this.prepare(tx, person, table, options);
    if (isRefused) throw new ImportRefusal(report);
    const { accountId } = person;
    // Whatever moves by an import moves because of its file.
    const because = await keepReason(tx, accountId, nameOf(name));
    await writeImport(tx, plan, { accountId, change: 'employee.changed', because });
    if (await isForLater(tx, plan)) await refuseLaterCircles(tx, plan, rows, report);
    await failpoint('import.written');
    const hash = createHash('sha256').update(file).digest('hex');
    await keepChanges(
      tx,
      { accountId: person.accountId, source: nameOf(name) },
      changes.map((change) => entryOf(change, hash, because)),
    );
    await appendShared(
      tx,
      unitChanges.map((change) => unitEntryOf(change, person, hash)),
    );
    const { errors, warnings, ignoredColumns: _, ...counts } = report;
    await appendAudit(tx, {
      stream: 'system',
      action: 'employees.imported',
      actor: person.accountId,
      body: {
        ...counts,
        units: plan.newUnits.length,
        faults: errors.length,
        warnings: warnings.length,
        file: hash,
        ...(form === undefined ? {} : { form }),
        ...because,
      },
    });
    return report;
  }

  /** Notes in the security log which rows were not the person's to write, and how many. */
  async noteRefused({ accountId, address }: Person, faults: readonly { readonly code: string }[]): Promise<void> {
    for (const code of rowRights) {
      const times = faults.filter((fault) => fault.code === code).length;
      if (times > 0) await this.log.refused({ event: 'request.refused', accountId, address, code, times });
    }
  }

  private async prepare(tx: Tx, person: Person, table: StaffTable, { validOnly, ...options }: ImportOptions): Promise<Prepared> {
    const organisation = await loadOrganisation(tx);
    const known = { ...knownTo(organisation), isForeign: await foreignRows(tx, person, organisation) };
    const found = await inSlices(checkRowByRow(table, known));
    let judged = await judgeRows(tx, person, found, organisation);
    const people = await loadPeople(tx, [...new Set(judged.valid.map((row) => row.nip))]);
    const kept = { ...organisation, ...people };
    for (;;) {
      const chosen = await choose(tx, keepSelfSufficient(judged, organisation), kept, options);
      // What remains without these rows is looked at anew: it may move the line in another way.
      const faults = await findOwnLineRows(tx, person, chosen.plan);
      if (faults.length === 0) return this.prepared(tx, person, chosen, { kept, validOnly, headings: table.source?.headings });
      judged = withFaults(judged, faults);
    }
  }

  private async prepared(
    tx: Tx,
    person: Person,
    { checked, rows, conflicts, plan, changes }: Chosen,
    {
      kept: organisation,
      validOnly,
      headings,
    }: { readonly kept: Organisation & PeopleNow; readonly validOnly: boolean; readonly headings: StaffSource['headings'] | undefined },
  ): Promise<Prepared> {
    const newUnits = checked.units.filter(({ code }) => !organisation.units.has(code));
    const unitChanges = await unitChangesOf(tx, plan, organisation);
    const warnings = [
      ...warnOfBlanks(checked.warnings, rows, organisation),
      ...warningsOfPlan(plan),
      ...zonesChanged(rows, organisation),
      ...warningsOf(conflicts),
      ...(await sharedAddresses(tx, person, rows)),
      ...(await actingBeside(tx, plan.changed, rows)),
      ...(await secondHolders(tx, plan.changed, rows)),
      ...(await awaySupervisors(tx, person, changes, rows)),
      ...(await completeYears(tx, changes)),
      ...(await withdrawnDocuments(tx, changes)),
    ];
    const report = reportOf(asHeaded({ ...checked, warnings }, headings), plan);
    const isRefused = checked.errors.length > 0 && !validOnly;
    return { plan, rows, changes, newUnits, unitChanges, conflicts, report, isRefused };
  }
}

type Chosen = Pick<Prepared, 'rows' | 'conflicts' | 'plan' | 'changes'> & { readonly checked: StaffListReport };

/** The rows to be written and what comes of them: those that are right, with what was decided since. */
async function choose(
  tx: Tx,
  checked: StaffListReport,
  kept: Organisation & PeopleNow,
  { overrule, changesFrom }: Omit<ImportOptions, 'validOnly'>,
): Promise<Chosen> {
  const listed = await planned(checked.valid, checked.units, kept, { changesFrom });
  const conflicts = overrule ? [] : await findConflicts(tx, listed.changes);
  const rows = keepingDecisions(checked.valid, conflicts);
  if (conflicts.length === 0) return { checked, rows, conflicts, ...listed };
  return { checked, rows, conflicts, ...(await planned(rows, checked.units, kept, { stays: endedIn(conflicts), changesFrom })) };
}

async function planned(rows: readonly StaffRow[], units: readonly StaffUnit[], kept: Organisation & PeopleNow, planning: Planning) {
  const plan = await inSlices(planRowByRow(rows, units, kept, planning));
  return { plan, changes: await inSlices(changesRowByRow(plan, kept)) };
}

/** A warning for the rows of each unit whose time zone becomes another, for all who are in it. */
function zonesChanged(rows: readonly StaffRow[], { units }: Organisation): StaffWarning[] {
  const told = rows.filter(({ unitCode, zone }) => {
    const known = units.get(unitCode);
    return known !== undefined && known.zone !== zone;
  });
  return told.map(({ line }) => ({ row: line, column: staffColumns.zone, code: 'ZONE_OF_UNIT', message: staffWarnings.ZONE_OF_UNIT }));
}

/**
 * A post that begins later says its day, by which those who follow it then find who decided it; the day that the list tells says which of
 * two lists is the older one.
 */
function entryOf({ row, employeeId, kind, post, fields }: RowChange, file: string, because: CommittedReason): EmployeeChange {
  const body = { file, kind: post.kind, unitId: post.unitId, validFrom: post.begins, listedFrom: row.validFrom, ...because };
  return { employeeId, action: kind === 'person' ? 'employee.added' : 'employee.changed', post: row.position, fields, body };
}

/** What a unit's own trail tells: which of its data became another, for how many people; the words stand in the histories of these. */
function unitEntryOf({ id, fields, people }: UnitChange, { accountId }: Person, file: string): AuditEvent {
  const zone = fields.find(({ field }) => field === 'zone');
  const told = { fields: fields.map(({ field }) => field), people, file, ...(zone === undefined ? {} : { zone: zone.new }) };
  return { stream: `unit:${id}`, action: 'unit.changed', actor: accountId, body: told };
}

/** A file is called as its sender called it, without what cannot be kept or read. */
export function nameOf(file: string): string {
  return nameAsSeen(file, longestName);
}

function knownTo({ units, supervisors }: Organisation): KnownStaff {
  return {
    units: new Map([...units].map(([code, { parentCode, name, zone }]) => [code, { parentCode, name, zone }])),
    supervisors,
  };
}

/** What was found, with the columns as the file heads them. */
function asHeaded(found: StaffListReport, headings: StaffSource['headings'] = {}): StaffListReport {
  const heading = new Map(Object.entries(headings).map(([column, told]) => [staffColumns[column as StaffColumn] as string, told]));
  const called = <Found extends { readonly column: string }>(each: Found): Found => ({
    ...each,
    column: heading.get(each.column) ?? each.column,
  });
  return { ...found, errors: found.errors.map(called), warnings: found.warnings.map(called) };
}

function reportOf(checked: StaffListReport, { created, updated, unchanged }: ImportPlan): FoundReport {
  const { rows, valid, errors, warnings, ignoredColumns } = checked;
  const faulty = new Set(errors.map(({ row }) => row));
  return {
    rows,
    valid: valid.length,
    faulty: rows - valid.length,
    created,
    updated,
    unchanged,
    errors: errors.slice(0, mostErrors),
    // A row that is left out has nothing else to be looked at.
    warnings: grouped(
      warnings.filter(({ row }) => !faulty.has(row)),
      valid,
    ),
    ignoredColumns: [...ignoredColumns],
  };
}

/** The same warning of many rows as one, with the people of these rows; those of few rows first. */
function grouped(warnings: readonly StaffWarning[], valid: readonly StaffRow[]): FoundReport['warnings'] {
  const people = new Map(valid.map(({ line, nip, name }) => [line, { row: line, nip, name }]));
  const groups = new Map<string, FoundReport['warnings'][number]>();
  for (const { row, column, code, message } of warnings) {
    const key = `${code}/${column}/${message.en}`;
    const group = groups.get(key) ?? { column, code, message, rows: [] };
    const person = people.get(row);
    if (person !== undefined) group.rows.push(person);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => a.rows.length - b.rows.length);
}
