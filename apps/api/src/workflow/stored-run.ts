import type { OpenTask, StepRun } from '@siklus/domain';
import type { ColumnsFrom } from '../platform/database/rows.js';
import { instantOf } from '../platform/database/utc.js';

/** Where a property is kept: in which column, how the column is written as text, and how that text is read. */
interface Column<T> {
  readonly name: string;
  readonly sql: (column: string) => string;
  readonly read: (text: string) => T;
  /** Written with the new row and never changed. */
  readonly isFixed: boolean;
}

/** A column for every property: one that is missing does not compile. Reading and writing are both derived from these lists. */
type Columns<T> = { readonly [K in keyof T]-?: Column<T[K]> };

const plain = (column: string) => column;
const word = <T extends string = string>(name: string): Column<T> => ({ name, sql: plain, read: (text) => text as T, isFixed: false });
const optional = <T extends string = string>(name: string): Column<T | null> => ({
  name,
  sql: (column) => `coalesce(${column}::text, '')`,
  read: (text) => (text === '' ? null : (text as T)),
  isFixed: false,
});
const number = (name: string): Column<number> => ({ name, sql: plain, read: Number, isFixed: false });
const moment = (name: string): Column<string> => ({ name, sql: plain, read: instantOf, isFixed: false });
const optionalMoment = (name: string): Column<string | null> => ({
  ...optional(name),
  read: (text) => (text === '' ? null : instantOf(text)),
});
const flag = (name: string): Column<boolean> => ({ name, sql: plain, read: (text) => text === 't', isFixed: false });
const nothing: readonly never[] = [];
const words = <T extends string>(name: string): Column<readonly T[]> => ({
  name,
  sql: (column) => `array_to_string(${column}, ',')`,
  read: (text) => (text === '' ? nothing : (text.split(',') as T[])),
  isFixed: false,
});
const fixed = <T>(column: Column<T>): Column<T> => ({ ...column, isFixed: true });

const runColumns: Columns<Omit<StepRun, 'task'>> = {
  id: word('id'),
  step: fixed(word('step')),
  stepVersion: fixed(number('step_version')),
  occasion: fixed(word('occasion')),
  state: word<StepRun['state']>('state'),
  turn: optional('turn'),
  opensAt: fixed(moment('opens_at')),
  dueAt: moment('due_at'),
  dueBefore: optionalMoment('due_before'),
  round: number('round'),
  version: number('version'),
  unmet: words<StepRun['unmet'][number]>('unmet'),
  blockedAt: optionalMoment('blocked_at'),
  cause: optional<NonNullable<StepRun['cause']>>('cause'),
  askedAs: fixed(optional<NonNullable<StepRun['askedAs']>>('asked_as')),
};

const taskColumns: Columns<OpenTask> = {
  id: word('id'),
  turn: fixed(word('turn')),
  holderId: optional('holder_id'),
  pool: optional('pool'),
  onBehalfOf: optional('on_behalf_of'),
  deputies: words('deputies'),
  opensAt: fixed(moment('opens_at')),
  dueAt: moment('due_at'),
  late: flag('late'),
  remindedAt: optionalMoment('reminded_at'),
  // Whoever looks writes it, beside the engine.
  openedAt: fixed(optionalMoment('opened_at')),
};

type Entry<T> = readonly [property: keyof T & string, Column<unknown>];

/** One kind of thing as it is stored. */
class Stored<T extends object> {
  private readonly entries: readonly Entry<T>[];

  constructor(columns: Columns<T>) {
    this.entries = Object.entries(columns) as [keyof T & string, Column<unknown>][];
  }

  /** How many fields its text has. */
  get size(): number {
    return this.entries.length;
  }

  /** SQL that writes its columns as one text: ids, enumerated words and moments, none of which holds a separator. */
  text(table: string): string {
    return `concat_ws('|', ${this.entries.map(([, { name, sql }]) => sql(`${table}.${name}`)).join(', ')})`;
  }

  /** Where each property stands in its text. */
  get places(): { readonly [K in keyof T]: number } {
    return Object.fromEntries(this.entries.map(([property], place) => [property, place])) as { [K in keyof T]: number };
  }

  /** The columns of a new row, taken from something that has the thing in it. */
  row<S>(of: (source: S) => T): ColumnsFrom<S> {
    return columnsFrom(this.entries, of);
  }

  /** The columns of a row that was there: what is fixed is left out. */
  change<S>(of: (source: S) => T): ColumnsFrom<S> {
    return columnsFrom(
      this.entries.filter(([, { isFixed }]) => !isFixed),
      of,
    );
  }
}

function columnsFrom<T extends object, S>(entries: readonly Entry<T>[], of: (source: S) => T): ColumnsFrom<S> {
  return Object.fromEntries(entries.map(([property, { name }]) => [name, (source: S) => of(source)[property]]));
}

export const storedRun = new Stored(runColumns);
export const storedTask = new Stored(taskColumns);

/** SQL for a run `r` as one text, its open task behind it; the task is looked up for open runs only. */
export const runText = `concat_ws('|', ${storedRun.text('r')},
         case when r.state = 'open' then (
           select ${storedTask.text('t')} from task t where t.step_run_id = r.id and t.state = 'open'
         ) end)`;

const inRun = storedRun.places;
const inTask = storedTask.places;

/** Reads what `runText` wrote. Spelt out, since an object made property by property costs four times as much, and a page reads 6,000. */
export function runOf(text: string): StepRun {
  const fields = text.split('|');
  const field = (place: number) => fields[place] ?? '';
  return {
    id: runColumns.id.read(field(inRun.id)),
    step: runColumns.step.read(field(inRun.step)),
    stepVersion: runColumns.stepVersion.read(field(inRun.stepVersion)),
    occasion: runColumns.occasion.read(field(inRun.occasion)),
    state: runColumns.state.read(field(inRun.state)),
    turn: runColumns.turn.read(field(inRun.turn)),
    opensAt: runColumns.opensAt.read(field(inRun.opensAt)),
    dueAt: runColumns.dueAt.read(field(inRun.dueAt)),
    dueBefore: runColumns.dueBefore.read(field(inRun.dueBefore)),
    round: runColumns.round.read(field(inRun.round)),
    version: runColumns.version.read(field(inRun.version)),
    unmet: runColumns.unmet.read(field(inRun.unmet)),
    blockedAt: runColumns.blockedAt.read(field(inRun.blockedAt)),
    cause: runColumns.cause.read(field(inRun.cause)),
    askedAs: runColumns.askedAs.read(field(inRun.askedAs)),
    task: fields.length > storedRun.size ? taskOf(fields.slice(storedRun.size)) : null,
  };
}

function taskOf(fields: readonly string[]): OpenTask {
  const field = (place: number) => fields[place] ?? '';
  return {
    id: taskColumns.id.read(field(inTask.id)),
    turn: taskColumns.turn.read(field(inTask.turn)),
    holderId: taskColumns.holderId.read(field(inTask.holderId)),
    pool: taskColumns.pool.read(field(inTask.pool)),
    onBehalfOf: taskColumns.onBehalfOf.read(field(inTask.onBehalfOf)),
    deputies: taskColumns.deputies.read(field(inTask.deputies)),
    opensAt: taskColumns.opensAt.read(field(inTask.opensAt)),
    dueAt: taskColumns.dueAt.read(field(inTask.dueAt)),
    late: taskColumns.late.read(field(inTask.late)),
    remindedAt: taskColumns.remindedAt.read(field(inTask.remindedAt)),
    openedAt: taskColumns.openedAt.read(field(inTask.openedAt)),
  };
}
