import type { Actor, StepRun } from '@siklus/domain';

/** A row to write: an expression of SQL by column. */
export type Columns = Readonly<Record<string, string | number>>;
export type AtRun = Pick<StepRun, 'step' | 'occasion'>;

export const newId = 'uuidv7()';
export const quoted = (value: string | number | null) => (value === null ? 'null' : `'${String(value).replaceAll("'", "''")}'`);
export const typed = (value: string | number | null, type: string) => `${quoted(value)}::${type}`;
export const person = (key: string | null) => (key === null ? 'null::uuid' : `w.${key}_id`);
export const nameOf = (actor: Actor) =>
  actor.kind === 'system' ? 'null::text' : actor.employeeId === null ? typed(actor.name, 'text') : `w.${actor.employeeId}_name`;
export const postOf = (actor: Actor) =>
  actor.kind === 'system' || actor.employeeId === null ? 'null::text' : `w.${actor.employeeId}_post`;
export const bytes = (what: string) => `sha256(convert_to(${what}, 'UTF8'))`;
export const json = (value: unknown) => quoted(JSON.stringify(value));
export const keyOf = ({ step, occasion }: AtRun) => `${step}/${occasion}`;

interface Filled {
  readonly table: string;
  readonly kind: 'temporary' | 'unlogged';
  readonly ending?: string;
  readonly query: string;
  /** Whether its rows hold signed documents. */
  readonly signs: boolean;
}

/**
 * Statements that make a table with the rows of a query. Documents are not compressed in it: they would be, as part of a wide row, and stay
 * so in the table where the engine's are not.
 */
export function filled({ table, kind, ending = '', query, signs }: Filled): string[] {
  const made = `create ${kind} table ${table} ${ending} as ${query}`;
  if (!signs) return [made];
  return [`${made} with no data`, `alter table ${table} alter document set storage external`, `insert into ${table} ${query}`];
}

/** The rows of every person, as a query. */
export function select(rows: readonly Columns[], columns: readonly string[]): string {
  const listed = (row: Columns) => columns.map((column) => row[column]).join(', ');
  const [only, ...others] = rows;
  if (only !== undefined && others.length === 0)
    return `select ${columns.map((column) => `${only[column]} as ${column}`).join(', ')} from w`;
  return `select x.* from w cross join lateral (values ${rows.map((row) => `(${listed(row)})`).join(', ')}) x(${columns.join(', ')})`;
}

/** What a run shows and what changes in it. */
export function runColumns(run: StepRun): Columns {
  return {
    state: typed(run.state, 'text'),
    turn: typed(run.turn, 'text'),
    due_at: typed(run.dueAt, 'timestamptz'),
    due_before: typed(run.dueBefore, 'timestamptz'),
    round: `${run.round}::smallint`,
    version: run.version,
    unmet: `array[${run.unmet.map(quoted).join(', ')}]::text[]`,
    blocked_at: typed(run.blockedAt, 'timestamptz'),
  };
}
