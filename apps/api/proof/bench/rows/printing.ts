import { createHash, generateKeyPairSync } from 'node:crypto';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { documentPlan, usualAnnex } from '@siklus/domain';
import type pg from 'pg';
import type { MarkedForm } from '../../../src/platform/printing/form.js';
import { startApi } from '../lib/api-process.js';
import { built } from '../lib/built.js';
import { dropDatabase, freshDatabase, withClient } from '../lib/database.js';
import { seedCycle, seedOffice } from '../lib/office.js';
import { median } from '../lib/report.js';
import type { Measuring, Row } from '../lib/row.js';
import { makeAdministrator, signIn } from '../lib/sessions.js';

const must = 0.8;
const results = 6;
const indicatorsOfEach = 3;
const repetitions = 5;
/** So many print at once: while one form is set, the next is read. */
const clients = 4;
/** As the shipped program: else either side would find most of a form it has set before. */
const kept = 3;

/** Milliseconds in which all were printed, and set by the bare compiler, and whether both made the same bytes. */
interface Run {
  readonly printed: number;
  readonly set: number;
  readonly areSame: boolean;
}

/** Reads a print; answers its SHA-256. */
type Print = (id: string) => Promise<string>;

/**
 * The SKPs of two dozen people with 18 indicators each, printed over HTTP by four clients, against the bare compiler in this process on the
 * same layout and data: prints of one second against those of the other. What the API sets is recorded first on an API in this process;
 * each print must have the very bytes that the bare compiler makes of the recording.
 */
export async function printing({ server, people = 24, log }: Measuring): Promise<Row[]> {
  const url = await freshDatabase(server, 'printing');
  try {
    await seedOffice(url, people);
    const cycleId = await seedCycle(url);
    const { ids, cookie } = await withClient(url, (client) => seedPlans(client, cycleId));
    const { privateKey } = generateKeyPairSync('ed25519');
    const env = {
      SIKLUS_URL: 'http://127.0.0.1:3000',
      SIKLUS_SIGNING_KEY: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
    };
    const forms = await recorded({ ...env, DATABASE_URL: url }, ids, cookie);
    const { layout } = await built('platform/printing/layout.js');
    const compiler = NodeCompiler.create({});
    const bare = (form: MarkedForm): string => {
      const pdf = compiler.pdf(
        { mainFileContent: layout, inputs: { form: JSON.stringify(form) } },
        { creationTimestamp: Math.floor(Date.parse(form.madeAt) / 1_000) },
      );
      compiler.evictCache(kept);
      return createHash('sha256').update(pdf).digest('hex');
    };
    const api = await startApi(url, { env });
    const runs: Run[] = [];
    try {
      const print = printerAt(api.url, cookie);
      for (let run = 0; run <= repetitions; run += 1) {
        const [printed, asked] = await timed(() => printedBy(print, ids));
        const [set, made] = await timed(() => Promise.resolve(forms.map(bare)));
        log(`printing ${run}/${repetitions}: ${printed.toFixed(0)} ms over HTTP, ${set.toFixed(0)} ms by the bare compiler`);
        // The first one warms both sides.
        if (run > 0) runs.push({ printed, set, areSame: asked.join() === made.join() });
      }
    } finally {
      await api.stop();
    }
    return [rowOf(runs, people)];
  } finally {
    await dropDatabase(server, 'printing');
  }
}

function rowOf(runs: readonly Run[], people: number): Row {
  const ratio = median(runs.map(({ printed, set }) => set / printed));
  const areSame = runs.every((run) => run.areSame);
  const each = (side: 'printed' | 'set') => `${(median(runs.map((run) => run[side])) / people).toFixed(1)} ms`;
  return {
    name: 'printing',
    ratio,
    must,
    holds: ratio >= must && areSame,
    detail:
      `${people} SKPs with ${results * indicatorsOfEach} indicators: ${each('printed')} for one over HTTP by ${clients} clients, ` +
      `${each('set')} by the bare compiler on the same input (medians of ${repetitions}); ${areSame ? 'the same bytes' : 'OTHER BYTES'}`,
  };
}

async function timed<T>(work: () => Promise<T>): Promise<[ms: number, done: T]> {
  const began = performance.now();
  const done = await work();
  return [performance.now() - began, done];
}

/** Prints all, each client the next one that is left; answers their hashes in the order of the ids. */
async function printedBy(print: Print, ids: readonly string[]): Promise<string[]> {
  const hashes = new Map<string, string>();
  const left = ids.values();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (const id of left) hashes.set(id, await print(id));
    }),
  );
  return ids.map((id) => hashes.get(id) ?? '');
}

