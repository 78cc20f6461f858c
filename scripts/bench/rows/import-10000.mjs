import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { httpClient, startApi } from '../lib/api-process.mjs';
import { built, packageOfApi } from '../lib/built.mjs';
import { dropDatabase, freshDatabase, once, withClient } from '../lib/database.mjs';
import { median, number } from '../lib/report.mjs';
import { makeAdministrator, signIn } from '../lib/sessions.mjs';

const must = 4;
const repetitions = 5;

/**
 * Importing a staff list of 10,000 people over HTTP into an empty organisation, against reading the same file with the same CSV
 * library and a COPY of its cells, as they stand, into a table of text columns without keys.
 *
 * Dry run and writing are each compared with that reading and COPY; the worse of the two is the ratio. The dry run checks all rows
 * against each other and against what is kept; the writing also makes units, people, accounts, posts with their keys and exclusion
 * constraint, and the trail. Every repetition has a fresh database and a fresh process, warmed by a list of other people on both sides.
 */
export async function importTenThousand({ server, people = 10_000, log }) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'siklus-import-'));
  try {
    const file = await staffFile(folder, people, 1);
    const warmUp = await staffFile(folder, Math.max(60, Math.round(people / 10)), 2);
    const runs = [];
    for (let i = 1; i <= repetitions; i += 1) {
      const ours = await importSide(server, file, warmUp);
      const bare = await copySide(server, file, warmUp);
      runs.push({ ...ours, bare: bare.ms, dry: ours.dryMs / bare.ms, write: ours.writeMs / bare.ms });
      log(`import-10000 ${i}/${repetitions}: dry run ${ours.dryMs.toFixed(0)} ms, writing ${ours.writeMs.toFixed(0)} ms, parse and COPY ${bare.ms.toFixed(0)} ms`);
      if (ours.people !== bare.people) throw new Error(`the import wrote ${ours.people} people, the file has ${bare.people}`);
    }
    const [dry, write] = [median(runs.map((run) => run.dry)), median(runs.map((run) => run.write))];
    const of = (side) => `${number(median(runs.map((run) => run[side])))} ms`;
    return [{
      name: 'import-10000',
      ratio: Math.max(dry, write),
      must,
      holds: dry <= must && write <= must,
      detail: `${number(people)} people by CSV: dry run ${of('dryMs')} (${dry.toFixed(2)} x), writing ${of('writeMs')} (${write.toFixed(2)} x), parse and COPY ${of('bare')} (medians of ${repetitions}); the worse counts`,
    }];
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

async function importSide(server, file, warmUp) {
  const url = await freshDatabase(server, 'imported');
  const cookie = await withClient(url, async (client) => {
    const { rows } = await client.query(`insert into employee (id, nip, name, status, standing) values (uuidv7(), 'P-9999', 'Pengelola', 'NON_ASN', '01') returning id`);
    const cookies = await signIn(client, [rows[0].id]);
    await makeAdministrator(client, rows[0].id);
    return cookies.get(rows[0].id);
  });
  const api = await startApi(url);
  try {
    const client = httpClient(api.url);
    await upload(client, cookie, warmUp, true);
    await upload(client, cookie, warmUp, true);
    const dryMs = await upload(client, cookie, file, true);
    const writeMs = await upload(client, cookie, file, false);
    client.close();
    const [{ n }] = await once(url, `select count(*)::int as n from employee where nip <> 'P-9999'`);
    return { dryMs, writeMs, people: n };
  } finally {
    await api.stop();
    await dropDatabase(server, 'imported');
  }
}

async function upload(client, cookie, file, dryRun) {
  const boundary = 'staff-list';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="staff.csv"\r\nContent-Type: text/csv\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  const headers = { cookie, 'content-type': `multipart/form-data; boundary=${boundary}`, ...(dryRun ? {} : { 'idempotency-key': 'import' }) };
  const { status, text, ms } = await client.ask('POST', `/api/employees/import?dryRun=${dryRun}`, { headers, body });
  if (status !== 200) throw new Error(`the import answered ${status}: ${text.slice(0, 500)}`);
  return ms;
}

async function copySide(server, file, warmUp) {
  const url = await freshDatabase(server, 'copied');
  const { parse } = await packageOfApi('csv-parse/sync');
  const { from: copyFrom } = await packageOfApi('pg-copy-streams');
  try {
    return await withClient(url, async (client) => {
      const load = async (bytes, table) => {
        const start = performance.now();
        const [header, ...rows] = parse(bytes, { delimiter: ';', bom: true });
        await client.query(`create table ${table} (${header.map((_, at) => `c${at} text`).join(', ')})`);
        const stream = client.query(copyFrom(`copy ${table} from stdin`));
        const done = finished(stream);
        stream.end(`${rows.map((cells) => cells.map((cell) => cell.replace(/[\\\t\n\r]/g, (letter) => `\\${letter}`)).join('\t')).join('\n')}\n`);
        await done;
        return { ms: performance.now() - start, rows };
      };
      await load(warmUp, 'warm_up');
      await load(warmUp, 'warm_up_again');
      const { ms, rows } = await load(file, 'staff');
      return { ms, people: new Set(rows.map(([nip]) => nip)).size };
    });
  } finally {
    await dropDatabase(server, 'copied');
  }
}
