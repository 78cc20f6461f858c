import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { httpClient, startApi } from '../lib/api-process.mjs';
import { built, packageOfApi } from '../lib/built.mjs';
import { contentOf, copyDatabase, difference, dropDatabase, freshDatabase, withClient } from '../lib/database.mjs';
import { median, number } from '../lib/report.mjs';
import { makeAdministrator, signIn } from '../lib/sessions.mjs';
import { rowsOf, writtenSince } from '../lib/written-rows.mjs';

const must = 4;
const repetitions = 5;

/**
 * Importing a staff list of 10,000 people over HTTP into an empty organisation, against reading the same file with the same CSV
 * library and a COPY of the rows that the import wrote, ready to the last byte, into the same tables with their keys, constraints and
 * triggers, in one transaction.
 *
 * Dry run and writing are each compared with that reading and COPY; the worse of the two is the ratio. The dry run checks all rows
 * against each other and against what is kept; the writing also decides which units, people, accounts and posts there are, and keeps
 * the trail. Every repetition has fresh databases and a fresh process, warmed by a list of other people on both sides.
 */
export async function importTenThousand({ server, people = 10_000, log }) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'siklus-import-'));
  try {
    const file = await staffFile(folder, people, 1);
    const warmUp = await staffFile(folder, Math.max(60, Math.round(people / 10)), 2);
    const runs = [];
    for (let i = 1; i <= repetitions; i += 1) {
      const prepared = await preparedDatabase(server);
      const ours = await importSide(server, prepared, file, warmUp);
      const bare = await copySide(server, ours.written, file, warmUp);
      await dropDatabase(server, 'prepared');
      runs.push({
        ...ours,
        bare: bare.ms,
        dry: ours.dryMs / bare.ms,
        write: ours.writeMs / bare.ms,
        apart: difference(ours.content, bare.content),
      });
      log(
        `import-10000 ${i}/${repetitions}: dry run ${ours.dryMs.toFixed(0)} ms, writing ${ours.writeMs.toFixed(0)} ms, parse and COPY ` +
          `${bare.ms.toFixed(0)} ms`,
      );
    }
    const [dry, write] = [median(runs.map((run) => run.dry)), median(runs.map((run) => run.write))];
    const apart = runs.map((run) => run.apart).sort((x, y) => y.rows.length - x.rows.length || Math.abs(y.bytes) - Math.abs(x.bytes))[0];
    const equal = apart.rows.length === 0 && Math.abs(apart.bytes) <= 0.01;
    const of = (side) => `${number(median(runs.map((run) => run[side])))} ms`;
    return [
      {
        name: 'import-10000',
        ratio: Math.max(dry, write),
        must,
        holds: dry <= must && write <= must && equal,
        detail:
          `${number(people)} people by CSV: dry run ${of('dryMs')} (${dry.toFixed(2)} x), writing ${of('writeMs')} ` +
          `(${write.toFixed(2)} x), parse and COPY ${of('bare')} (medians of ${repetitions}); the worse counts; ` +
          `rows ${apart.rows.length === 0 ? 'equal in every table' : `differ: ${apart.rows.join(', ')}`}, bytes ` +
          `${(apart.bytes * 100).toFixed(2)} % apart at most`,
      },
    ];
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function staffFile(folder, employees, seed) {
  const { buildProvince } = await built('demo/province.js');
  const { staffTableOf, writeCsv } = await built('demo/staff-files.js');
  const file = path.join(folder, `staff-${seed}.csv`);
  await writeCsv(staffTableOf(buildProvince({ employees, seed })), file);
  return fs.readFileSync(file);
}

/** An organisation with nobody but its administrator. Both sides begin with a copy of it. */
async function preparedDatabase(server) {
  const url = await freshDatabase(server, 'prepared');
  const cookie = await withClient(url, async (client) => {
    const { rows } = await client.query(
      `insert into employee (id, nip, name, status, standing) values (uuidv7(), 'P-9999', 'Pengelola', 'NON_ASN', '01') returning id`,
    );
    const cookies = await signIn(client, [rows[0].id]);
    await makeAdministrator(client, rows[0].id);
    return cookies.get(rows[0].id);
  });
  return { cookie, rows: await rowsOf(url) };
}

async function importSide(server, { cookie, rows }, file, warmUp) {
  const url = await copyDatabase(server, 'prepared', 'imported');
  const api = await startApi(url);
  let times;
  try {
    const client = httpClient(api.url);
    await upload(client, cookie, warmUp, true);
    await upload(client, cookie, warmUp, true);
    times = { dryMs: await upload(client, cookie, file, true), writeMs: await upload(client, cookie, file, false) };
    client.close();
  } finally {
    await api.stop();
  }
  const content = await contentOf(url, { rewritten: true });
  const written = await writtenSince(url, rows);
  await dropDatabase(server, 'imported');
  return { ...times, content, written };
}

async function upload(client, cookie, file, dryRun) {
  const boundary = 'staff-list';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="staff.csv"\r\nContent-Type: text/csv\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  const headers = {
    cookie,
    'content-type': `multipart/form-data; boundary=${boundary}`,
    ...(dryRun ? {} : { 'idempotency-key': 'import' }),
  };
  const { status, text, ms } = await client.ask('POST', `/api/employees/import?dryRun=${dryRun}`, { headers, body });
  if (status !== 200) throw new Error(`the import answered ${status}: ${text.slice(0, 500)}`);
  return ms;
}

async function copySide(server, written, file, warmUp) {
  const url = await copyDatabase(server, 'prepared', 'copied');
  const { parse } = await packageOfApi('csv-parse/sync');
  const { from: copyFrom } = await packageOfApi('pg-copy-streams');
  const read = (bytes) => parse(bytes, { delimiter: ';', bom: true });
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
