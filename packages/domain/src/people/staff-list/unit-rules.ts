import { findCircles } from '../reporting-line.js';
import { echo } from './cells.js';
import type { Findings } from './findings.js';
import type { ReadRow } from './read-row.js';
import type { KnownStaff, StaffRow, StaffUnit } from './report.js';

/** Counts what rows say and answers with what most of them say; the first wins a tie. */
class Vote<T> {
  private readonly counts = new Map<T, number>();

  add(choice: T | null): void {
    if (choice !== null) this.counts.set(choice, (this.counts.get(choice) ?? 0) + 1);
  }

  winner(): T | undefined {
    let best: T | undefined;
    let most = 0;
    for (const [choice, count] of this.counts) {
      if (count > most) [best, most] = [choice, count];
    }
    return best;
  }
}

/** A row that tells where its unit lies. */
export type RowOfUnit = ReadRow & { readonly parentUnitCode: string | null };

/** What the file as a whole says about a unit. */
export interface UnitAgreement {
  readonly name: string | undefined;
  /** `''` for a unit at the top. */
  readonly parentCode: string | undefined;
  readonly zone: StaffUnit['zone'] | undefined;
}

/** The row with the unit above its own: where the list says nothing, the one that is kept; `''` for a unit that has none. */
export function withParent(row: ReadRow, known: KnownStaff['units']): RowOfUnit {
  const { unitCode, parentUnitCode } = row;
  if (parentUnitCode !== undefined) return { ...row, parentUnitCode };
  return { ...row, parentUnitCode: (unitCode === null ? undefined : known.get(unitCode)?.parentCode) ?? '' };
}

/**
 * Lets the rows of each unit agree on its name, parent and zone, so that one slip blames one row and not all the others. Beside them stand
 * the units `above`, which no row need be in.
 */
export function agreeOnUnits(rows: readonly RowOfUnit[], above: readonly StaffUnit[] = []): ReadonlyMap<string, UnitAgreement> {
  const votes = new Map<string, { name: Vote<string>; parent: Vote<string>; zone: Vote<StaffUnit['zone']> }>();
  for (const row of rows) {
    if (row.unitCode === null) continue;
    let vote = votes.get(row.unitCode);
    if (!vote) votes.set(row.unitCode, (vote = { name: new Vote(), parent: new Vote(), zone: new Vote() }));
    vote.name.add(row.unitName);
    vote.parent.add(row.parentUnitCode);
    vote.zone.add(row.zone);
  }
  return new Map([
    ...above.map(({ code, name, parentCode, zone }) => [code, { name, parentCode: parentCode ?? '', zone }] as const),
    ...[...votes].map(([code, { name, parent, zone }]) => {
      return [code, { name: name.winner(), parentCode: parent.winner(), zone: zone.winner() }] as const;
    }),
  ]);
}

/** Checks that the rows agree about their units, that every parent exists and that no unit lies under itself. */
export function checkUnits(
  rows: readonly RowOfUnit[],
  units: ReadonlyMap<string, UnitAgreement>,
  known: KnownStaff['units'],
  findings: Findings,
): void {
  const spelled = new Map([...known.keys()].map((code) => [code.toUpperCase(), code]));
  for (const { line, unitCode: unit, unitName, parentUnitCode: parent, zone } of rows) {
    const agreed = unit === null ? undefined : units.get(unit);
    if (unit === null || agreed === undefined) continue;
    const alike = known.has(unit) ? undefined : spelled.get(unit.toUpperCase());
    if (alike !== undefined) findings.fault(line, 'unitCode', 'UNIT_CODE_CASE', { value: echo(unit), expected: echo(alike) });
    if (unitName !== null && unitName !== agreed.name) {
      findings.fault(line, 'unitName', 'UNIT_NAME_DIFFERS', { unit: echo(unit), value: echo(unitName), expected: echo(agreed.name) });
    }
    if (zone !== null && zone !== agreed.zone) {
      findings.fault(line, 'zone', 'UNIT_ZONE_DIFFERS', { unit: echo(unit), value: zone, expected: agreed.zone ?? '' });
    }
    if (parent === null) continue;
    if (parent === unit) {
      findings.fault(line, 'parentUnitCode', 'UNIT_SELF_PARENT', { unit: echo(unit) });
    } else if (parent !== '' && !units.has(parent) && !known.has(parent)) {
      findings.fault(line, 'parentUnitCode', 'UNIT_PARENT_UNKNOWN', { value: echo(parent) });
    } else if (parent !== agreed.parentCode) {
      findings.fault(line, 'parentUnitCode', 'UNIT_PARENT_DIFFERS', {
        unit: echo(unit),
        value: echo(parent || '-'),
        expected: echo(agreed.parentCode || '-'),
      });
    }
  }

  const parents = new Map<string, string | null>();
  for (const [code, { parentCode }] of known) parents.set(code, parentCode);
  for (const [code, { parentCode }] of units) parents.set(code, parentCode === code ? null : parentCode || null);
  const chainOf = new Map<string, string>();
  for (const circle of findCircles(parents)) {
    const chain = [...circle.slice(0, 6), circle.length > 6 ? '\u2026' : circle[0]].map((code) => echo(code)).join(' \u2192 ');
    for (const code of circle) chainOf.set(code, chain);
  }
  for (const { line, unitCode } of rows) {
    const chain = unitCode === null ? undefined : chainOf.get(unitCode);
    if (chain !== undefined) findings.fault(line, 'parentUnitCode', 'UNIT_CIRCLE', { chain });
  }
}

/**
 * What rows that say nothing of the unit above, or that there is none, do to their units: a known one stays where it is unless told, and
 * is said to; a new one becomes the top of an agency, which is said of all but the first list.
 */
export function checkTops(rows: readonly ReadRow[], known: KnownStaff['units'], hasColumn: boolean, findings: Findings): void {
  for (const { line, unitCode: unit, parentUnitCode: parent } of rows) {
    if (unit === null || parent === null || (parent !== undefined && parent !== '')) continue;
    const kept = known.get(unit);
    if (kept === undefined) {
      if (parent === '') continue;
      if (!hasColumn) findings.fault(line, 'parentUnitCode', 'UNIT_PARENT_MISSING', { unit: echo(unit) });
      else if (known.size > 0) findings.warn(line, 'parentUnitCode', 'UNIT_AT_TOP');
    } else if (kept.parentCode !== null) {
      if (parent === '') findings.warn(line, 'parentUnitCode', 'UNIT_PARENT_REMOVED');
      else if (hasColumn) findings.warn(line, 'parentUnitCode', 'UNIT_PARENT_KEPT');
    }
  }
}

/** The units that the valid rows need, with those above them as far as the file names them; parents come first. */
export function unitsOf(valid: readonly StaffRow[], agreed: ReadonlyMap<string, UnitAgreement>): StaffUnit[] {
  const units = new Map<string, StaffUnit>();
  const add = (code: string, zoneBelow: StaffUnit['zone'], path: ReadonlySet<string>): void => {
    const unit = agreed.get(code);
    if (unit === undefined || units.has(code) || path.has(code)) return;
    const zone = unit.zone ?? zoneBelow;
    if (unit.parentCode) add(unit.parentCode, zone, new Set([...path, code]));
    units.set(code, { code, name: unit.name ?? code, parentCode: unit.parentCode || null, zone });
  };
  for (const { unitCode, zone } of valid) add(unitCode, zone, new Set());
  return [...units.values()];
}
