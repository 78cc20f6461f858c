import { staffColumns, type StaffColumn, type StaffListReport, type StaffRow, type StaffSource, type StaffWarning } from '@siklus/domain';
import type { ImportPlan } from '../plan/plan-import.js';
import type { FoundReport } from './import-refusal.js';

// Whoever uploads a file of another kind gets a fault per row; the first thousands say enough.
export const mostErrors = 10_000;

/** What was found, with the columns as the file heads them. */
export function asHeaded(found: StaffListReport, headings: StaffSource['headings'] = {}): StaffListReport {
  const heading = new Map(Object.entries(headings).map(([column, told]) => [staffColumns[column as StaffColumn] as string, told]));
  const called = <Found extends { readonly column: string }>(each: Found): Found => ({
    ...each,
    column: heading.get(each.column) ?? each.column,
  });
  return { ...found, errors: found.errors.map(called), warnings: found.warnings.map(called) };
}

/** What a list brings and what is wrong with it, as its sender reads it. */
export function reportOf(checked: StaffListReport, { created, updated, unchanged }: ImportPlan): FoundReport {
  const { rows, valid, setAside, excepted, errors, warnings, ignoredColumns } = checked;
  const faulty = new Set(errors.map(({ row }) => row));
  return {
    rows,
    valid: valid.length,
    faulty: rows - valid.length - setAside - excepted.length,
    excepted: excepted.length,
    setAside,
    created,
    updated,
    unchanged,
    errors: errors.slice(0, mostErrors),
    // A row that is left out has nothing else to be looked at.
    warnings: grouped(
      warnings.filter(({ row }) => !faulty.has(row)),
      [...valid, ...excepted],
    ),
    ignoredColumns: [...ignoredColumns],
  };
}

/** The same warning of many rows as one, with the people of these rows; those of few rows first. */
function grouped(warnings: readonly StaffWarning[], told: readonly Pick<StaffRow, 'line' | 'nip' | 'name'>[]): FoundReport['warnings'] {
  const people = new Map(told.map(({ line, nip, name }) => [line, { row: line, nip, name }]));
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
