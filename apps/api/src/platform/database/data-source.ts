import { Client, type ClientConfig, type Pool } from 'pg';
import { DataSource } from 'typeorm';
import { PostgresNames } from '../../tables/names.js';
import type { Settings } from '../settings.js';
import { listsOfOne, type Asked } from './lists-of-one.js';
import { migrations } from './migrations/index.js';
import { plannedAnew } from './planned-anew.js';
import { valuesRead } from './read-arrays.js';
import { tables } from './tables.js';

// Plans may be cached: the only ones that are belong to foreign keys and functions, and planning a key's check anew for every row
// costs eight times the check. A plan made for an empty table does not last: `Statistics` analyzes, and that drops cached plans.
// What a running cycle touches is in memory, where an index costs little more than a scan: at the default of 4 a page of a thousand
// people was joined to whole tables.
// A process that stands still in the middle of a transaction holds its rows; after a minute the server takes them back.
const session =
  '-c role=siklus_app -c search_path=public,bullmq -c timezone=UTC -c jit=off -c random_page_cost=1.1 -c ' +
  'idle_in_transaction_session_timeout=60s';

/**
 * The application's connection pool: every connection works under the role `siklus_app`, whoever logs in. With `patience` nobody waits
 * longer than so many seconds, neither for a connection nor for a statement, and a statement is planned once; jobs take the time that they
 * need, and are planned for the rows that they have.
 */
export function applicationSource(
  settings: Settings,
  { max = 12, patience }: { readonly max?: number; readonly patience?: number | undefined } = {},
): DataSource {
  const limits =
    patience === undefined
      ? { options: session }
      : {
          options: `${session} -c statement_timeout=${patience}s`,
          connectionTimeoutMillis: patience * 1_000,
          // A connection that goes takes its plans along.
          idleTimeoutMillis: 600_000,
          Client: PreparingClient,
        };
  return source(settings.databaseUrl, { max, keepAlive: true, application_name: 'siklus', ...limits });
}

type MigrationClass = (typeof migrations)[number];

/** The owner's connection, for migrations, backup and restore; it knows all migrations unless told which. */
export function ownerSource(databaseUrl: string, known: readonly MigrationClass[] = migrations): DataSource {
  return source(databaseUrl, { max: 2, application_name: 'siklus-migrate' }, known);
}

function source(url: string, extra: Record<string, unknown>, known: readonly MigrationClass[] = migrations): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: tables,
    namingStrategy: new PostgresNames(),
    migrations: [...known],
    migrationsTransactionMode: 'each',
    synchronize: false,
    installExtensions: false,
    // A dropped connection is an event, not a crash: pg emits it on the pool, and an unheard event would end the process.
    poolErrorHandler: (error: Error) => console.error(`database connection lost: ${error.message}`),
    extra: { Client: HeardClient, types: valuesRead, ...extra },
  });
}

/**
 * A connection whose end is always heard. Between the pool handing it out and its taker listening lies a moment where the server
 * may say that it ends the connection; unheard, that would end the process. The taker's next statement fails, and the pool drops it.
 */
class HeardClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

/** So many plans a connection keeps, some four times what an evening of work asks for. Each takes memory of the server. */
export const mostPlans = 500;

/**
 * A connection that keeps the plan of each statement it has seen: to plan what looks up a few rows takes PostgreSQL five times as long as
 * to look them up. What is marked `plannedAnew` is planned for its values, and so is what comes when enough are kept: filters can be
 * put together in more ways than anybody means.
 */
class PreparingClient extends HeardClient {
  private readonly names = new Map<string, string>();

  constructor(config?: string | ClientConfig) {
    super(config);
    const ask = (...asked: unknown[]): unknown => (super.query as (...asked: unknown[]) => unknown).apply(this, asked);
    this.query = ((text: unknown, values: unknown, ...rest: unknown[]) => {
      const isKept = typeof text === 'string' && Array.isArray(values) && values.length > 0 && !text.includes(plannedAnew);
      return isKept ? ask(this.named(text, values), ...rest) : ask(text, values, ...rest);
    }) as typeof this.query;
  }

  private named(asked: string, given: readonly unknown[]): Asked & { readonly name?: string } {
    const { text, values } = listsOfOne(asked, given);
    const { names } = this;
    if (!names.has(text) && names.size < mostPlans) names.set(text, `s${names.size}`);
    const name = names.get(text);
    return name === undefined ? { text, values } : { name, text, values };
  }
}

/** The pg pool behind a data source; the queue shares it. */
export function poolOf(dataSource: DataSource): Pool {
  const pool = (dataSource.driver as unknown as { master: Pool }).master;
  // Each queue and worker adds a listener of its own; the default limit would warn about a leak that is none.
  pool.setMaxListeners(0);
  return pool;
}
