import { Refusal, type CommittedReason } from '@siklus/domain';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { newId } from '../../../platform/new-id.js';
import { importedFile, type ImportedFileRow, type ImportedUnits } from '../../../tables/imported-file.table.js';
import { importedRow } from '../../../tables/imported-row.table.js';
import type { FoundReport } from '../report/import-refusal.js';

/** What is kept of a file before the first of its rows is written. */
export interface BegunImport extends Pick<ImportedFileRow, 'brings' | 'name' | 'layout' | 'fileHash' | 'createdBy'> {
  readonly report: FoundReport;
  readonly because: CommittedReason;
  readonly units: ImportedUnits;
  readonly counts: Readonly<Record<string, number>>;
  /** The units that it is about, each with all above it. */
  readonly lineages: readonly (readonly string[])[];
  /** What is written row by row, in this order. */
  readonly rows: readonly {
    readonly line: number;
    readonly nip: string;
    readonly name: string;
    readonly employeeId: string | null;
    readonly isNew: boolean;
    readonly part: unknown;
  }[];
}

/** Refuses another file of the kind while one is being written or undone: both together would be neither. */
export async function refuseBesideAnother(tx: Tx, brings: ImportedFileRow['brings']): Promise<void> {
  const running = await tx.first<{ name: string; done: number; total: number }>(
    `select name, case state when 'writing' then written + left_out else undone end as done, total from imported_file
      where brings = $1 and state in ('writing', 'undoing') limit 1`,
    [brings],
  );
  if (running !== undefined) throw new Refusal('IMPORT_UNDER_WAY', { ...running });
}

/** Keeps what a file brings, all of it waiting to be written; gives its id. */
export async function keepImport(
  tx: Tx,
  { report: { rows: all, faulty, created, updated, unchanged }, lineages, rows, ...begun }: BegunImport,
): Promise<string> {
  const id = newId();
  await tx.of(importedFile).insert({
    id,
    ...begun,
    unitId: lowestCommon(lineages),
    createdAt: () => 'business_now()',
    state: 'writing',
    rows: all,
    faulty,
    created,
    updated,
    unchanged,
    total: rows.length,
  });
  const seen = await lastChanges(
    tx,
    rows.flatMap(({ employeeId }) => employeeId ?? []),
  );
  await tx
    .of(importedRow)
    .insertAll(
      rows.map((row, at) => ({ importId: id, n: at + 1, ...row, state: 'waiting' as const, seen: seen.get(row.employeeId ?? '') ?? 0 })),
    );
  return id;
}

/** The line of each person’s trail that tells of his last change. */
async function lastChanges(tx: Tx, employeeIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.rows<{ id: string; n: number }>(
    'select employee_id as id, max(n)::int as n from employee_change where employee_id = any($1::uuid[]) group by employee_id',
    [employeeIds],
  );
  return new Map(rows.map(({ id, n }) => [id, n]));
}

/** The lowest unit that lies in all of these lines. */
function lowestCommon([first = [], ...others]: readonly (readonly string[])[]): string | null {
  let deep = first.length;
  for (const other of others) {
    let same = 0;
    while (same < deep && other[same] === first[same]) same += 1;
    deep = same;
  }
  return first[deep - 1] ?? null;
}
