/** What can be done with one row of a list in a form; what its place or the bounds of the list forbid is absent, and so is its button. */
export interface RowActs<T> {
  readonly onChange: (row: T) => void;
  readonly onRemove: (() => void) | undefined;
  readonly onUp: (() => void) | undefined;
  readonly onDown: (() => void) | undefined;
}

export interface Rows<T> {
  /** One more, empty; absent where the list is full. */
  readonly onAdd: (() => void) | undefined;
  at(place: number): RowActs<T>;
}

interface Bounds<T> {
  readonly empty: T;
  /** The list always keeps so many; one where nothing else is said. */
  readonly least?: number;
  readonly most?: number | undefined;
  /** Rows move among those of which this is the same; among all where nothing is said. */
  readonly among?: (row: T) => unknown;
  /** Where a row stands once it was moved: in the list, and among those that it moves among, counted from 1. */
  readonly onMoved?: (place: number, by: -1 | 1, among: { readonly place: number; readonly total: number }) => void;
  /** Where the empty row stands that was added. */
  readonly onAdded?: (place: number) => void;
}

/** A list of rows in a form: how one is added, changed, removed and moved. */
export function rowsOf<T>(
  rows: readonly T[],
  onChange: (rows: readonly T[]) => void,
  { empty, least = 1, most = Infinity, among = () => null, onMoved, onAdded }: Bounds<T>,
): Rows<T> {
  const move = (place: number, by: -1 | 1) => {
    const other = passedBy(rows, place, by, among);
    if (other === undefined) return undefined;
    return () => {
      onChange(swapped(rows, place, other));
      const alike = rows.flatMap((row, at) => (among(row) === among(rows[place] as T) ? [at] : []));
      onMoved?.(other, by, { place: alike.indexOf(other) + 1, total: alike.length });
    };
  };
  const add = () => {
    onChange([...rows, empty]);
    onAdded?.(rows.length);
  };
  return {
    onAdd: rows.length < most ? add : undefined,
    at: (place) => ({
      onChange: (row) => onChange(replaceAt(rows, place, row)),
      onRemove: rows.length > least ? () => onChange(removeAt(rows, place)) : undefined,
      onUp: move(place, -1),
      onDown: move(place, 1),
    }),
  };
}

/** The place of the next row like this one, up or down; undefined where there is none to pass. */
function passedBy<T>(rows: readonly T[], place: number, by: -1 | 1, among: (row: T) => unknown): number | undefined {
  const kind = among(rows[place] as T);
  for (let other = place + by; other >= 0 && other < rows.length; other += by) if (among(rows[other] as T) === kind) return other;
  return undefined;
}

function swapped<T>(rows: readonly T[], place: number, other: number): readonly T[] {
  return replaceAt(replaceAt(rows, place, rows[other] as T), other, rows[place] as T);
}

export function replaceAt<T>(rows: readonly T[], place: number, row: T): readonly T[] {
  return rows.map((each, at) => (at === place ? row : each));
}

export function removeAt<T>(rows: readonly T[], place: number): readonly T[] {
  return rows.filter((_each, at) => at !== place);
}
