import {
  checkRowByRow,
  staffColumns,
  staffWarnings,
  type KnownStaff,
  type StaffListReport,
  type StaffRow,
  type StaffSource,
  type StaffTable,
  type StaffUnit,
  type StaffWarning,
} from '@siklus/domain';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { Person } from '../../platform/identity/person.js';
import { inSlices } from '../../platform/in-slices.js';
import { exceptedPeople } from './judge/excepted-people.js';
import { judgeRows, withFaults } from './judge/judge-rows.js';
import { keepSelfSufficient } from './judge/keep-self-sufficient.js';
import { findOwnLineRows } from './judge/own-line-rows.js';
import { foreignRows } from './kept/foreign-rows.js';
import { loadOrganisation, loadPeople, type Organisation, type PeopleNow } from './kept/load-staff.js';
import { endedIn, findConflicts, keepingDecisions, warningsOf, type Conflict } from './plan/later-decisions.js';
import type { PlannedList } from './plan/person-parts.js';
import { planRowByRow, type Planning } from './plan/plan-import.js';
import { changesRowByRow } from './plan/row-changes.js';
import { unitChangesOf, type UnitChange } from './plan/unit-changes.js';
import type { FoundReport } from './report/import-refusal.js';
import { asHeaded, reportOf } from './report/import-report.js';
import { actingBeside } from './warn/acting-rows.js';
import { awaySupervisors } from './warn/away-supervisors.js';
import { completeYears } from './warn/complete-years.js';
import { warnOfBlanks } from './warn/kept-cells.js';
import { warningsOfPlan } from './warn/plan-warnings.js';
import { secondHolders } from './warn/second-holders.js';
import { sharedAddresses } from './warn/shared-addresses.js';
import { withdrawnDocuments } from './warn/withdrawn-documents.js';

export interface ImportOptions {
  /** Leaves faulty rows out; otherwise they keep all of it out. */
  readonly validOnly: boolean;
  /** Lets the list undo what the panel or a list of a later day has decided since; otherwise that stays. */
  readonly overrule: boolean;
  /** The day from which changes count of posts whose day the list repeats; today unless given. */
  readonly changesFrom?: string | undefined;
}

/** A list that was checked and judged as a whole, with what it would write. */
export interface Prepared extends PlannedList {
  readonly rows: readonly StaffRow[];
  readonly newUnits: readonly StaffUnit[];
  /** Rows that would undo what was decided since their days; they are planned without. */
  readonly conflicts: readonly Conflict[];
  readonly unitChanges: readonly UnitChange[];
  readonly report: FoundReport;
  /** Whether its faults keep all of it out. */
  readonly isRefused: boolean;
}

/** Checks a list against itself and what is kept, judges whose rows they are to write, and plans what comes of them. */
export async function prepareImport(
  tx: Tx,
  person: Person,
  table: StaffTable,
  { validOnly, ...options }: ImportOptions,
): Promise<Prepared> {
  const organisation = await loadOrganisation(tx);
  const known = {
    ...knownTo(organisation),
    isForeign: await foreignRows(tx, person, organisation),
    excepted: await exceptedPeople(tx, person),
  };
  const found = await inSlices(checkRowByRow(table, known));
  let judged = await judgeRows(tx, person, found, organisation);
  const people = await loadPeople(tx, [...new Set(judged.valid.map((row) => row.nip))]);
  const kept = { ...organisation, ...people };
  for (;;) {
    const chosen = await choose(tx, keepSelfSufficient(judged, organisation), kept, options);
    // What remains without these rows is looked at anew: it may move the line in another way.
    const faults = await findOwnLineRows(tx, person, chosen.plan);
    if (faults.length === 0) return prepared(tx, person, chosen, { kept, validOnly, headings: table.source?.headings });
    judged = withFaults(judged, faults);
  }
}

type Chosen = Pick<Prepared, 'rows' | 'conflicts' | 'plan' | 'changes'> & { readonly checked: StaffListReport };

async function prepared(
  tx: Tx,
  person: Person,
  { checked, rows, conflicts, plan, changes }: Chosen,
  {
    kept,
    validOnly,
    headings,
  }: { readonly kept: Organisation & PeopleNow; readonly validOnly: boolean; readonly headings: StaffSource['headings'] | undefined },
): Promise<Prepared> {
  const newUnits = checked.units.filter(({ code }) => !kept.units.has(code));
  const unitChanges = await unitChangesOf(tx, plan, kept);
  const warnings = [
    ...warnOfBlanks(checked.warnings, rows, kept),
    ...warningsOfPlan(plan),
    ...zonesChanged(rows, kept),
    ...warningsOf(conflicts),
    ...(await sharedAddresses(tx, person, rows)),
    ...(await actingBeside(tx, plan.changed, rows, kept)),
    ...(await secondHolders(tx, plan.changed, rows, kept)),
    ...(await awaySupervisors(tx, person, changes, rows)),
    ...(await completeYears(tx, changes)),
    ...(await withdrawnDocuments(tx, changes)),
  ];
  const report = reportOf(asHeaded({ ...checked, warnings }, headings), plan);
  const isRefused = checked.errors.length > 0 && !validOnly;
  return { kept, plan, rows, changes, newUnits, unitChanges, conflicts, report, isRefused };
}

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

function knownTo({ units, supervisors }: Organisation): KnownStaff {
  return {
    units: new Map([...units].map(([code, { parentCode, name, zone }]) => [code, { parentCode, name, zone }])),
    supervisors,
  };
}
