import { beforeAll, describe, expect, it } from '@jest/globals';
import { isEmpty, scopeOf, type Action, type Grant } from '@siklus/domain';
import type { Answer, Client } from '../../proof/office/client.js';
import { openOffice, openTasks, type Office, type OpenTask } from '../support/office.js';
import { signedIn } from '../support/people.js';
import { routesOf, sampleOf, type JsonSchema, type Route } from '../support/routes.js';
import { testPassword } from '../../proof/office/test-password.js';
import { storedIn } from '../support/stored.js';
import { endings } from '../support/endings.js';
import { leftWork } from '../support/incidents.js';

const unknown = '01a20bcd-4aa7-794b-91aa-000000000000';
let office: Office;
let routes: readonly Route[];
let task: OpenTask;
const actors = new Map<string, Client>();
const client = (name: string): Client => actors.get(name) as Client;

/** Real ids for the parameters of a route. */
/** What a path names beside the first id. */
const others = /\{(?:postId|standingId)\}/;

async function filled(path: string): Promise<string> {
  const first = async (list: string) => (await office.admin.list<{ id: string }>(list)).rows[0]?.id ?? unknown;
  const own: Readonly<Record<string, () => string | Promise<string>>> = {
    cycles: () => office.cycleId,
    tasks: () => task.id,
    participants: () => task.participantId,
    'document-trails': () => task.participantId,
    employees: () => task.employeeId,
    session: () => unknown,
    // Of these there is no list and none in this office, or everybody has his own; the tables of reads and writes ask whose they are.
    'api-tokens': () => unknown,
    evidence: () => unknown,
    exports: () => unknown,
    files: () => unknown,
    remarks: () => unknown,
    'superior-namings': () => unknown,
  };
  const resource = path.split('/')[2] ?? '';
  const id = path.includes('{id}') ? await (own[resource] ?? (() => first(`/api/${resource}`)))() : '';
  return path.replace('{id}', id).replace(others, unknown).replace('{verb}', 'pause');
}

const blank = (path: string): string => path.replace('{id}', unknown).replace(others, unknown).replace('{verb}', 'pause');

function send(
  by: Client,
  { method, body }: Route,
  path: string,
  extra: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const content = body === undefined ? undefined : { ...(sampleOf(body, unknown) as object), ...extra };
  const sending = { version: 1, headers };
  return method === 'get' || method === 'delete' ? by[method](path, { headers }) : by[method](path, content, sending);
}

/** So many of them, from the first to the last. */
const spread = (ids: readonly string[], most: number): string[] => ids.filter((_id, at) => at % Math.ceil(ids.length / most) === 0);

