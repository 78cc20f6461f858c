import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { PoolClient } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { ownerSource, poolOf } from '../database/data-source.js';
import { isFull } from '../files/places.js';
import { FileAbsent, type FileStore } from '../files/storage/file-store.js';
import { version } from '../release.js';
import { endOfTable, type Head } from './backup-file.js';
import { tablesInOrder } from './tables.js';
import { makeFolder } from '../files/make-folder.js';

/**
 * Writes one moment of the database, with the files that it knows and the key that signs, into a file named by it, while everybody goes on
 * working. A file that the storage has lost is named as absent. The backup appears when it is whole; only its
 * owner may read it.
 */
export async function writeBackup(
  databaseUrl: string,
  { store, signingKey }: { readonly store: FileStore; readonly signingKey: string | null },
  nameOf: (at: string) => string,
): Promise<{ file: string; at: string; rows: Record<string, number>; files: number; absent: string[] }> {
  const source = await ownerSource(databaseUrl).initialize();
  const client = await poolOf(source).connect();
  client.on('error', (error) => console.error(`database connection lost: ${error.message}`));
  const rows: Record<string, number> = {};
  const files = { kept: 0, absent: [] as string[] };
  let partial: string | undefined;
  try {
    await client.query(`set timezone = 'UTC'; set datestyle = 'ISO'; set intervalstyle = 'postgres'`);
    await client.query('begin isolation level repeatable read read only');
    const {
      rows: [moment],
    } = await client.query<{ at: Date }>('select clock_timestamp() as at');
    const at = moment?.at.toISOString() ?? '';
    const file = nameOf(at);
    partial = `${file}.partial`;
    await makeFolder(dirname(file));
    await pipeline(
      Readable.from(parts(client, { at, signingKey }, rows, store, files)),
      createGzip({ level: 6 }),
      createWriteStream(partial, { mode: 0o600, flush: true }),
    );
    await client.query('commit');
    await rename(partial, file);
    return { file, at, rows, files: files.kept, absent: files.absent };
  } catch (error) {
    if (!isFull(error)) throw error;
    throw new Error('The disk is full, so no backup was kept. Free some room there, or name another folder, and make it again.', {
      cause: error,
    });
  } finally {
    client.release(true);
    await source.destroy();
    if (partial !== undefined) await rm(partial, { force: true });
  }
}

async function* parts(
  client: PoolClient,
  { at, signingKey }: Pick<Head, 'at' | 'signingKey'>,
  rows: Record<string, number>,
  store: FileStore,
  files: { kept: number; absent: string[] },
): AsyncGenerator<Buffer> {
  const sum = createHash('sha256');
  const counted = (part: Buffer) => (sum.update(part), part);
  const { rows: applied } = await client.query<{ name: string }>('select name from migrations order by id');
  const migrations = applied.map(({ name }) => name);
  yield counted(lineOf({ siklus: 'backup', format: 1, at, release: version, migrations, signingKey }));
  for (const { name, columns } of await tablesInOrder(client)) {
    yield counted(lineOf({ table: name, columns }));
    const stream = client.query(copyTo(`copy (select ${columns.join(', ')} from ${name}) to stdout`));
    for await (const part of stream as AsyncIterable<Buffer>) yield counted(part);
    rows[name] = stream.rowCount;
    yield counted(Buffer.from(`${endOfTable}\n`));
  }
  // A file is never changed and, once it has its row, never removed: those of this moment are all there however long this takes.
  const { rows: stored } = await client.query<{ id: string }>(
    `select id from stored_file where scan not in ('HARMFUL', 'WITHDRAWN') order by id`,
  );
  for (const { id } of stored) {
    const bytes = await store.read(id).catch((error: unknown) => {
      if (!(error instanceof FileAbsent)) throw error;
      files.absent.push(id);
    });
    if (bytes === undefined) continue;
    files.kept += 1;
    yield counted(lineOf({ file: id }));
    for await (const line of base64Lines(bytes as AsyncIterable<Buffer>)) yield counted(line);
    yield counted(Buffer.from(`${endOfTable}\n`));
  }
  yield lineOf({ end: true, sha256: sum.digest('hex') });
}

function lineOf(part: object): Buffer {
  return Buffer.from(`${JSON.stringify(part)}\n`);
}

/** Bytes as lines of base64: each stands for itself, as it holds a multiple of three. */
async function* base64Lines(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of bytes) {
    const all = Buffer.concat([rest, chunk]);
    const whole = all.length - (all.length % 3);
    if (whole > 0) yield Buffer.from(`${all.toString('base64', 0, whole)}\n`);
    rest = all.subarray(whole);
  }
  if (rest.length > 0) yield Buffer.from(`${rest.toString('base64')}\n`);
}
