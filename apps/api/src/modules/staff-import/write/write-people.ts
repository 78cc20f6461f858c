import { earliestToday } from '../../../platform/business-now.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { ImportedFileRow } from '../../../tables/imported-file.table.js';
import { keepChanges } from '../../../workflow/keep-changes.js';
import { circlesThrough } from '../../../workflow/line-circles.js';
import type { KeptComing } from '../kept/load-staff.js';
import type { PersonPart } from '../plan/person-parts.js';
import { changedBesides } from '../record/changed-besides.js';
import type { PortionRow, Written } from '../record/import-portion.js';
import { writeComing } from './write-coming.js';
import { writeImport, type StaffWriting } from './write-import.js';

type Row = PortionRow<PersonPart>;

/**
 * Writes these rows of a staff list. Whoever was changed by others since the file was checked stays as he is, and his rows are left out;
 * so are those that would close a circle with what others have decided about the line meanwhile.
 */
export async function writePeople(tx: Tx, file: ImportedFileRow, all: readonly Row[]): Promise<Written[]> {
  const changed = await changedBesides(tx, file.id, all);
  const isDecided = ({ employeeId }: Row) => changed.has(employeeId ?? '');
  let rows = all.filter((row) => !isDecided(row));
  const cause = { accountId: file.createdBy, change: 'employee.changed' as const, because: file.because };
  for (;;) {
    await tx.run('savepoint portion');
    await writeImport(tx, writingOf(rows), cause);
    await writeComing(tx, comingOf(file, rows));
    const inCircle = changed.size === 0 && !(await isLineDecided(tx, file)) ? new Set<string>() : await peopleInCircles(tx, rows);
    if (inCircle.size === 0) break;
    await tx.run('rollback to savepoint portion');
    rows = rows.filter(({ employeeId }) => !inCircle.has(employeeId ?? ''));
  }
  const lines = await keepChanges(
    tx,
    { accountId: file.createdBy, source: file.name },
    rows.map(({ employeeId, part: { change } }) => ({ ...change, employeeId: employeeId ?? '' })),
  );
  const told = new Map(rows.map(({ n }, at) => [n, lines[at] ?? null]));
  return all.map((row) =>
    told.has(row.n)
      ? { n: row.n, state: 'written', code: null, told: told.get(row.n) ?? null }
      : { n: row.n, state: 'left', code: isDecided(row) ? 'ROW_DECIDED_MEANWHILE' : 'ROW_MOVES_LINE', told: null },
  );
}

/** What these rows write, table by table. */
function writingOf(rows: readonly Row[]): StaffWriting {
  const parts = rows.map(({ part }) => part);
  return {
    newUnits: [],
    units: [],
    newEmployees: parts.flatMap(({ newEmployee }) => newEmployee ?? []),
    employees: parts.flatMap(({ employee }) => employee ?? []),
    newPosts: parts.flatMap(({ newPost }) => newPost ?? []),
    posts: parts.flatMap(({ post }) => post ?? []),
    endedPosts: parts.flatMap(({ endedPost }) => endedPost ?? []),
    moved: new Set(rows.flatMap(({ employeeId, part: { moves } }) => (moves && employeeId !== null ? [employeeId] : []))),
  };
}

function comingOf({ createdBy, name, because }: ImportedFileRow, rows: readonly Row[]): KeptComing[] {
  return rows.flatMap(({ employeeId, part: { coming } }) =>
    coming === undefined || employeeId === null ? [] : [{ employeeId, ...coming, givenBy: createdBy, source: name, ...because }],
  );
}

/** Whether anybody else decided about a line since the file was checked: only then can one that was right as a whole close a circle. */
async function isLineDecided(tx: Tx, { id, createdAt }: ImportedFileRow): Promise<boolean> {
  const row = await tx.first(
    `select from employee_change c where c.at >= $2 and c.fields @> '[{"field": "supervisorNip"}]'
        and not exists (select from imported_row w where w.import_id = $1 and w.employee_id = c.employee_id and w.told = c.n) limit 1`,
    [id, createdAt],
  );
  return row !== undefined;
}

async function peopleInCircles(tx: Tx, rows: readonly Row[]): Promise<ReadonlySet<string>> {
  const today = await tx.first<{ day: string }>(`select ${earliestToday}::text as day`);
  const ids = rows.flatMap(({ employeeId }) => employeeId ?? []);
  return new Set((await circlesThrough(tx, ids, today?.day ?? '')).map(({ employeeId }) => employeeId));
}
