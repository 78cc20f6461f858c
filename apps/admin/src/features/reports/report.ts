import type { Cycle } from '@siklus/contracts/cycles';
import type { TokenName } from '../../kit/theme/tokens';
import type { Share } from '../../kit/ui/Bar';
import type { ReactNode } from 'react';

/** The reports, as they are offered and as the address names them. */
export const reportNames = ['units', 'steps', 'assessors', 'times', 'spread', 'years'] as const;
export type ReportName = (typeof reportNames)[number];

/** Of which cycle and of which of its units a report is, with a way to one below it. */
export interface ReportOf {
  readonly cycle: Cycle;
  readonly unitId: string;
  readonly toUnit: (unitId: string) => string;
}

/** A column of a report: what a row says in it, as a link to the people where it is a number. */
export interface ReportColumn<Row> {
  readonly source: keyof Row & string;
  readonly render: (row: Row) => ReactNode;
  readonly numeric?: boolean;
}

/** The picture of a row: parts of a bar, and what they say in words. */
export interface Picture<Row> {
  readonly heading: string;
  /** What its colours stand for, in their order. */
  readonly legend: readonly { readonly colour: TokenName; readonly words: string }[];
  readonly shares: (row: Row) => readonly Share[];
  /** The whole of every bar, where rows are compared with each other. */
  readonly total?: (rows: readonly Row[]) => number;
  readonly label: (row: Row) => string;
}
