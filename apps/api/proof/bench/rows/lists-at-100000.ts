import { defaultTemplate, registry, scheduleOf } from '@siklus/domain';
import { panelRequests } from '../../database/panel-requests.js';
import { seedRunningYear } from '../../database/running-year.js';
import { httpClient, startApi, type HttpClient } from '../lib/api-process.js';
import { dropDatabase, freshDatabase, withClient } from '../lib/database.js';
import { number, percentile95 } from '../lib/report.js';
import type { Measuring, Row, Server } from '../lib/row.js';
import { makeAdministrator, signIn } from '../lib/sessions.js';

const must = 1.5;
const few = 1_000;
/** Of 40, the 95th percentile was the second worst answer, and a pause of the machine made it. */
const rounds = 200;

/** A database of so many people with an API before it, and what is asked of it. */
interface Side {
  readonly requests: readonly { readonly name: string; readonly address: string; readonly cookie: string }[];
  readonly client: HttpClient;
  stop(): Promise<void>;
}

/**
 * The 95th percentile of every request that the panel makes on the inbox, the participant list and the cycle board, with 100,000
 * participants against 1,000; the worst request is the ratio.
 *
 * Both sides are the same 40 agencies in the middle of a year, each in its own database and API process, asked in turns on one
 * connection, so that a disturbance meets both. The same supervisor has the same 24 people and tasks on both sides. Both databases
 * are vacuumed and analyzed, as they are a while after so many rows were written.
 */
export async function listsAtHundredThousand({ server, people = 100_000, log }: Measuring): Promise<Row[]> {
  const sides: Side[] = [];
  try {
    for (const count of [few, people]) {
      sides.push(await startSide(server, count));
      log(`lists-at-100000: seeded ${number(count)} people`);
    }
    const found: { name: string; small: number; large: number; ratio: number }[] = [];
    for (const [at, { name }] of sides[0]?.requests.entries() ?? []) {
      const [small = NaN, large = NaN] = (await timesOf(sides, at)).map(percentile95);
      found.push({ name, small, large, ratio: large / small });
      log(
        `lists-at-100000: ${name.padEnd(30)} ${small.toFixed(1).padStart(7)} ms ${large.toFixed(1).padStart(7)} ms  ` +
          `${(large / small).toFixed(2)}`,
      );
    }
    const [worst] = found.sort((a, b) => b.ratio - a.ratio);
    if (worst === undefined) throw new Error('The panel asks for nothing');
    const misses = found.filter(({ ratio }) => ratio > must);
    return [
      {
        name: 'lists-at-100000',
        ratio: worst.ratio,
        must,
        holds: misses.length === 0,
        detail:
          `${found.length} requests, p95 of ${rounds} each with ${number(people)} against ${number(few)} participants; worst: ` +
          `${worst.name}, ${worst.large.toFixed(1)} against ${worst.small.toFixed(1)} ms` +
          (misses.length === 0 ? '' : `; above ${must}: ${misses.map(({ name, ratio }) => `${name} ${ratio.toFixed(2)}`).join(', ')}`),
      },
    ];
  } finally {
    for (const side of sides) await side.stop();
  }
}

/** Asks both sides in turns for one of their requests; answers the milliseconds of each. */
async function timesOf(sides: readonly Side[], at: number): Promise<number[][]> {
  const times: number[][] = sides.map(() => []);
  for (let round = -5; round < rounds; round += 1)
    for (const [side, { client, requests }] of sides.entries()) {
      const { name = '', address = '', cookie = '' } = requests[at] ?? {};
      const { status, text, ms } = await client.ask('GET', address, { headers: { cookie } });
      if (status !== 200) throw new Error(`${name}: ${status} ${text}`);
      if (round >= 0) times[side]?.push(ms);
    }
  return times;
}

async function startSide(server: Server, people: number): Promise<Side> {
  const database = `lists_${people}`;
  const url = await freshDatabase(server, database);
  const requests = await withClient(url, async (client) => {
    const year = await seedRunningYear(async (text, values) => (await client.query(text, values)).rows, {
      people,
      schedule: scheduleOf(defaultTemplate(registry.steps), 2026),
    });
    const cookies = await signIn(client, [year.supervisor.id, year.administrator.id]);
    await makeAdministrator(client, year.administrator.id);
    await client.query('vacuum analyze');
    const asked = panelRequests(year);
    return (['supervisor', 'administrator'] as const).flatMap((who) =>
      asked[who].map(([name, address]) => ({ name, address, cookie: cookies.get(year[who].id) ?? '' })),
    );
  });
  const api = await startApi(url);
  const client = httpClient(api.url);
  const stop = async () => {
    client.close();
    await api.stop();
    await dropDatabase(server, database);
  };
  return { requests, client, stop };
}
