import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { until } from '../../proof/office/until.js';
import { openOffice, openTasks, type Office, type OpenTask } from '../support/office.js';
import { testPassword, type Answer, type Client } from '../support/test-app.js';
import { endings } from '../support/endings.js';

interface Document {
  readonly paths: Readonly<
    Record<
      string,
      {
        readonly get?: {
          readonly responses: Readonly<
            Record<string, { readonly content?: Readonly<Record<string, { readonly schema: { readonly type?: string } }>> }>
          >;
        };
      }
    >
  >;
}

let office: Office;
let task: OpenTask;
let holder: Client;
let courseId: string;
let lock: pg.Client;
let held: Promise<Answer<unknown>>[] = [];

/** Puts so many requests in hand: they wait for the table until the test ends. */
async function putInHand(count: number): Promise<void> {
  held = Array.from({ length: count }, () => office.admin.get(`/api/courses/${courseId}`));
  const waiting = async () => (await lock.query(`select from pg_locks where relation = 'course'::regclass and not granted`)).rowCount;
  await until(async () => (await waiting()) === count, `There are not ${count} requests in hand`);
}

const board = () => office.admin.get<{ code: string }>(`/api/cycles/${office.cycleId}/progress`);
const inbox = () => holder.get<{ code: string }>('/api/tasks', { query: { filter: { mine: true } } });

/** Called inside the `describe` of a suite. */
export function overloadTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    office = toEnd(await openOffice({ environment: { SIKLUS_BUSY_AT: '2' } }));
    [task] = (await openTasks(office)) as [OpenTask];
    holder = await office.as(task.holderId);
    courseId = (await office.admin.list<{ id: string }>('/api/courses')).rows[0]?.id ?? '';
    lock = new pg.Client({ connectionString: office.site.databaseUrl });
    await lock.connect();
    toEnd(() => lock.end());
  });
  beforeEach(() => lock.query('begin; lock table course in access exclusive mode'));
  afterEach(async () => {
    await lock.query('rollback');
    const answers = await Promise.all(held);
    held = [];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  });

  describe('an API of which more is asked than it can answer', () => {
    it('refuses nothing while it can', async () => {
      expect([(await board()).status, (await inbox()).status]).toEqual([200, 200]);
    });

    it('lets boards wait first, and says for how long', async () => {
      await putInHand(2);
      const { status, body, headers } = await board();
      expect([status, body.code]).toEqual([503, 'OVERLOADED']);
      expect(Number(headers.get('retry-after'))).toBeGreaterThanOrEqual(4);
      expect((await inbox()).status).toBe(200);
    });

    it('then lets lists wait, but neither signing in nor work', async () => {
      await putInHand(4);
      expect((await inbox()).body.code).toBe('OVERLOADED');
      expect((await office.site.client().post('/api/session', { username: 'admin', password: testPassword }, { key: null })).status).toBe(
        200,
      );
      const { body } = await holder.get<{ version: number; example: unknown }>(`/api/tasks/${task.id}`);
      expect((await holder.put(`/api/tasks/${task.id}/draft`, { answers: body.example })).status).toBe(200);
      expect((await holder.post(`/api/tasks/${task.id}/complete`, { answers: body.example }, { version: body.version })).status).toBe(200);
    });

    it('lets every list of the API wait', async () => {
      const { paths } = (await office.admin.get<Document>('/api/openapi.json')).body;
      const lists = Object.entries(paths)
        .filter(([, { get }]) => Object.values(get?.responses['200']?.content ?? {}).some(({ schema }) => schema.type === 'array'))
        .map(([path]) => path);
      expect(lists.length).toBeGreaterThan(12);
      await putInHand(4);
      const answers = await Promise.all(
        lists.map(async (path) => [path, (await office.admin.get<{ code?: string }>(path.replace('{id}', task.employeeId))).body.code]),
      );
      expect(answers).toEqual(lists.map((path) => [path, 'OVERLOADED']));
    });

    it('lets nothing wait for strangers who crowd the way in', async () => {
      await lock.query('lock table login_failure in access exclusive mode');
      const attempt = (n: number) =>
        office.site.client().post('/api/session', { username: `orang-${n}`, password: 'salah-salah' }, { key: null });
      const crowd = Array.from({ length: 6 }, (_, n) => attempt(n));
      const waiting = async () =>
        (await lock.query(`select from pg_locks where relation = 'login_failure'::regclass and not granted`)).rowCount;
      await until(async () => (await waiting()) === crowd.length, 'They do not wait to sign in');
      expect([(await board()).status, (await inbox()).status]).toEqual([200, 200]);
      await lock.query('rollback; begin; lock table course in access exclusive mode');
      expect((await Promise.all(crowd)).map(({ status }) => status)).toEqual(crowd.map(() => 401));
    });

    it('lets nothing wait for those who announce a body and do not send it', async () => {
      const { hostname, port } = new URL(office.site.url);
      const headers = `POST /api/tasks HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: application/json\r\nExpect: 100-continue\r\n`;
      const lazy = Array.from({ length: 6 }, () => connect(Number(port), hostname));
      const heard = lazy.map((socket) => once(socket, 'data'));
      for (const [n, socket] of lazy.entries())
        socket.write(`${headers}${n % 2 ? 'Content-Length: 10' : 'Transfer-Encoding: chunked'}\r\n\r\n`);
      // What the server says when it has read the headers and taken the request up.
      expect((await Promise.all(heard)).map(([said]) => String(said).trim())).toEqual(lazy.map(() => 'HTTP/1.1 100 Continue'));
      expect([(await board()).status, (await inbox()).status]).toEqual([200, 200]);
      const gone = lazy.map((socket) => once(socket, 'close'));
      for (const socket of lazy) socket.destroy();
      await Promise.all(gone);
      expect([(await board()).status, (await inbox()).status]).toEqual([200, 200]);
    });

    it('counts what waits and what was refused, which is no failure', async () => {
      await putInHand(2);
      const text = await (await fetch(`${office.site.url}/metrics`)).text();
      expect(text).toMatch(/^siklus_http_requests_in_hand [23]$/m);
      expect(text).toMatch(
        /^siklus_http_request_duration_seconds_count\{method="GET",route="\/api\/cycles\/:id\/progress",status="shed"\} 1$/m,
      );
      expect(text).not.toContain('status="5xx"');
    });
  });
}
