import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { defaultTemplate, registry, scheduleOf } from '@siklus/domain';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { apiEntry } from '../../../../../scripts/lib/workspace.mjs';
import { employees } from '../../../src/modules/employees/employees.list.js';
import { statementOf } from '../../../src/platform/lists/list-statement.js';
import { seedRunningYear } from '../../database/running-year.js';
import { dropDatabase, freshDatabase, withClient } from '../lib/database.js';
import { peakMegabytes } from '../lib/peak-megabytes.js';
import { median, number } from '../lib/report.js';
import type { Measuring, Row } from '../lib/row.js';
import { makeAdministrator, signIn } from '../lib/sessions.js';

const must = 4;
const mostMegabytes = 400;
const repetitions = 5;
const formats = ['csv', 'xlsx'] as const;

/**
 * All 100,000 employees as a file by the worker, from the moment when somebody asks until the file is there, against `COPY … TO` of the
 * statement by which the list is read, into a file of the same folder.
 *
 * CSV is judged, with the worker's memory at its peak, which both formats share; XLSX is told. Both sides take turns on one database.
 */
export async function exportOfHundredThousand({ server, people = 100_000, log }: Measuring): Promise<Row[]> {
  const url = await freshDatabase(server, 'exported');
  const folder = mkdtempSync(join(tmpdir(), 'siklus-export-'));
  try {
    return await withClient(url, async (client) => {
      const accountId = await seeded(client, people);
      const worker = await startWorker(url, folder);
      const runs: Record<'copy' | (typeof formats)[number], number>[] = [];
      try {
        for (let i = 0; i <= repetitions; i += 1) {
          const run = {
            copy: await copied(client, folder),
            csv: await written(client, accountId, 'csv'),
            xlsx: await written(client, accountId, 'xlsx'),
          };
          const [copy, csv, xlsx] = [run.copy, run.csv, run.xlsx].map((ms) => ms.toFixed(0));
          log(`export-of-100000 ${i}/${repetitions}: COPY ${copy} ms, CSV ${csv} ms, XLSX ${xlsx} ms`);
          // The first one warms both sides.
          if (i > 0) runs.push(run);
        }
        return [rowOf(runs, people, worker.megabytes())];
      } finally {
        await worker.stop();
      }
    });
  } finally {
    await dropDatabase(server, 'exported');
    rmSync(folder, { recursive: true, force: true });
  }
}

function rowOf(runs: readonly { copy: number; csv: number; xlsx: number }[], people: number, megabytes: number): Row {
  const [csv, xlsx] = formats.map((format) => median(runs.map((run) => run[format] / run.copy))) as [number, number];
  const of = (side: 'copy' | 'csv' | 'xlsx') => `${number(median(runs.map((run) => run[side])))} ms`;
  return {
    name: 'export-of-100000',
    ratio: csv,
    must,
    holds: csv <= must && megabytes <= mostMegabytes,
    detail:
      `${number(people)} employees: CSV ${of('csv')}, COPY … TO of the same statement ${of('copy')} (medians of ${repetitions}); ` +
      `told: XLSX ${of('xlsx')} (${xlsx.toFixed(2)} x); worker memory ${number(megabytes)} MB, must be at most ${mostMegabytes}`,
  };
}

/** Fills the database; gives the account of somebody who reads everybody. */
async function seeded(client: pg.Client, people: number): Promise<string> {
  const year = await seedRunningYear(async (text, values) => (await client.query(text, values)).rows, {
    people,
    schedule: scheduleOf(defaultTemplate(registry.steps), 2026),
  });
  await signIn(client, [year.administrator.id]);
  await makeAdministrator(client, year.administrator.id);
  await client.query('vacuum analyze');
  const { rows } = await client.query<{ id: string }>('select id from account where employee_id = $1', [year.administrator.id]);
  return rows[0]?.id ?? '';
}

/** Milliseconds of the bare copy. */
async function copied(client: pg.Client, folder: string): Promise<number> {
  const everybody = { grants: [{ role: 'administrator', unitId: null }] } as unknown as Parameters<typeof statementOf>[1];
  const asked = { offset: 0, size: 1_000_000_000, sort: undefined, filter: {} };
  const { sql } = await statementOf(employees, everybody, asked, { read: () => Promise.reject(new Error('Nothing is counted')) });
  const start = performance.now();
  await pipeline(client.query(copyTo(`copy (${sql}) to stdout with (format csv, header)`)), createWriteStream(join(folder, 'copied.csv')));
  return performance.now() - start;
}

/** Milliseconds from asking until the file is there. */
async function written(client: pg.Client, accountId: string, format: (typeof formats)[number]): Promise<number> {
  const id = randomUUID();
  const start = performance.now();
  await client.query(
    `insert into list_export (id, account_id, list, filter, format, language) values ($1, $2, 'employees', '{}', $3, 'id')`,
    [id, accountId, format],
  );
  await client.query(`select pg_notify('siklus_exports', '')`);
  for (;;) {
    const { rows } = await client.query<{ state: string }>('select state from list_export where id = $1', [id]);
    if (rows[0]?.state === 'done') return performance.now() - start;
    if (rows[0]?.state !== 'running') throw new Error(`The file is ${rows[0]?.state ?? 'gone'}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** The worker as it is shipped, with the peak of its memory where the system tells it. */
async function startWorker(url: string, folder: string) {
  const env = { ...process.env, DATABASE_URL: url, QUEUE_URL: '', SMTP_URL: '', SIKLUS_DATA_DIR: folder };
  const child = spawn(process.execPath, [apiEntry('worker')], { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  await once(child, 'message');
  return {
    megabytes: () => peakMegabytes(child),
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