/** Called inside the `describe` of a suite. */
export function matrixTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    office = toEnd(await openOffice());
    routes = await routesOf(office.site);
    // Somebody without reports, below a head who has a superior himself; and somebody whom he has nothing to do with.
    const [line] = await office.site.unitOfWork.read<{ employee: string; supervisor: string; stranger: string }>(
      `select a.employee_id as employee, a.supervisor_id as supervisor, s.employee_id as stranger
       from current_assignment a join current_assignment h on h.employee_id = a.supervisor_id and h.supervisor_id is not null
       join employee e on e.id = a.employee_id and e.standing = '01'
       join employee he on he.id = h.employee_id and he.standing = '01'
       join current_assignment s on s.supervisor_id not in (a.supervisor_id, a.employee_id, h.supervisor_id) and s.unit_id <> a.unit_id
        and not exists (select from current_assignment x where x.supervisor_id = s.employee_id)
      where not exists (select from current_assignment x where x.supervisor_id = a.employee_id)
        order by a.employee_id, s.employee_id limit 1`,
    );
    if (line === undefined) throw new Error('The sample has no such line');
    for (const [name, id] of Object.entries(line)) actors.set(name, await office.as(id));
    actors.set('anonymous', office.site.client());
    actors.set('administrator', office.admin);
    for (const role of ['auditor', 'ops', 'training-office'] as const)
      actors.set(role, await signedIn(office.site, role, { roles: [role] }));
    const [far] = await office.site.unitOfWork.read<{ code: string }>(
      'select u.code from unit u join current_assignment a on a.unit_id = u.id where a.employee_id = $1',
      [line.stranger],
    );
    actors.set(
      'unit-administrator',
      await signedIn(office.site, 'unit-administrator', { roles: ['unit-administrator'], unit: far?.code ?? '' }),
    );
    task = (await openTasks(office, { employeeId: line.employee, step: 'target-setting' }))[0] as OpenTask;
    await office.site.unitOfWork.run((tx) => tx.run(leftWork('test')));
  });

  describe('every route of the API document', () => {
    it('asks to sign in unless it is public, and refuses a role that the policy does not name, whatever is asked of whom', async () => {
      const grants = new Map<string, readonly Grant[]>();
      for (const [name, by] of actors)
        if (name !== 'anonymous') grants.set(name, (await by.get<{ grants: Grant[] }>('/api/session')).body.grants);
      const wrong: string[] = [];
      let cells = 0;
      for (const [at, route] of routes.filter(({ action }) => action !== 'public').entries()) {
        const statusFor = (name: string) => {
          const given = grants.get(name);
          return given === undefined ? 401 : isEmpty(scopeOf(given, route.action as Action)) ? 403 : undefined;
        };
        // One guard asks one policy for all routes: each is asked by the anonymous, and in turn by one it refuses and one it lets in.
        for (const expected of [401, 403, undefined]) {
          const among = [...actors].filter(([name]) => statusFor(name) === expected);
          const [name = '', by] = among[at % among.length] ?? [];
          // What would end the sessions of the test is asked by nobody but the anonymous.
          if (by === undefined || (/^\/api\/session/.test(route.path) && route.method !== 'get' && name !== 'anonymous')) continue;
          cells += 1;
          const { status, body } = await send(by, route, blank(route.path));
          if (
            expected === undefined
              ? status === 401 || status >= 500 || (status === 403 && body['code'] === 'NOT_ALLOWED')
              : status !== expected
          )
            wrong.push(`${name} ${route.method} ${route.path}: ${status}, expected ${expected ?? 'entry'}`);
        }
      }
      expect(wrong).toEqual([]);
      expect(cells).toBeGreaterThan(300);
    });

    it('stands behind the guard however its address is written', async () => {
      for (const { path, action } of routes.filter(({ method }) => method === 'get')) {
        if (action === 'public') continue;
        const real = blank(path);
        const last = real.split('/').at(2) ?? '';
        for (const variant of [
          `${real}/`,
          real.replace(last, last.toUpperCase()),
          real.replace(last, `%${last.charCodeAt(0).toString(16)}${last.slice(1)}`),
          real.replace('/api/', '/api//'),
        ])
          expect([variant, [401, 404].includes((await client('anonymous').get(variant)).status)]).toEqual([variant, true]);
      }
    });

    it('refuses to change anything for a page of another origin', async () => {
      const before = await storedIn(office.site);
      for (const route of routes.filter(({ method }) => method !== 'get')) {
        const path = await filled(route.path);
        for (const [header, value] of [
          ['origin', 'https://jahat.example'],
          ['sec-fetch-site', 'cross-site'],
        ] as const) {
          const { status, body } = await send(office.admin, route, path, {}, { [header]: value });
          expect([route.name, status, body['code']]).toEqual([route.name, 403, 'FOREIGN_ORIGIN']);
        }
      }
      expect(await storedIn(office.site)).toEqual(before);
    });

    it('changes nothing by being read, not even when a header asks for another method', async () => {
      const before = await storedIn(office.site);
      for (const route of routes.filter(({ method, path }) => method === 'get' && !path.startsWith('/api/health'))) {
        const { status } = await send(office.admin, route, await filled(route.path), {}, { 'x-http-method-override': 'DELETE' });
        expect([route.name, status < 500]).toEqual([route.name, true]);
      }
      expect(await storedIn(office.site)).toEqual(before);
    });
  });

  describe('what somebody may not see', () => {
    const resources = ['employees', 'participants', 'tasks', 'plans', 'cycles', 'bulk-operations', 'incidents', 'accounts', 'role-grants'];

    it.each(['employee', 'supervisor', 'stranger', 'unit-administrator', 'training-office', 'auditor', 'ops'])(
      'looks to the %s like what does not exist, alone and in lists',
      async (name) => {
        let hidden = 0;
        for (const resource of resources) {
          const listed = await client(name).get<{ id: string }[]>(`/api/${resource}`, { query: { range: [0, 199] } });
          const everything = (await office.admin.list<{ id: string }>(`/api/${resource}`, { range: [0, 199] })).rows.map(({ id }) => id);
          if (listed.status === 403) continue;
          expect([resource, listed.status]).toEqual([resource, 200]);
          const mine = new Set(listed.body.map(({ id }) => id));
          expect(Number(listed.headers.get('content-range')?.split('/')[1])).toBe(mine.size);
          const none = await client(name).get(`/api/${resource}/${unknown}`);
          const [shown, beyond] = [everything.filter((id) => mine.has(id)), everything.filter((id) => !mine.has(id))];
          for (const id of spread(shown, 4))
            expect([resource, id, (await client(name).get(`/api/${resource}/${id}`)).status]).toEqual([resource, id, 200]);
          for (const id of spread(beyond, 24)) {
            hidden += 1;
            const one = await client(name).get(`/api/${resource}/${id}`);
            expect([resource, one.status]).toEqual([resource, 404]);
            expect({ ...one.body, requestId: '', instance: '' }).toEqual({ ...none.body, requestId: '', instance: '' });
          }
          // Asking for the ids by name brings no more than the list.
          const byId = await client(name).list<{ id: string }>(`/api/${resource}`, { filter: { id: everything }, range: [0, 199] });
          expect(byId.rows.every(({ id }) => mine.has(id))).toBe(true);
        }
        if (!['auditor', 'ops', 'training-office'].includes(name)) expect(hidden).toBeGreaterThan(50);
      },
    );

    it('cannot be changed either, and the refusal tells nothing', async () => {
      const before = await storedIn(office.site);
      for (const route of routes.filter(
        ({ method, path }) => method !== 'get' && path.includes('{id}') && !path.startsWith('/api/session'),
      )) {
        const path = await filled(route.path);
        for (const name of ['stranger', 'ops', 'unit-administrator']) {
          const [real, none] = [await send(client(name), route, path), await send(client(name), route, blank(route.path))];
          if (name === 'ops' && route.path.startsWith('/api/incidents')) continue;
          expect([route.name, name, [400, 403, 404].includes(real.status)]).toEqual([route.name, name, true]);
          expect({ ...real.body, requestId: '', instance: '' }).toEqual({ ...none.body, requestId: '', instance: '' });
        }
      }
      const after = await storedIn(office.site);
      // The operator may act on incidents; nothing else has changed.
      for (const table of ['incident', 'outbox', 'idempotency_key', 'audit_entry', 'audit_stream']) before.delete(table);
      for (const [table, sum] of before) expect([table, after.get(table)]).toEqual([table, sum]);
    });
  });

  describe('twenty fields that no form has', () => {
    const fields = [
      'role',
      'roles',
      'unitId',
      'rating',
      'status',
      'state',
      'assigneeId',
      'holderId',
      'version',
      'id',
      'accountId',
      'employeeId',
      'participantId',
      'createdBy',
      'approvedAt',
      'predicate',
      'isAdmin',
      'grants',
      'passwordHash',
      'late',
    ];

    it('have no place in any part of a body, however deep', () => {
      const openPlaces = ({ properties, additionalProperties, items, anyOf = [] }: JsonSchema, place: string): string[] => [
        ...(properties !== undefined && additionalProperties !== false ? [place] : []),
        ...Object.entries(properties ?? {}).flatMap(([name, each]) => openPlaces(each, `${place}.${name}`)),
        ...[...(items === undefined ? [] : [items]), ...anyOf].flatMap((each) => openPlaces(each, `${place}[]`)),
      ];
      expect(routes.flatMap(({ name, body }) => (body === undefined ? [] : openPlaces(body, name)))).toEqual([]);
    });

    it('are refused by every route that takes a body', async () => {
      const taken: string[] = [];
      for (const route of routes.filter(({ body }) => body !== undefined)) {
        const extra = Object.fromEntries(
          fields.filter((field) => route.body?.properties?.[field] === undefined).map((field) => [field, 'kenari']),
        );
        const by = ['task.answer', 'evidence.add', 'progress.write', 'step.request', 'tie.confirm', 'result.expect'].includes(route.action)
          ? client('employee')
          : route.action === 'public'
            ? client('anonymous')
            : office.admin;
        const answer = await send(by, route, await filled(route.path), extra);
        expect([route.name, answer.status < 500]).toEqual([route.name, true]);
        expect([route.name, route.body?.additionalProperties, answer.status]).toEqual([route.name, false, 400]);
        if (JSON.stringify(answer.body).includes('"kenari"')) taken.push(`${route.name} answers it`);
      }
      const tables = await office.site.unitOfWork.read<{ name: string }>(
        `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
      );
      for (const { name } of tables) {
        const [row] = await office.site.unitOfWork.read<{ n: number }>(
          `select count(*)::int as n from "${name}" t where t::text like '%kenari%'`,
        );
        if (row?.n !== 0) taken.push(`${name} keeps it`);
      }
      expect(taken).toEqual([]);
    });

    it('are refused inside the answers of a task', async () => {
      const detail = await client('employee').get<{ example: object; version: number }>(`/api/tasks/${task.id}`);
      const answers = { ...detail.body.example, ...Object.fromEntries(fields.map((field) => [field, 'kenari'])) };
      const { status } = await client('employee').post(`/api/tasks/${task.id}/complete`, { answers }, { version: detail.body.version });
      expect(status).toBe(400);
      const [row] = await office.site.unitOfWork.read<{ n: number }>(
        `select count(*)::int as n from task where answers::text like '%kenari%'`,
      );
      expect(row?.n).toBe(0);
      expect(
        (
          await client('employee').signIn(
            (
              await office.admin.get<{ nip: string }>(`/api/employees/${task.employeeId}`)
            ).body.nip,
            testPassword,
          )
        )['grants'],
      ).toEqual([]);
    });
  });
}
