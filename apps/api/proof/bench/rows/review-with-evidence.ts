import type pg from 'pg';
import { httpClient, startApi } from '../lib/api-process.js';
import { carryThrough, prepareWork } from '../lib/completions.js';
import { dropDatabase, withClient } from '../lib/database.js';
import { percentile95 } from '../lib/report.js';
import type { Measuring, Row } from '../lib/row.js';
import { turnsOf, walkOnePerson, type Turn } from '../lib/walk.js';

const must = 2;
const rounds = 200;
/** How much stands behind the figures of the two people who are compared. */
const sizes = [
  { entries: 5, files: 5 },
  { entries: 200, files: 60 },
] as const;
const reviewed = 'mid-term-review';

/**
 * The review of a person with 200 entries and 60 files, as his superior opens it, against that of one with five of each: the 95th
 * percentile of 200 answers each, asked in turns on one connection. Both have the same agreed plan and report.
 */
export async function reviewWithEvidence({ server, log }: Measuring): Promise<Row[]> {
  const walked = turnsOf(await walkOnePerson());
  const at = walked.findIndex(({ step }) => step === reviewed);
  const [turns, review] = [walked.slice(0, at + 1), walked[at + 1]];
  if (at < 0 || review === undefined) throw new Error(`No turn of the walk follows the report of ${reviewed}`);
  const work = await prepareWork(server, { template: 'reviewed', turns }, 2 * sizes.length);
  const url = Object.assign(new URL(server.url), { pathname: `/${work.template}` }).href;
  const api = await startApi(url);
  const client = httpClient(api.url);
  try {
    const people = [...work.groups.warmUp, ...work.groups.measured].slice(-sizes.length);
    await carryThrough(api.url, url, people, work);
    const sides = await withClient(url, async (database) => {
      for (const [side, { entries, files }] of sizes.entries()) await furnish(database, people[side] ?? '', entries, files);
      await database.query('vacuum analyze');
      return Promise.all(people.map((person) => openTask(database, person, review)));
    });
    const times: number[][] = sizes.map(() => []);
    for (let round = -5; round < rounds; round += 1)
      for (const [side, { id, holder }] of sides.entries()) {
        const { status, text, ms } = await client.ask('GET', `/api/tasks/${id}`, { headers: { cookie: work.cookies.get(holder) } });
        const { evidence, progress } = JSON.parse(text) as { evidence?: readonly unknown[]; progress?: readonly { count: number }[] };
        const entries = progress?.reduce((sum, { count }) => sum + count, 0);
        if (status !== 200 || evidence?.length !== sizes[side]?.files || entries !== sizes[side]?.entries)
          throw new Error(`The review: ${status} ${text.slice(0, 500)}`);
        if (round >= 0) times[side]?.push(ms);
      }
    const [few = NaN, many = NaN] = times.map(percentile95);
    log(`review-with-evidence: ${few.toFixed(1)} ms with five, ${many.toFixed(1)} ms with many`);
    return [
      {
        name: 'review-with-evidence',
        ratio: many / few,
        must,
        holds: many / few <= must,
        detail: `p95 of ${rounds} each: ${many.toFixed(1)} ms with 200 entries and 60 files, ${few.toFixed(1)} ms with five of each`,
      },
    ];
  } finally {
    client.close();
    await api.stop();
    await dropDatabase(server, work.template);
  }
}

/** Notes on the indicators of the person's plan in turn, and a file with each of the first notes. */
async function furnish(client: pg.Client, person: string, entries: number, files: number): Promise<void> {
  await client.query(
    `with planned as (select p.version, i.key, row_number() over (order by i.key) - 1 as at, count(*) over () as of
                        from plan p join plan_indicator i on i.plan_id = p.id where p.participant_id = $1),
          noted as (insert into progress_note (id, participant_id, indicator, plan_version, day, value, note, salt, at, written_at)
                    select uuidv7(), $1, i.key, i.version, date '2020-01-06' + n / 2, 1, 'Catatan nomor ' || n, '\\x00',
                           business_now(), business_now()
                      from generate_series(1, $2::int) n join planned i on i.at = n % i.of
                    returning *),
          shown as (select noted.*, uuidv7() as file, row_number() over (order by noted.id) as n, a.id as account
                      from noted join participant p on p.id = noted.participant_id join account a on a.employee_id = p.employee_id),
          kept as (insert into stored_file (id, participant_id, type, name, bytes, sha256, account_id, received_at, scan)
                   select file, $1, 'application/pdf', 'Laporan ' || n || '.pdf', 90000, sha256(n::text::bytea), account,
                          business_now(), 'OFF'
                     from shown where n <= $3::int)
     insert into evidence (id, participant_id, indicator, plan_version, period, note_id, file_id, title, account_id, salt, at)
     select uuidv7(), $1, indicator, plan_version, '', id, file, 'Laporan ' || n, account, '\\x00', business_now()
       from shown where n <= $3::int`,
    [person, entries, files],
  );
}

async function openTask(client: pg.Client, person: string, { step, occasion, turn }: Turn): Promise<{ id: string; holder: string }> {
  const { rows } = await client.query<{ id: string; holder: string }>(
    `select id, holder_id as holder from task where participant_id = $1 and step = $2 and turn = $3 and occasion = $4 and state = 'open'`,
    [person, step, turn, occasion],
  );
  if (rows[0] === undefined || rows.length > 1) throw new Error(`${rows.length} tasks are open at ${step}/${turn}`);
  return rows[0];
}
