import { built } from '../lib/built.js';
import { httpClient, startApi, type HttpClient } from '../lib/api-process.js';
import { dropDatabase, freshDatabase, withClient } from '../lib/database.js';
import { seedOffice } from '../lib/office.js';
import { median } from '../lib/report.js';
import type { Measuring, Row } from '../lib/row.js';
import { signIn } from '../lib/sessions.js';

const must = 1.1;
const people = 200;

/** What somebody who is not signed in can ask about a name: with a wrong password, and with a wrong code. */
const questions = [
  { name: 'password', address: '/api/session', secret: { password: 'bukan kata sandinya' } },
  { name: 'code', address: '/api/session/activation', secret: { code: 'AAAA-BBBB-CCCC', password: 'kapal putih di ternate' } },
] as const;

/**
 * How long a refusal takes for a name that somebody has, against one that nobody has: the medians of 200 each, asked in turns on one
 * connection, each name once, so that no name is slowed by its failures. Whichever takes longer is divided by the other; the worse of the
 * two questions is the ratio. Above 1.1 a patient stranger could tell by the clock who works here.
 */
export async function signInTellsNobody({ server, log }: Measuring): Promise<Row[]> {
  const url = await freshDatabase(server, 'names');
  await seedOffice(url, people);
  const names = await withClient(url, async (client) => {
    const { rows } = await client.query<{ id: string; nip: string }>('select id, nip from employee order by nip limit $1', [people]);
    await signIn(
      client,
      rows.map(({ id }) => id),
    );
    const { hashPassword } = await built('platform/identity/password.js');
    await client.query('update account set password_hash = $1', [await hashPassword('kapal putih di ternate')]);
    await client.query('vacuum analyze');
    return rows.map(({ nip }) => nip);
  });
  const api = await startApi(url);
  const client = httpClient(api.url);
  try {
    const found = [];
    for (const question of questions) {
      const [known, unknown] = await timesOf(client, question, names);
      const ratio = Math.max(known, unknown) / Math.min(known, unknown);
      found.push({ name: question.name, known, unknown, ratio });
      log(`sign-in-tells-nobody: ${question.name} ${known.toFixed(1)} ms for a name of somebody, ${unknown.toFixed(1)} ms for nobody's`);
    }
    const [worst] = found.sort((a, b) => b.ratio - a.ratio);
    if (worst === undefined) throw new Error('Nothing was asked');
    return [
      {
        name: 'sign-in-tells-nobody',
        ratio: worst.ratio,
        must,
        holds: worst.ratio <= must,
        detail:
          `medians of ${names.length} refusals by ${worst.name}: ${worst.known.toFixed(1)} ms known, ` +
          `${worst.unknown.toFixed(1)} ms unknown`,
      },
    ];
  } finally {
    client.close();
    await api.stop();
    await dropDatabase(server, 'names');
  }
}

async function timesOf(
  client: HttpClient,
  { address, secret }: (typeof questions)[number],
  names: readonly string[],
): Promise<readonly [known: number, unknown: number]> {
  const ask = async (username: string): Promise<number> => {
    const body = JSON.stringify({ username, ...secret });
    const { status, ms } = await client.ask('POST', address, { headers: { 'content-type': 'application/json' }, body });
    if (status !== 401) throw new Error(`${address} answered ${status}`);
    return ms;
  };
  const times: { readonly known: number; readonly unknown: number }[] = [];
  for (const name of names) times.push({ known: await ask(name), unknown: await ask(`9${name.slice(1)}`) });
  return [median(times.map(({ known }) => known)), median(times.map(({ unknown }) => unknown))];
}
