import type { RunningPostgres } from '../../../../../scripts/lib/postgres.mjs';

/** A line of the report: a budget and what was found. */
export interface Row {
  readonly name: string;
  /** Null when nothing could be measured; `detail` says why. */
  readonly ratio: number | null;
  /** Null for what is told and not judged. */
  readonly must: number | null;
  readonly holds: boolean;
  readonly detail: string;
}

/** The server on which both sides of a row are measured. */
export type Server = Pick<RunningPostgres, 'url'>;

/** What a measurement is given. */
export interface Measuring {
  readonly server: Server;
  /** How many people, where the one who measures said so. */
  readonly people?: number;
  /** What a row leaves for a later one: the engine's pace, for the peers. */
  readonly shared: { transitionsPerSecond?: number };
  readonly log: (text: string) => void;
}

export type Measurement = (measuring: Measuring) => Promise<Row[]>;
