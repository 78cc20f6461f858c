import { setTimeout as sleep } from 'node:timers/promises';
import { httpClient, startApi, type HttpClient } from '../lib/api-process.js';
import { carryThrough, prepareWork, type Work } from '../lib/completions.js';
import { dropDatabase, withClient } from '../lib/database.js';
import { largestPdf, largestPhoto } from '../lib/largest-files.js';
import { peakMegabytes } from '../lib/peak-megabytes.js';
import { number, percentile95 } from '../lib/report.js';
import type { Measuring, Row } from '../lib/row.js';
import { turnsOf, walkOnePerson, type Turn } from '../lib/walk.js';

const must = 1.5;
const mostMegabytes = 300;
const clients = 16;
/** Between two requests of a person: somebody reads what has come, or types. */
const pauseMs = 200;
const rounds = 5;

/** Somebody who writes his targets: his session, his document and his task. */
interface Worker {
  readonly cookie: string;
  readonly document: string;
  readonly task: string;
}

/**
 * The 95th percentile of what sixteen people ask who write their targets, while somebody else attaches a file of 20 MB to his report,
 * against what the same requests take with nothing else to do; the API's memory at its peak. A photo, which is drawn anew, and a PDF take
 * turns with the idle time, each on a connection of its own; the worse of the two is the ratio.
 */
export async function uploadBesideWork({ server, log }: Measuring): Promise<Row[]> {
  const planned = turnsOf(await walkOnePerson()).slice(0, 2);
  const work = await prepareWork(server, { template: 'uploads', turns: planned }, clients + 2);
  const url = Object.assign(new URL(server.url), { pathname: `/${work.template}` }).href;
  const [sender = '', ...others] = [...work.groups.warmUp, ...work.groups.measured].reverse();
  const api = await startApi(url);
  const sending = httpClient(api.url);
  const asking = others.slice(0, clients).map(() => httpClient(api.url));
  try {
    await carryThrough(api.url, url, [sender], work);
    const workers = await workersOf(url, others.slice(0, clients), work);
    const place = await placeOf(url, sender, work);
    const files = { photo: await largestPhoto(), pdf: largestPdf() };
    const ask = (until: () => boolean) => Promise.all(workers.map((worker, at) => timesOf(asking[at]!, worker, planned[0]!, until)));
    const idle: number[] = [];
    const beside: Record<keyof typeof files, number[]> = { photo: [], pdf: [] };
    await ask(after(2_000));
    for (let round = 0; round < rounds; round += 1)
      for (const kind of ['photo', 'pdf'] as const) {
        let isSent = false;
        const began = performance.now();
        const sent = upload(sending, place, { kind, file: files[kind], key: `${kind}-${round}` }).finally(() => (isSent = true));
        const found = await ask(() => isSent);
        await sent;
        beside[kind].push(...found.flat());
        idle.push(...(await ask(after(performance.now() - began))).flat());
      }
    const [quiet, ...with20] = [idle, beside.photo, beside.pdf].map(percentile95);
    const ratio = Math.max(...with20) / (quiet ?? NaN);
    const megabytes = peakMegabytes(api.child);
    const said = with20.map((each) => each.toFixed(1));
    log(`upload-beside-work: idle ${quiet?.toFixed(1)} ms, photo ${said[0]} ms, PDF ${said[1]} ms; ${number(megabytes)} MB`);
    return [
      {
        name: 'upload-beside-work',
        ratio,
        must,
        holds: ratio <= must && megabytes <= mostMegabytes,
        detail:
          `p95 of ${number(idle.length)} requests of ${clients} people ${quiet?.toFixed(1)} ms; of ${number(beside.photo.length)} ` +
          `beside a photo of 20 MB ${said[0]} ms, of ${number(beside.pdf.length)} beside a PDF of 20 MB ${said[1]} ms ` +
          `(${rounds} of each); memory of the API ${number(megabytes)} MB, must be at most ${mostMegabytes}`,
      },
    ];
  } finally {
    for (const client of [sending, ...asking]) client.close();
    await api.stop();
    await dropDatabase(server, work.template);
  }
}

const after = (ms: number): (() => boolean) => {
  const end = performance.now() + ms;
  return () => performance.now() >= end;
};

/** What a person asks in turns until it is over: inbox, task, document, and the text saved that he has typed. Answers the milliseconds. */
async function timesOf(
  client: HttpClient,
  { cookie, document, task }: Worker,
  { answers }: Turn,
  isOver: () => boolean,
): Promise<number[]> {
  const found: number[] = [];
  const body = JSON.stringify({ answers });
  const mine = encodeURIComponent(JSON.stringify({ mine: true, state: 'open' }));
  const requests = [
    ['GET', `/api/tasks?filter=${mine}`],
    ['GET', `/api/tasks/${task}`],
    ['GET', `/api/participants/${document}`],
    ['PUT', `/api/tasks/${task}/draft`],
  ] as const;
  while (!isOver()) {
    const [method, address] = requests[found.length % requests.length]!;
    const headers = { cookie, ...(method === 'PUT' ? { 'content-type': 'application/json' } : {}) };
    const { status, text, ms } = await client.ask(method, address, { headers, ...(method === 'PUT' ? { body } : {}) });
    if (status >= 300) throw new Error(`${method} ${address}: ${status} ${text}`);
    found.push(ms);
    await sleep(pauseMs);
  }
  return found;
}

async function workersOf(url: string, documents: readonly string[], { cookies }: Work): Promise<Worker[]> {
  const rows = await withClient(url, async (client) => {
    const found = await client.query<{ id: string; holder_id: string; participant_id: string }>(
      `select id, holder_id, participant_id from task where participant_id = any($1::uuid[]) and state = 'open'`,
      [documents],
    );
    return found.rows;
  });
  if (rows.length !== clients) throw new Error(`${rows.length} of ${clients} people have a task`);
  return rows.map(({ id, holder_id, participant_id }) => ({ cookie: cookies.get(holder_id) ?? '', document: participant_id, task: id }));
}

/** Where the sender attaches files, and his session. */
async function placeOf(url: string, document: string, { cookies }: Work): Promise<{ address: string; cookie: string }> {
  const [row] = await withClient(url, async (client) => {
    const found = await client.query<{ employee: string; key: string }>(
      `select p.employee_id as employee, i.key from participant p join plan n on n.participant_id = p.id
         join plan_indicator i on i.plan_id = n.id where p.id = $1 limit 1`,
      [document],
    );
    return found.rows;
  });
  if (row === undefined) throw new Error('The sender has no plan');
  return { address: `/api/participants/${document}/evidence-files?indicator=${row.key}`, cookie: cookies.get(row.employee) ?? '' };
}

async function upload(
  client: HttpClient,
  { address, cookie }: { address: string; cookie: string },
  { kind, file, key }: { kind: 'photo' | 'pdf'; file: Buffer; key: string },
) {
  const boundary = 'evidence';
  const [name, type] = kind === 'photo' ? ['bukti.jpg', 'image/jpeg'] : ['bukti.pdf', 'application/pdf'];
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  const headers = { cookie, 'content-type': `multipart/form-data; boundary=${boundary}`, 'idempotency-key': key };
  const { status, text } = await client.ask('POST', address, { headers, body });
  if (status !== 201) throw new Error(`the ${kind} was answered ${status}: ${text.slice(0, 500)}`);
}
