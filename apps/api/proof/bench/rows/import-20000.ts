import { finished } from 'node:stream/promises';
import { parse } from 'csv-parse/sync';
import { from as copyFrom } from 'pg-copy-streams';
import { httpClient, startApi } from '../lib/api-process.js';
import {
  contentOf,
  copyDatabase,
  difference,
  dropDatabase,
  freshDatabase,
  furthestApart,
  withClient,
  type Content,
  type Difference,
} from '../lib/database.js';
import { startImportWriter } from '../lib/import-writer.js';
import { peakMegabytes } from '../lib/peak-megabytes.js';
import { median, number } from '../lib/report.js';
import type { Measuring, Row, Server } from '../lib/row.js';
import { makeAdministrator, signIn } from '../lib/sessions.js';
import { staffList, uploadList } from '../lib/upload-list.js';
import { rowsOf, writtenSince, type KnownRows, type Written } from '../lib/written-rows.js';

const must = 4;
const repetitions = 5;

/**
 * Importing a staff list of 20,000 people over HTTP, until the last of its portions is written, into an empty organisation, against
 * reading the same file with the same CSV library and a COPY of the rows that the import wrote, ready to the last byte, into the same
 * tables with their keys, constraints and triggers, in one transaction.
 *
 * Dry run and writing are each compared with that reading and COPY; the worse of the two is the ratio. The dry run checks all rows
 * against each other and against what is kept; the writing also decides which units, people, accounts and posts there are, and keeps
 * the trail. Every repetition has fresh databases and a fresh process, warmed by a list of other people on both sides.
 */
export async function importTwentyThousand({ server, people = 20_000, log }: Measuring): Promise<Row[]> {
  const file = await staffList(people, 1);
  const warmUp = await staffList(Math.max(60, Math.round(people / 10)), 2);
  const runs: {
    dryMs: number;
    answeredMs: number;
    writeMs: number;
    megabytes: number;
    bare: number;
    dry: number;
    write: number;
    apart: Difference;
  }[] = [];
  for (let i = 1; i <= repetitions; i += 1) {
    const prepared = await preparedDatabase(server);
    const ours = await importSide(server, prepared, file, warmUp);
    const bare = await copySide(server, ours.written, file, warmUp);
    await dropDatabase(server, 'prepared');
    runs.push({
      dryMs: ours.dryMs,
      writeMs: ours.writeMs,
      answeredMs: ours.answeredMs,
      megabytes: ours.megabytes,
      bare: bare.ms,
      dry: ours.dryMs / bare.ms,
      write: ours.writeMs / bare.ms,
      apart: difference(ours.content, bare.content),
    });
    log(
      `import-20000 ${i}/${repetitions}: dry run ${ours.dryMs.toFixed(0)} ms, writing ${ours.writeMs.toFixed(0)} ms, parse and COPY ` +
        `${bare.ms.toFixed(0)} ms`,
    );
  }
  const [dry, write] = [median(runs.map((run) => run.dry)), median(runs.map((run) => run.write))];
  const apart = furthestApart(runs.map((run) => run.apart));
  const of = (side: 'dryMs' | 'answeredMs' | 'writeMs' | 'bare') => `${number(median(runs.map((run) => run[side])))} ms`;
  return [
    {
      name: 'import-20000',
      ratio: Math.max(dry, write),
      must,
      holds: dry <= must && write <= must && apart.equal,
      detail:
        `${number(people)} people by CSV: dry run ${of('dryMs')} (${dry.toFixed(2)} x), writing ${of('writeMs')} ` +
        `(${write.toFixed(2)} x), answered after ${of('answeredMs')}, parse and COPY ${of('bare')} (medians of ${repetitions}); ` +
        'the worse counts; ' +
        `${number(Math.max(...runs.map((run) => run.megabytes)))} MB at most; ${apart.inWords}`,
    },
  ];
}

interface Prepared {
  /** The administrator's session. */
  readonly cookie: string;
  /** What there was before anything was imported. */
  readonly rows: KnownRows;
}

/** An organisation with nobody but its administrator. Both sides begin with a copy of it. */
async function preparedDatabase(server: Server): Promise<Prepared> {
  const url = await freshDatabase(server, 'prepared');
  const cookie = await withClient(url, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `insert into employee (id, nip, name, status, standing) values (uuidv7(), 'P-9999', 'Pengelola', 'NON_ASN', '01') returning id`,
    );
    const id = rows[0]?.id ?? '';
    const cookies = await signIn(client, [id]);
    await makeAdministrator(client, id);
    return cookies.get(id) ?? '';
  });
  return { cookie, rows: await rowsOf(url) };
}

async function importSide(server: Server, { cookie, rows }: Prepared, file: Buffer, warmUp: Buffer) {
  const url = await copyDatabase(server, 'prepared', 'imported');
  const api = await startApi(url);
  const writer = await startImportWriter(url);
  let times;
  try {
    const client = httpClient(api.url);
    await uploadList(client, cookie, warmUp, true);
    await uploadList(client, cookie, warmUp, true);
    const dryMs = await uploadList(client, cookie, file, true);
    const answeredMs = await uploadList(client, cookie, file, false);
    const writeMs = answeredMs + (await writer.write());
    times = { dryMs, answeredMs, writeMs, megabytes: Math.max(peakMegabytes(api.child), writer.megabytes()) };
    client.close();
  } finally {
    await writer.stop();
    await api.stop();
  }
  const content = await contentOf(url, { rewritten: true });
  const written = await writtenSince(url, rows);
  await dropDatabase(server, 'imported');
  return { ...times, content, written };
}

async function copySide(
  server: Server,
  written: readonly Written[],
  file: Buffer,
  warmUp: Buffer,
): Promise<{ ms: number; content: Content }> {
  const url = await copyDatabase(server, 'prepared', 'copied');
  const read = (bytes: Buffer): unknown => parse(bytes, { delimiter: ';', bom: true });
  const ms = await withClient(url, async (client) => {
    read(warmUp);
    read(warmUp);
    await client.query('select 1');
    const start = performance.now();
    read(file);
    await client.query('begin');
    for (const { name, columns, lines } of written) {
      const stream = client.query(copyFrom(`copy "${name}" (${columns}) from stdin`));
      const done = finished(stream);
      stream.end(lines);
      await done;
    }
    await client.query('commit');
    return performance.now() - start;
  });
  const content = await contentOf(url, { rewritten: true });
  await dropDatabase(server, 'copied');
  return { ms, content };
}