function printerAt(url: string, cookie: string): Print {
  return async (id) => {
    const response = await fetch(`${url}/api/participants/${id}/forms/skp.pdf`, { headers: { cookie } });
    if (!response.ok) throw new Error(`The print: ${response.status} ${await response.text()}`);
    return createHash('sha256')
      .update(Buffer.from(await response.arrayBuffer()))
      .digest('hex');
  };
}

/** What is set for each of the documents, as an API over this database gives it to its typesetter. */
async function recorded(environment: Readonly<Record<string, string>>, ids: readonly string[], cookie: string): Promise<MarkedForm[]> {
  const [{ createApp }, { Settings }, { Typesetter }] = await Promise.all([
    built('main.js'),
    built('platform/settings.js'),
    built('platform/printing/typesetter.js'),
  ]);
  const app = await createApp(new Settings(environment), false);
  try {
    await app.listen(0, '127.0.0.1');
    const typesetter = app.get(Typesetter, { strict: false });
    const forms: MarkedForm[] = [];
    const set = typesetter.pdf.bind(typesetter);
    typesetter.pdf = (form) => {
      forms.push(form);
      return set(form);
    };
    const print = printerAt(await app.getUrl(), cookie);
    for (const id of ids) await print(id);
    return forms;
  } finally {
    await app.close();
  }
}

/** Gives everybody an agreed and signed plan, no two alike; answers the documents, and the cookie of somebody who reads them all. */
async function seedPlans(client: pg.Client, cycleId: string): Promise<{ readonly ids: readonly string[]; readonly cookie: string }> {
  await client.query(
    `insert into participant (id, cycle_id, employee_id, year, unit_id, state, version, audit_n, audit_head)
     select uuidv7(), $1, a.employee_id, 2020, a.unit_id, 'active', 1, 0, ''::bytea
       from assignment a join employee e on e.id = a.employee_id where e.status = 'PNS'`,
    [cycleId],
  );
  await client.query(
    `insert into plan (id, participant_id, version, agreed_at, step, occasion, approach, annex, expectations)
     select uuidv7(), id, 1, business_now(), $1, '', 'QUANTITATIVE', $2, '{}' from participant`,
    [documentPlan.step, usualAnnex],
  );
  await client.query(
    `insert into plan_result (plan_id, key, place, title, kind, supports)
     select id, 'r' || g, g, 'Terlaksananya layanan nomor ' || g || ' bagi masyarakat kecamatan ' || md5(id::text || g), 'MAIN',
            'Meningkatnya mutu pelayanan publik di seluruh kecamatan' from plan, generate_series(1, $1::int) g`,
    [results],
  );
  await client.query(
    `insert into plan_indicator (plan_id, key, result_key, place, aspect, text, target_least, target_most, target_unit, direction, pattern,
       months)
     select r.plan_id, r.key || '.i' || g, r.key, g, (array['QUANTITY', 'QUALITY', 'TIME'])[1 + g % 3],
            'Jumlah layanan yang diselesaikan sesuai standar ' || md5(r.plan_id::text || r.key || g), 48 + g, 48 + g, 'layanan', 'MORE',
            'CUMULATIVE', '[{"month": 3}, {"month": 6}, {"month": 9}, {"month": 12}]'
       from plan_result r, generate_series(1, $1::int) g`,
    [indicatorsOfEach],
  );
  await client.query(
    `insert into signed_document (participant_id, step, occasion, version, body, hash, signed_at)
     select p.id, n.step, n.occasion, 1, jsonb_build_object(
              'employee', jsonb_build_object('nip', e.nip, 'name', e.name, 'rank', e.rank, 'position', a.position, 'unit', u.name),
              'acts', jsonb_build_array(
                jsonb_build_object('turn', 'draft', 'at', n.agreed_at, 'as', null, 'onBehalfOf', null,
                  'by', jsonb_build_object('nip', e.nip, 'name', e.name, 'position', a.position)),
                jsonb_build_object('turn', 'agree', 'at', n.agreed_at, 'as', null, 'onBehalfOf', null,
                  'by', jsonb_build_object('nip', '196801012005010000', 'name', 'Kepala Dinas Contoh', 'position', 'Kepala Dinas')))),
            ''::bytea, n.agreed_at
       from plan n join participant p on p.id = n.participant_id join employee e on e.id = p.employee_id
       join assignment a on a.employee_id = e.id join unit u on u.id = a.unit_id`,
  );
  await client.query('vacuum analyze');
  const { rows } = await client.query<{ id: string; employee: string }>('select id, employee_id as employee from participant order by id');
  const reader = rows[0]?.employee ?? '';
  const cookie = (await signIn(client, [reader])).get(reader) ?? '';
  await makeAdministrator(client, reader);
  return { ids: rows.map(({ id }) => id), cookie };
}
