import { fileURLToPath } from 'node:url';
import { registry } from '@siklus/domain';
import { httpClient, startApi, type HttpRequest } from '../lib/api-process.js';
import {
  contentOf,
  copyDatabase,
  difference,
  dropDatabase,
  freshDatabase,
  furthestApart,
  once,
  withClient,
  type Content,
  type Difference,
} from '../lib/database.js';
import { runEngine } from '../lib/engine-side.js';
import { seedCycle, seedOffice } from '../lib/office.js';
import { replay, type Statement } from '../lib/replay.js';
import { median, number } from '../lib/report.js';
import type { Measuring, Row, Server } from '../lib/row.js';
import { signIn } from '../lib/sessions.js';
import { turnsOf, walkOnePerson, type Turn } from '../lib/walk.js';

const must = 0.4;
const clients = 16;
const repetitions = 3;
/** Completed before the clock starts, on both sides: neither is measured while it warms up. */
const warmUp = 0.2;
const recorder = fileURLToPath(new URL('../lib/record-statements.mjs', import.meta.url));

/** What each part of the people gets: those with whom both sides warm up, and those whose completions are measured. */
interface Groups<T> {
  readonly warmUp: T;
  readonly measured: T;
}
const inOrder = ['warmUp', 'measured'] as const;

/** The participants by group, the turns that they take, and everybody's session. */
interface Work {
  readonly turns: readonly Turn[];
  readonly groups: Groups<readonly string[]>;
  readonly cookies: ReadonlyMap<string, string>;
}

/** For each turn, for each of its requests, the statements that it sends. */
type Recorded = readonly (readonly (readonly Statement[])[])[];

interface Task {
  readonly address: string;
  readonly request: HttpRequest;
}

/**
 * Completions per second: `POST /api/tasks/:id/complete` by 16 clients, against the very statements that such a request sends,
 * by bare pg on 16 connections, one round trip after another.
 *
 * Both sides begin with a copy of one database in which a cycle is open. Each person's targets are drafted by himself and agreed by
 * his supervisor, each in a session of his own; only the POSTs are counted, not the reading before them. On a third copy the same
 * requests are made one by one while the API's statements are recorded, request by request: session, transaction, key, locks,
 * reads, writes, COPYs with their lines. The bare side sends these recordings as they are: it decides, checks, hashes and encodes
 * nothing, and every id and parameter is there before the clock starts. Both sides must end with equal rows in every table.
 */
export async function completeOverHttp({ server, people = 600, log }: Measuring): Promise<Row[]> {
  const turns = turnsOf(await walkOnePerson()).slice(0, 2);
  const { groups, cookies } = await prepare(server, people);
  const work = { turns, groups, cookies };
  const recorded = await recordStatements(server, work);
  const runs: { api: number; bare: number; ratio: number; apart: Difference }[] = [];
  for (let i = 1; i <= repetitions; i += 1) {
    const api = await apiSide(server, work);
    const bare = await bareSide(server, recorded);
    runs.push({ api: api.ms, bare: bare.ms, ratio: bare.ms / api.ms, apart: difference(api.content, bare.content) });
    log(
      `complete-over-http ${i}/${repetitions}: API ${number((api.done / api.ms) * 1000)}/s, bare pg ` +
        `${number((api.done / bare.ms) * 1000)}/s`,
    );
  }
  await dropDatabase(server, 'http_template');
  const ratio = median(runs.map((run) => run.ratio));
  const apart = furthestApart(runs.map((run) => run.apart));
  const done = groups.measured.length * turns.length;
  const statements = recorded.measured.flat(2).length / done;
  const pace = (side: 'api' | 'bare') => number((done / median(runs.map((run) => run[side]))) * 1000);
  return [
    {
      name: 'complete-over-http',
      ratio,
      must,
      holds: ratio >= must && apart.equal,
      detail:
        `${clients} clients, ${number(done)} completions: ${pace('api')}/s over HTTP, ${pace('bare')}/s by bare pg (medians of ` +
        `${repetitions}), ${statements.toFixed(1)} statements each; ${apart.inWords}`,
    },
  ];
}

