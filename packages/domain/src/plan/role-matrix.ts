import { uptakeOf, type Uptake } from './expected-results.js';
import type { PlannedResult } from './plan.js';
import type { TieWay } from './ties.js';

/** What the head wrote for one of his results, at which moment. */
interface Expected {
  readonly key: string;
  readonly at: string;
}

/** Somebody who reports to the head, with what his agreed plan says; no results where none is agreed. */
export interface MatrixPerson<Written extends Expected = Expected> {
  readonly results: readonly (Pick<PlannedResult, 'title' | 'kind'> & {
    /** The head's results that it supports; reworded is one that says something else today than was tied to. */
    readonly ties: readonly { readonly key: string; readonly way: TieWay; readonly isReworded: boolean }[];
  })[];
  /** When that plan was agreed; null where none is. */
  readonly agreedAt: string | null;
  /** What the head expects of him, at most one for each of the head's results. */
  readonly expected: readonly Written[];
}

/** What one person does for one of the head's results, and what the head expects of him there, with what became of it. */
export interface MatrixCell<Written extends Expected = Expected> {
  readonly key: string;
  readonly results: readonly (Pick<PlannedResult, 'title' | 'kind'> & { readonly way: TieWay; readonly isReworded: boolean })[];
  readonly expected: (Written & { readonly uptake: Uptake }) | null;
}

/** The cells of a person's row: one for each of the head's results, in their order. */
export function cellsOf<Written extends Expected>(
  keys: readonly string[],
  { results, agreedAt, expected }: MatrixPerson<Written>,
): readonly MatrixCell<Written>[] {
  return keys.map((key) => {
    const parts = results.flatMap(({ title, kind, ties }) =>
      ties.flatMap((tie) => (tie.key === key ? [{ title, kind, way: tie.way, isReworded: tie.isReworded }] : [])),
    );
    const written = expected.find((each) => each.key === key);
    const uptake = written && uptakeOf(written.at, parts.length === 0 ? null : agreedAt);
    return { key, results: parts, expected: written === undefined || uptake === undefined ? null : { ...written, uptake } };
  });
}

/** Whether a main result of the person supports one of the head's: the matrix shows who has none (domain.md 2.4, Matriks Peran Hasil). */
export function hasPart(keys: readonly string[], person: MatrixPerson): boolean {
  return cellsOf(keys, person).some((cell) => cell.results.some(({ kind }) => kind === 'MAIN'));
}

/** The head's results that nobody supports. */
export function unsupported(keys: readonly string[], people: readonly MatrixPerson[]): readonly string[] {
  return keys.filter((key) => people.every((person) => cellsOf([key], person).every(({ results }) => results.length === 0)));
}
