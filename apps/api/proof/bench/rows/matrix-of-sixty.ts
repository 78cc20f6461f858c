import { documentPlan, usualAnnex } from '@siklus/domain';
import type pg from 'pg';
import { httpClient, startApi } from '../lib/api-process.js';
import { dropDatabase, freshDatabase, withClient } from '../lib/database.js';
import { seedCycle, seedOffice } from '../lib/office.js';
import { percentile95 } from '../lib/report.js';
import type { Measuring, Row } from '../lib/row.js';
import { signIn } from '../lib/sessions.js';

const must = 2;
const rounds = 200;
const results = 6;
const sizes = [6, 60] as const;

/**
 * The role-result matrix of a head to whom sixty people report, against that of one with six: the 95th percentile of 200 answers each,
 * asked in turns on one connection. Everybody has six results, each tied to one of the head's.
 */
export async function matrixOfSixty({ server, log }: Measuring): Promise<Row[]> {
  const url = await freshDatabase(server, 'matrix');
  await seedOffice(url, sizes[0] + sizes[1] + sizes.length);
  const cycleId = await seedCycle(url);
  const sides = await withClient(url, (client) => seedHeads(client, cycleId));
  const api = await startApi(url);
  const client = httpClient(api.url);
  try {
    const times: number[][] = sides.map(() => []);
    for (let round = -5; round < rounds; round += 1)
      for (const [side, { document, cookie, staff }] of sides.entries()) {
        const { status, text, ms } = await client.ask('GET', `/api/participants/${document}/role-matrix`, { headers: { cookie } });
        const { rows } = JSON.parse(text) as { rows?: readonly { hasPart: boolean }[] };
        if (status !== 200 || rows?.filter(({ hasPart }) => hasPart).length !== staff) throw new Error(`The matrix: ${status} ${text}`);
        if (round >= 0) times[side]?.push(ms);
      }
    const [small = NaN, large = NaN] = times.map(percentile95);
    log(`matrix-of-sixty: ${small.toFixed(1)} ms for six people, ${large.toFixed(1)} ms for sixty`);
    return [
      {
        name: 'matrix-of-sixty',
        ratio: large / small,
        must,
        holds: large / small <= must,
        detail: `p95 of ${rounds} each: ${large.toFixed(1)} ms for sixty people, ${small.toFixed(1)} ms for six`,
      },
    ];
  } finally {
    client.close();
    await api.stop();
    await dropDatabase(server, 'matrix');
  }
}

interface Side {
  readonly document: string;
  readonly cookie: string;
  readonly staff: number;
}

/** Lets the first people report to the one head and the others to the other, and gives everybody an agreed plan. */
async function seedHeads(client: pg.Client, cycleId: string): Promise<Side[]> {
  await client.query(
    `with person as (select id, row_number() over (order by id) as n from employee where status = 'PNS'),
          led as (select p.id, (select h.id from person h
            where p.n > $2 and h.n = case when p.n <= $1 then 1 else 2 end) as head from person p)
     update assignment a set supervisor_id = led.head from led where led.id = a.employee_id`,
    [sizes.length + sizes[0], sizes.length],
  );
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
    `insert into plan_result (plan_id, key, place, title, kind)
     select id, 'r' || g, g, 'Terlaksananya layanan nomor ' || g, 'MAIN' from plan, generate_series(1, $1::int) g`,
    [results],
  );
  await client.query(
    `insert into plan_tie (plan_id, result_key, place, document, version, key, way, title)
     select n.id, r.key, 0, head.id, 1, r.key, 'DIRECT', r.title
       from plan n join plan_result r on r.plan_id = n.id join participant p on p.id = n.participant_id
       join assignment a on a.employee_id = p.employee_id join participant head on head.employee_id = a.supervisor_id`,
  );
  await client.query('vacuum analyze');
  const { rows } = await client.query<{ id: string; document: string }>(
    `select p.employee_id as id, p.id as document from participant p order by p.employee_id limit $1`,
    [sizes.length],
  );
  const cookies = await signIn(
    client,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, document }, at) => ({ document, cookie: cookies.get(id) ?? '', staff: sizes[at] ?? 0 }));
}
