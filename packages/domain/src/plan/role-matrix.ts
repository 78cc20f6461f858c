import type { PlannedResult } from './plan.js';
import type { TieWay } from './ties.js';

/** Somebody who reports to the head, with what his agreed plan says; no results where none is agreed. */
export interface MatrixPerson {
  readonly results: readonly (Pick<PlannedResult, 'title' | 'kind'> & {
    /** The head's results that it supports; reworded is one that says something else today than was tied to. */
    readonly ties: readonly { readonly key: string; readonly way: TieWay; readonly isReworded: boolean }[];
  })[];
}

/** What one person does for one of the head's results. */
export interface MatrixCell {
  readonly key: string;
  readonly results: readonly (Pick<PlannedResult, 'title' | 'kind'> & { readonly way: TieWay; readonly isReworded: boolean })[];
}

/** The cells of a person's row: one for each of the head's results, in their order. */
export function cellsOf(keys: readonly string[], { results }: MatrixPerson): readonly MatrixCell[] {
  return keys.map((key) => ({
    key,
    results: results.flatMap(({ title, kind, ties }) =>
      ties.flatMap((tie) => (tie.key === key ? [{ title, kind, way: tie.way, isReworded: tie.isReworded }] : [])),
    ),
  }));
}

/** Whether a main result of the person supports one of the head's: the matrix shows who has none (domain.md 2.4, Matriks Peran Hasil). */
export function hasPart(keys: readonly string[], person: MatrixPerson): boolean {
  return cellsOf(keys, person).some((cell) => cell.results.some(({ kind }) => kind === 'MAIN'));
}

/** The head's results that nobody supports. */
export function unsupported(keys: readonly string[], people: readonly MatrixPerson[]): readonly string[] {
  return keys.filter((key) => people.every((person) => cellsOf([key], person).every(({ results }) => results.length === 0)));
}
