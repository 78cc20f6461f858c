import { readActingTitle } from '../people/assignment-kind.js';
import { sameWord } from '../people/named-entry.js';
import { plainNumber } from '../people/staff-list/cells.js';
import type { LocalDate } from '../calendar/days.js';
import { dayIn, toldText } from './cells.js';
import type { OfficeRow } from './read-office-file.js';

/** A row, and whether it is about a post that its person only acts for. */
export interface PickedRow extends OfficeRow {
  readonly acts: boolean;
  /** Why other rows about the same post were left, where some were: an earlier period, or the same once more. */
  readonly instead: 'TRANSFER' | 'REPEATED' | null;
}

/** The rows that count of a file in which the same person may stand several times, and those that are over. */
export interface Picked {
  readonly rows: readonly PickedRow[];
  /** Rows about acting whose period has ended. */
  readonly over: readonly OfficeRow[];
}

/**
 * Of several rows about a person's own post the one with the latest period counts, as after a transfer; of several about the same acting
 * post too. Rows that tell the same are one. Where nothing says which is the later one, all are kept: then it is for a person to decide.
 */
export function pickPosts(rows: readonly OfficeRow[], today: LocalDate): Picked {
  const groups = new Map<string, PickedRow[]>();
  const over: OfficeRow[] = [];
  for (const row of rows) {
    const acts = isActing(row);
    const end = dayIn(row.told.periodTo);
    if (acts && end !== undefined && end < today) {
      over.push(row);
      continue;
    }
    const number = plainNumber(toldText(row.told.nip));
    const { unitName, position } = row.told;
    const key = number === '' ? `/${row.line}` : acts ? `${number}/${sameWord(`${toldText(unitName)} ${toldText(position)}`)}` : number;
    groups.set(key, [...(groups.get(key) ?? []), { ...row, acts, instead: null }]);
  }
  const picked = [...groups.values()].flatMap(latestOf).sort((a, b) => a.line - b.line);
  return { rows: picked, over };
}

/** Whether the file or the title says that somebody only acts. */
export function isActing({ told }: OfficeRow): boolean {
  const flag = sameWord(toldText(told.acting));
  return (
    !['', '0', '0 0', 'FALSE', 'NO', 'N', 'TIDAK', 'BUKAN', 'D', 'DEFINITIF'].includes(flag) ||
    readActingTitle(toldText(told.position)) !== undefined
  );
}

/** When a row begins to be true, as far as the file says: its period first, and then when it was written. */
function ageOf({ told }: OfficeRow): string {
  const days = [told.periodTo, told.periodFrom, told.validFrom].map((cell) => dayIn(cell) ?? '');
  return [...days, dayIn(told.writtenAt) ?? '', toldText(told.writtenAt)].join('/');
}

function latestOf(rows: readonly PickedRow[]): readonly PickedRow[] {
  const [first] = rows;
  if (first === undefined || rows.length === 1) return rows;
  const latest = rows.reduce((best, row) => (ageOf(row) > ageOf(best) ? row : best));
  const equal = rows.filter((row) => ageOf(row) === ageOf(latest));
  if (equal.some((row) => !isSame(row, latest))) return rows.filter((row) => ageOf(row) === ageOf(latest));
  return [{ ...latest, instead: equal.length === rows.length ? 'REPEATED' : 'TRANSFER' }];
}

function isSame(a: OfficeRow, b: OfficeRow): boolean {
  const fields = new Set([...Object.keys(a.told), ...Object.keys(b.told)]) as ReadonlySet<keyof OfficeRow['told']>;
  return [...fields].every((field) => toldText(a.told[field]) === toldText(b.told[field]));
}