/** The database that is copied: an open cycle and a session for everybody. */
async function prepare(server: Server, people: number): Promise<Pick<Work, 'groups' | 'cookies'>> {
  const url = await freshDatabase(server, 'http_template');
  await seedOffice(url, people);
  await runEngine(url, await seedCycle(url), []);
  return withClient(url, async (client) => {
    const cookies = await signIn(
      client,
      (await client.query<{ id: string }>('select id from employee')).rows.map(({ id }) => id),
    );
    const { rows } = await client.query<{ id: string }>('select id from participant order by id');
    await client.query('vacuum analyze');
    const ids = rows.map(({ id }) => id);
    const first = Math.round(ids.length * warmUp);
    return { groups: { warmUp: ids.slice(0, first), measured: ids.slice(first) }, cookies };
  });
}

/** What each request of each group and turn sends to the database: lists of statements, in the order of the requests. */
async function recordStatements(server: Server, { turns, groups, cookies }: Work): Promise<Groups<Recorded>> {
  const url = await copyDatabase(server, 'http_template', 'recorded');
  const api = await startApi(url, { nodeArgs: ['--import', recorder] });
  const statements = () =>
    new Promise<Statement[]>((resolve) => {
      api.child.once('message', (kept) => resolve(kept as Statement[]));
      api.child.send('statements');
    });
  try {
    await statements(); // what starting took is no request's
    const record = async (group: readonly string[]) => {
      const lists: Statement[][][] = [];
      for (const turn of turns) {
        const requests: Statement[][] = [];
        await completeAll(api.url, await tasksOf(url, group, turn, cookies), 1, async () => void requests.push(await statements()));
        lists.push(requests);
      }
      return lists;
    };
    return { warmUp: await record(groups.warmUp), measured: await record(groups.measured) };
  } finally {
    await api.stop();
    await dropDatabase(server, 'recorded');
  }
}

interface Side {
  /** What the measured group took. */
  readonly ms: number;
  readonly content: Content;
}

async function apiSide(server: Server, { turns, groups, cookies }: Work): Promise<Side & { done: number }> {
  const url = await copyDatabase(server, 'http_template', 'over_http');
  const api = await startApi(url);
  let ms = 0;
  try {
    for (const group of inOrder) {
      ms = 0;
      for (const turn of turns) ms += await completeAll(api.url, await tasksOf(url, groups[group], turn, cookies), clients);
    }
  } finally {
    await api.stop();
  }
  const content = await contentOf(url, { rewritten: true });
  await dropDatabase(server, 'over_http');
  return { ms, content, done: groups.measured.length * turns.length };
}

async function bareSide(server: Server, recorded: Groups<Recorded>): Promise<Side> {
  const url = await copyDatabase(server, 'http_template', 'bare');
  let ms = 0;
  for (const group of inOrder) {
    ms = 0;
    for (const requests of recorded[group]) ms += await replay(url, requests, clients);
  }
  const content = await contentOf(url, { rewritten: true });
  await dropDatabase(server, 'bare');
  return { ms, content };
}

/** The open tasks of these people at a turn, each as the request that completes it. */
async function tasksOf(url: string, group: readonly string[], { step, turn, answers }: Turn, cookies: Work['cookies']): Promise<Task[]> {
  const rows = await once<{ id: string; holder_id: string; version: number }>(
    url,
    `select t.id, t.holder_id, r.version from task t join step_run r on r.id = t.step_run_id
      where t.participant_id = any($1::uuid[]) and t.step = $2 and t.turn = $3 and t.state = 'open' order by t.participant_id`,
    [group, step, turn],
  );
  if (rows.length !== group.length) throw new Error(`${rows.length} of ${group.length} tasks are at ${step}/${turn}`);
  const body = JSON.stringify({ answers, standsBy: registry.doubts });
  return rows.map(({ id, holder_id, version }) => ({
    address: `/api/tasks/${id}/complete`,
    request: {
      headers: { cookie: cookies.get(holder_id), 'content-type': 'application/json', 'if-match': `"${version}"`, 'idempotency-key': id },
      body,
    },
  }));
}

/** Sends all requests with this many clients, each on its own connection. Answers the milliseconds. */
async function completeAll(
  url: string,
  tasks: readonly Task[],
  count: number,
  afterEach: () => Promise<void> = async () => undefined,
): Promise<number> {
  let next = 0;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: count }, async () => {
      const client = httpClient(url);
      for (let task = tasks[next++]; task !== undefined; task = tasks[next++]) {
        const { status, text } = await client.ask('POST', task.address, task.request);
        if (status !== 200) throw new Error(`${task.address}: ${status} ${text}`);
        await afterEach();
      }
      client.close();
    }),
  );
  return performance.now() - start;
}
