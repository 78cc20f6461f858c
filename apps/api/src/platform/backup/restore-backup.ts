import { PassThrough } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom, type CopyStreamQuery } from 'pg-copy-streams';
import { ownerSource, poolOf } from '../database/data-source.js';
import { migrate } from '../database/migrate.js';
import { migrations } from '../database/migrations/index.js';
import { refuseOlderBackup } from '../database/older-database.js';
import { receiveFile, type Received } from '../files/receive-file.js';
import type { FileStore } from '../files/storage/file-store.js';
import type { Quarantine } from '../quarantine.js';
import { readBackup, type Counted } from './backup-file.js';
import { tablesInOrder, type Table } from './tables.js';

/** Where the files of a backup go, and where they lie on the way. */
export interface Storage {
  readonly store: FileStore;
  readonly incoming: string;
}

/**
 * Fills a database that nobody has used, and the storage, from a backup, brings it to this release and leaves it in quarantine. A damaged
 * file changes nothing; a restore that breaks off leaves a database that still counts as unused.
 */
export async function restoreBackup(
  databaseUrl: string,
  file: string,
  { store, incoming }: Storage,
): Promise<Quarantine & Pick<Counted, 'rows' | 'files' | 'signingKey'>> {
  const whole = await readBackup(file);
  refuseOlderBackup(whole.migrations);
  const known = new Set(migrations.map(({ name }) => name));
  const newer = whole.migrations.filter((name) => !known.has(name));
  if (newer.length > 0)
    throw new Error(`The backup comes from the newer release ${whole.release} (${newer.join(', ')}). Restore it with that release.`);
  const source = ownerSource(
    databaseUrl,
    migrations.filter(({ name }) => whole.migrations.includes(name)),
  );
  await source.initialize();
  const client = await poolOf(source).connect();
  client.on('error', (error) => console.error(`database connection lost: ${error.message}`));
  try {
    await refuseUsed(client);
    // The schema of the backup's own release; later migrations then treat its rows as they would have at home.
    await client.query('drop schema if exists bullmq cascade');
    await client.query('drop schema public cascade; create schema public');
    await source.runMigrations();
    const {
      rows: [now],
    } = await client.query<{ at: Date }>('select clock_timestamp() as at');
    const quarantine = { backupAt: whole.at, restoredAt: now?.at.toISOString() ?? '' };
    await fill(client, file, quarantine, { store, incoming });
    await migrate(databaseUrl, false);
    return { ...quarantine, signingKey: whole.signingKey, rows: whole.rows, files: whole.files };
  } finally {
    client.release(true);
    await source.destroy();
  }
}

/** Refuses a database in which somebody has worked, or in which a process of Siklus is at work now. */
async function refuseUsed(client: PoolClient): Promise<void> {
  for (const table of ['account', 'employee', 'cycle']) {
    const {
      rows: [there],
    } = await client.query<{ yes: boolean }>(`select to_regclass($1) is not null as yes`, [`public.${table}`]);
    if (there?.yes !== true) continue;
    const {
      rows: [used],
    } = await client.query<{ yes: boolean }>(`select exists (select from ${table}) as yes`);
    if (used?.yes === true)
      throw new Error(
        'This database is in use. Restore into a new one: set DATABASE_URL to an empty database, or SIKLUS_DATA_DIR to an empty folder.',
      );
  }
  const {
    rows: [others],
  } = await client.query<{ n: number }>(
    `select count(*)::int as n from pg_stat_activity where datname = current_database()
      and application_name in ('siklus', 'siklus-worker')`,
  );
  if ((others?.n ?? 0) > 0) throw new Error('An API or a worker is connected to this database. Stop it first.');
}

/** Loads every row in one transaction, together with the mark of the quarantine: there is no moment without it. */
async function fill(client: PoolClient, file: string, quarantine: Quarantine, storage: Storage): Promise<void> {
  await client.query(`set timezone = 'UTC'; set datestyle = 'ISO'; set intervalstyle = 'postgres'`);
  await client.query('begin');
  const tables = await tablesInOrder(client);
  await client.query(`truncate ${tables.map(({ name }) => name).join(', ')} cascade`);
  // The rows are as the triggers left them.
  for (const { name } of tables) await client.query(`alter table ${name} disable trigger user`);
  const files = await load(client, file, tables, storage);
  await sayWhatCame(client, files);
  for (const table of tables) {
    await client.query(`alter table ${table.name} enable trigger user`);
    await advanceSequences(client, table);
  }
  await client.query(`insert into setting (key, value) values ('quarantine', $1) on conflict (key) do update set value = excluded.value`, [
    JSON.stringify(quarantine),
  ]);
  await client.query('commit');
  await client.query('analyze');
}

/** Says of each file whether the backup holds it as it was sent: whoever looks through what was restored then learns what is not. */
async function sayWhatCame(client: PoolClient, files: ReadonlyMap<string, string>): Promise<void> {
  await client.query(
    `update stored_file f set checked_at = clock_timestamp(), finding = case when came.sha256 is null then 'MISSING'
            when came.sha256 = encode(f.sha256, 'hex') then 'SAME' else 'CHANGED' end
       from stored_file s left join unnest($1::uuid[], $2::text[]) came (id, sha256) on came.id = s.id
      where s.id = f.id and f.scan not in ('HARMFUL', 'WITHDRAWN')`,
    [[...files.keys()], [...files.values()]],
  );
}

/** Loads rows and files; gives the sum of each file. */
async function load(
  client: PoolClient,
  file: string,
  tables: readonly Table[],
  { store, incoming }: Storage,
): Promise<ReadonlyMap<string, string>> {
  const known = new Set(tables.map(({ name }) => name));
  let stream: CopyStreamQuery | undefined;
  let done: Promise<void> | undefined;
  let source: PassThrough | undefined;
  let received: Promise<Received> | undefined;
  const sums = new Map<string, string>();
  await readBackup(file, {
    async table({ name, columns }) {
      if (!known.has(name)) throw new Error(`The backup has a table ${name}, which its release did not have.`);
      stream = client.query(copyFrom(`copy ${name} (${columns.join(', ')}) from stdin`));
      done = finished(stream);
      // Waited for at the end of the table; until then a failure must not count as unheard.
      done.catch(() => undefined);
      await Promise.resolve();
    },
    async rows(lines) {
      if (stream?.write(lines) === false) await Promise.race([new Promise((resolve) => stream?.once('drain', resolve)), done]);
    },
    async endTable() {
      stream?.end();
      await done;
    },
    async file() {
      source = new PassThrough();
      received = receiveFile(incoming, source);
      received.catch(() => undefined);
      await Promise.resolve();
    },
    async bytes(bytes) {
      if (source?.write(bytes) === false) await Promise.race([new Promise((resolve) => source?.once('drain', resolve)), received]);
    },
    async endFile(id) {
      source?.end();
      const whole = await received;
      if (whole === undefined) return;
      await store.take(id, whole.path, { bytes: whole.size, sha256: whole.sha256 });
      sums.set(id, whole.sha256);
    },
  });
  return sums;
}

async function advanceSequences(client: PoolClient, { name, columns }: Table): Promise<void> {
  for (const column of columns) {
    const {
      rows: [owned],
    } = await client.query<{ sequence: string | null }>('select pg_get_serial_sequence($1, $2) as sequence', [name, column]);
    if (owned?.sequence != null)
      await client.query(`select setval($1, (select coalesce(max(${column}), 0) + 1 from ${name}), false)`, [owned.sequence]);
  }
}
