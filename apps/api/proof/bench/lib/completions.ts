import { fileURLToPath } from 'node:url';
import { registry } from '@siklus/domain';
import { httpClient, startApi, type HttpRequest } from './api-process.js';
import { contentOf, copyDatabase, dropDatabase, freshDatabase, once, withClient, type Content } from './database.js';
import { runEngine } from './engine-side.js';
import { seedCycle, seedOffice } from './office.js';
import type { Statement } from './replay.js';
import type { Server } from './row.js';
import { signIn } from './sessions.js';
import type { Turn } from './walk.js';

/** Completed before the clock starts, on both sides: neither is measured while it warms up. */
const warmUp = 0.2;
const recorder = fileURLToPath(new URL('./record-statements.mjs', import.meta.url));

/** What each part of the people gets: those with whom both sides warm up, and those whose completions are measured. */
export interface Groups<T> {
  readonly warmUp: T;
  readonly measured: T;
}
export const inOrder = ['warmUp', 'measured'] as const;

/** The participants by group, the turns that they take, and everybody's session. `template` is the database that every side copies. */
export interface Work {
  readonly template: string;
  readonly turns: readonly Turn[];
  readonly groups: Groups<readonly string[]>;
  readonly cookies: ReadonlyMap<string, string>;
}

/** For each turn, for each of its requests, the statements that it sends. */
export type Recorded = readonly (readonly (readonly Statement[])[])[];

/** What the completions of a turn took: all of them by the clock, and each by itself, in milliseconds. */
export interface Took {
  readonly ms: number;
  readonly each: readonly number[];
}

interface Task {
  readonly address: string;
  readonly request: HttpRequest;
}

/** Makes the database that is copied: an open cycle and a session for everybody. */
export async function prepareWork(server: Server, { template, turns }: Pick<Work, 'template' | 'turns'>, people: number): Promise<Work> {
  const url = await freshDatabase(server, template);
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
    return { template, turns, groups: { warmUp: ids.slice(0, first), measured: ids.slice(first) }, cookies };
  });
}

/**
 * What each request of each group and turn sends to the database, on a copy of its own: session, transaction, key, locks, reads, writes,
 * COPYs with their lines; lists of statements, in the order of the requests.
 */
export async function recordStatements(server: Server, work: Work): Promise<Groups<Recorded>> {
  const url = await copyDatabase(server, work.template, 'recorded');
  const api = await startApi(url, { nodeArgs: ['--import', recorder] });
  // The API itself tells when it listens, on a busy machine only after it was found to answer: that is no answer to what is asked here.
  const statements = () =>
    new Promise<readonly Statement[]>((resolve) => {
      const take = (told: unknown) => {
        const { statements: kept } = told as { readonly statements?: readonly Statement[] };
        if (kept === undefined) return;
        api.child.off('message', take);
        resolve(kept);
      };
      api.child.on('message', take);
      api.child.send('statements');
    });
  try {
    await statements(); // what starting took is no request's
    const record = async (group: readonly string[]) => {
      const lists: (readonly Statement[])[][] = [];
      for (const turn of work.turns) {
        const requests: (readonly Statement[])[] = [];
        await completeAll(api.url, await tasksOf(url, group, turn, work.cookies), 1, async () => void requests.push(await statements()));
        lists.push(requests);
      }
      return lists;
    };
    return { warmUp: await record(work.groups.warmUp), measured: await record(work.groups.measured) };
  } finally {
    await api.stop();
    await dropDatabase(server, 'recorded');
  }
}

/** Completes everybody's tasks over HTTP with this many clients, on a copy of its own; what each turn of the measured group took. */
export async function completeByApi(
  server: Server,
  { template, turns, groups, cookies }: Work,
  clients: number,
): Promise<{ took: readonly Took[]; content: Content }> {
  const url = await copyDatabase(server, template, 'over_http');
  const api = await startApi(url);
  let took: Took[] = [];
  try {
    for (const group of inOrder) {
      took = [];
      for (const turn of turns) took.push(await completeAll(api.url, await tasksOf(url, groups[group], turn, cookies), clients));
    }
  } finally {
    await api.stop();
  }
  const content = await contentOf(url, { rewritten: true });
  await dropDatabase(server, 'over_http');
  return { took, content };
}

/** Carries these people through turns by an API at work on that very database, one request after another. */
export async function carryThrough(
  apiUrl: string,
  url: string,
  group: readonly string[],
  { turns, cookies }: Pick<Work, 'turns' | 'cookies'>,
) {
  for (const turn of turns) await completeAll(apiUrl, await tasksOf(url, group, turn, cookies), 1);
}

/** The open tasks of these people at a turn, each as the request that completes it. */
async function tasksOf(
  url: string,
  group: readonly string[],
  { step, occasion, turn, answers }: Turn,
  cookies: Work['cookies'],
): Promise<Task[]> {
  const rows = await once<{ id: string; holder_id: string; version: number }>(
    url,
    `select t.id, t.holder_id, r.version from task t join step_run r on r.id = t.step_run_id
      where t.participant_id = any($1::uuid[]) and t.step = $2 and t.turn = $3 and t.occasion = $4 and t.state = 'open'
      order by t.participant_id`,
    [group, step, turn, occasion],
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

/** Sends all requests with this many clients, each on its own connection. */
async function completeAll(
  url: string,
  tasks: readonly Task[],
  count: number,
  afterEach: () => Promise<void> = async () => undefined,
): Promise<Took> {
  const each: number[] = [];
  let next = 0;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: count }, async () => {
      const client = httpClient(url);
      for (let task = tasks[next++]; task !== undefined; task = tasks[next++]) {
        const { status, text, ms } = await client.ask('POST', task.address, task.request);
        if (status !== 200) throw new Error(`${task.address}: ${status} ${text}`);
        each.push(ms);
        await afterEach();
      }
      client.close();
    }),
  );
  return { ms: performance.now() - start, each };
}
