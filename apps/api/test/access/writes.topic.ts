import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer, Client } from '../../proof/office/client.js';
import { openOffice, openTasks, type Office } from '../support/office.js';
import type { ImportReport } from '@siklus/contracts/staff-import';
import { addAccount, formWith, sample, signedIn } from '../support/people.js';
import { routesOf } from '../support/routes.js';
import { endings } from '../support/endings.js';
import { testPassword } from '../support/test-app.js';
import { storedIn } from '../support/stored.js';
import { leftWork } from '../support/incidents.js';

/** Who asks: every role without limit, limited to the unit of the near person, and what people are to the near document. */
const kinds = [
  'administrator',
  'local administrator',
  'unit-administrator',
  'training-office',
  'local training-office',
  'auditor',
  'ops',
  'local ops',
  'employee',
  'supervisor',
  'former supervisor',
  'deputy',
  'former deputy',
  'nobody',
] as const;
type Kind = (typeof kinds)[number];

/** `+` reaches the rules of the office, `-` has no such right, `?` looks unknown, `!` is told that it is beyond his, `o` is his own. */
type Marks = string;

interface Place {
  readonly employeeId: string;
  /** Somebody else of the unit, whose account is disabled. */
  readonly colleagueId: string;
  readonly participantId: string;
  readonly unitId: string;
  readonly taskId: string;
}

let office: Office;
let near: Place;
let far: Place;
/** An open turn of the near head, in the document of somebody else of his. */
let headsTaskId: string;
let grantId: string;
let foreignGrantId: string;
let operationId: string;
let foreignOperationId: string;
const actors = new Map<Kind, Client>();
const sql = <R extends Record<string, unknown>>(text: string, values: unknown[] = []): Promise<R[]> =>
  office.site.unitOfWork.read<R>(text, values);

type Ask = (by: Client, place: Place, foreign: boolean) => Promise<Answer>;

/** Where a person reads whether the change is his to make: the address of a row, or of a list of rows that all tell the same. */
type Tells = (place: Place, foreign: boolean) => string | Promise<string>;

const post = (path: string, body: object) => (by: Client) => by.post(path, body);
const idOf = async (text: string, values: unknown[] = []): Promise<string> => (await sql<{ id: string }>(text, values))[0]?.id ?? '';
const unknown = '01a20bcd-4aa7-794b-91aa-000000000000';
/** A training that lies too far ahead to have been attended. */
const training = { title: 'x', form: 'x', heldOn: '2199-01-01', hours: 1, attended: true };
const recordOf = async (employeeId: string): Promise<string> =>
  (await idOf('select id from learning_record where employee_id = $1', [employeeId])) || unknown;
const employeeRow: Tells = ({ employeeId }) => `/api/employees/${employeeId}`;

// What each route is asked is refused by a rule of the office once the right is there: so nothing is written, whoever asks.
// The columns of marks are the kinds above, in their order.
interface Row {
  readonly ask: Ask;
  readonly near: Marks;
  readonly far: Marks;
  /** What it asks is done for whoever may. */
  readonly writes?: true;
  readonly tells?: Tells;
}
const table: Readonly<Record<string, Row>> = {
  'post /api/employees/{id}/posts': {
    ask: (by, { employeeId, unitId }) =>
      by.post(`/api/employees/${employeeId}/posts`, {
        kind: 'D',
        position: 'Analis',
        positionType: 'PELAKSANA',
        level: null,
        unitId,
        supervisorId: null,
        validFrom: '2030-01-02',
        validTo: '2030-01-01',
      }),
    tells: employeeRow,
    near: '+++-----------',
    far: '+??-----------',
  },
  'put /api/employees/{id}/posts/{postId}/last-day': {
    ask: async (by, { employeeId }) =>
      by.put(`/api/employees/${employeeId}/posts/${await postOf(employeeId)}/last-day`, { lastDay: '1900-01-01' }, { key: null }),
    tells: ({ employeeId }) => `/api/employees/${employeeId}/posts`,
    near: '+++-----------',
    far: '+??-----------',
  },
  'delete /api/employees/{id}/posts/{postId}': {
    ask: async (by, { employeeId }) => by.delete(`/api/employees/${employeeId}/posts/${await postOf(employeeId)}`, { key: null }),
    tells: ({ employeeId }) => `/api/employees/${employeeId}/posts`,
    near: '+++-----------',
    far: '+??-----------',
  },
  'put /api/employees/{id}/supervisor': {
    ask: (by, { employeeId }) => by.put(`/api/employees/${employeeId}/supervisor`, { supervisorId: employeeId }, { key: null }),
    tells: employeeRow,
    near: '+++-----------',
    far: '+??-----------',
  },
  'post /api/employees/supervisors': {
    // Told row by row: `ASSIGNMENTS_FAULTY` names for each what stands in the way.
    ask: async (by, { employeeId }) => {
      const answer = await by.post<{ errors?: { code: string }[] }>('/api/employees/supervisors', {
        assignments: [{ employeeId, supervisorId: employeeId }],
        reason: 'x',
      });
      const isUnknown = answer.body.errors?.[0]?.code === 'NOT_FOUND';
      return { ...answer, status: isUnknown ? 404 : answer.status, body: answer.body };
    },
    near: '+++-----------',
    far: '+??-----------',
  },
  'post /api/employees/import': {
    ask: (by) => by.post('/api/employees/import', formWith('kosong'), {}),
    near: '++------------',
    far: '++------------',
  },
  'post /api/accounts/{id}/code': {
    ask: async (by, { employeeId }) => by.post(`/api/accounts/${await accountOf(employeeId)}/code`, { via: 'mail', reason: 'x' }),
    tells: async ({ employeeId }) => `/api/accounts/${await accountOf(employeeId)}`,
    near: '+++-----------',
    far: '+??-----------',
  },
  'post /api/accounts/{id}/disable': {
    ask: async (by, { colleagueId }) => by.post(`/api/accounts/${await accountOf(colleagueId)}/disable`, { reason: 'x' }),
    tells: async ({ colleagueId }) => `/api/accounts/${await accountOf(colleagueId)}`,
    near: '+++-----------',
    far: '+??-----------',
  },
  'post /api/accounts/{id}/enable': {
    ask: async (by, { employeeId }) => by.post(`/api/accounts/${await accountOf(employeeId)}/enable`, { reason: 'x' }),
    tells: async ({ employeeId }) => `/api/accounts/${await accountOf(employeeId)}`,
    near: '+++-----------',
    far: '+??-----------',
  },
  'post /api/accounts/{id}/end-sessions': {
    ask: async (by, { colleagueId }) => by.post(`/api/accounts/${await accountOf(colleagueId)}/end-sessions`, { reason: 'x' }),
    writes: true,
    tells: async ({ colleagueId }) => `/api/accounts/${await accountOf(colleagueId)}`,
    near: '+++-----------',
    far: '+??-----------',
  },
  'post /api/activation-codes': {
    // Whoever asks for people beyond his reach is told that nobody lacks a password, as of people who do not exist.
    ask: async (by, { unitId, employeeId }) => {
      const answer = await by.post('/api/activation-codes', { unitId, via: 'paper', accountIds: [await accountOf(employeeId)] });
      return { ...answer, status: answer.body['code'] === 'NOBODY_TO_ACTIVATE' ? 404 : answer.status };
    },
    writes: true,
    near: '+++-----------',
    far: '+??-----------',
  },
  'post /api/role-grants': {
    ask: async (by, { unitId, employeeId }) =>
      by.post('/api/role-grants', {
        accountId: await accountOf(employeeId),
        role: 'auditor',
        unitId,
        validFrom: '1990-01-01',
      }),
    near: '++------------',
    far: '+!------------',
  },
  'post /api/role-grants/{id}/end': {
    ask: (by, _place, foreign) => by.post(`/api/role-grants/${foreign ? foreignGrantId : grantId}/end`, { lastDay: '1990-01-01' }),
    tells: (_place, foreign) => `/api/role-grants/${foreign ? foreignGrantId : grantId}`,
    near: '++------------',
    far: '+!------------',
  },
  'post /api/cycles': {
    ask: (by, { unitId }) => by.post('/api/cycles', { unitId, year: 2049 }),
    near: '++------------',
    far: '+?------------',
  },
  'put /api/cycles/{id}': {
    ask: async (by, { unitId }) => by.put(`/api/cycles/${await cycleOf(unitId)}`, { unitId, year: 2049 }, { key: null, version: 99 }),
    tells: async ({ unitId }) => `/api/cycles/${await cycleOf(unitId)}`,
    near: '++------------',
    far: '+?------------',
  },
  'delete /api/cycles/{id}': {
    ask: async (by, { unitId }) => by.delete(`/api/cycles/${await cycleOf(unitId)}`, { key: null }),
    tells: async ({ unitId }) => `/api/cycles/${await cycleOf(unitId)}`,
    near: '++------------',
    far: '+?------------',
  },
  'post /api/cycles/{id}/copy': {
    ask: async (by, { unitId }) => by.post(`/api/cycles/${await cycleOf(unitId)}/copy`, { year: 2049 }),
    tells: async ({ unitId }) => `/api/cycles/${await cycleOf(unitId)}`,
    near: '++------------',
    far: '+?------------',
  },
  'post /api/cycles/{id}/participants': {
    ask: async (by, { unitId }) => by.post(`/api/cycles/${await cycleOf(unitId)}/participants`, { reason: 'x' }),
    tells: async ({ unitId }) => `/api/cycles/${await cycleOf(unitId)}`,
    near: '++------------',
    far: '+?------------',
  },
  'put /api/cycles/{id}/joins': {
    ask: async (by, { unitId }) => by.put(`/api/cycles/${await cycleOf(unitId)}/joins`, { joins: false }, { key: null }),
    tells: async ({ unitId }) => `/api/cycles/${await cycleOf(unitId)}`,
    near: '++------------',
    far: '+?------------',
  },
  'post /api/cycles/{id}/close': {
    ask: async (by, { unitId }) => by.post(`/api/cycles/${await cycleOf(unitId)}/close`, { reason: 'x' }),
    tells: async ({ unitId }) => `/api/cycles/${await cycleOf(unitId)}`,
    near: '++------------',
    far: '+?------------',
  },
  'post /api/cycles/{id}/reopen': {
    ask: async (by, { unitId }) => by.post(`/api/cycles/${await draftOf(unitId)}/reopen`, { reason: 'x' }),
    tells: async ({ unitId }) => `/api/cycles/${await draftOf(unitId)}`,
    near: '++------------',
    far: '+?------------',
  },
  'post /api/participants/{id}/withdraw': {
    ask: async (by, { colleagueId }) => by.post(`/api/participants/${await documentOf(colleagueId)}/withdraw`, { reason: 'x' }),
    tells: async ({ colleagueId }) => `/api/participants/${await documentOf(colleagueId)}`,
    near: '++------------',
    far: '+?------------',
  },
  'post /api/participants/{id}/take-back': {
    ask: (by, { participantId }) => by.post(`/api/participants/${participantId}/take-back`, { reason: 'x' }),
    tells: ({ participantId }) => `/api/participants/${participantId}`,
    near: '++------------',
    far: '+?------------',
  },
  'post /api/cycles/{id}/open': {
    ask: async (by, { unitId }) => by.post(`/api/cycles/${await cycleOf(unitId)}/open`, {}),
    tells: async ({ unitId }) => `/api/cycles/${await cycleOf(unitId)}`,
    near: '++------------',
    far: '+?------------',
  },
  'post /api/bulk-operations': {
    ask: (by, { participantId }) =>
      by.post('/api/bulk-operations', {
        cycleId: office.cycleId,
        kind: 'skip',
        step: 'target-setting',
        reason: 'x',
        expected: 99,
        participantIds: [participantId],
      }),
    tells: ({ participantId }) => `/api/participants/${participantId}`,
    near: '++------------',
    far: '+?------------',
  },
  'post /api/bulk-operations/{id}/{verb}': {
    ask: (by, _place, foreign) => by.post(`/api/bulk-operations/${foreign ? foreignOperationId : operationId}/resume`, {}),
    tells: (_place, foreign) => `/api/bulk-operations/${foreign ? foreignOperationId : operationId}`,
    near: '++------------',
    far: '+?------------',
  },
  'post /api/tasks/{id}/complete': {
    ask: (by, { taskId }) => by.post(`/api/tasks/${taskId}/complete`, { answers: {} }, { version: 99 }),
    near: '????????+?????',
    far: '??????????????',
  },
  'post /api/tasks/{id}/return': {
    ask: (by, { taskId }) => by.post(`/api/tasks/${taskId}/return`, { reason: 'x' }, { version: 99 }),
    near: '????????+?????',
    far: '??????????????',
  },
  'put /api/tasks/{id}/draft': {
    ask: (by, { taskId }) => by.put(`/api/tasks/${taskId}/draft`, { answers: {}, basedOn: '2000-01-01T00:00:00.000Z' }, { key: null }),
    near: '????????+?????',
    far: '??????????????',
  },
  'post /api/participants/{id}/progress-notes': {
    ask: (by, { participantId }) => by.post(`/api/participants/${participantId}/progress-notes`, { reference: '9.9', note: 'x' }),
    near: '????????+?????',
    far: '??????????????',
  },
  'post /api/learning-records': {
    ask: (by) => by.post('/api/learning-records', training),
    near: '????????+++++?',
    far: '????????+++++?',
  },
  'put /api/learning-records/{id}': {
    ask: async (by, { employeeId }) =>
      by.put(`/api/learning-records/${await recordOf(employeeId)}`, { ...training, attended: false }, { version: 99, key: null }),
    near: '????????+?????',
    far: '??????????????',
  },
  'delete /api/learning-records/{id}': {
    ask: async (by, { employeeId }) => by.delete(`/api/learning-records/${await recordOf(employeeId)}`),
    writes: true,
    near: '????????+?????',
    far: '??????????????',
  },
  'put /api/template': {
    ask: (by) =>
      by.put('/api/template', { lines: [{ step: 'x', occasion: '', opensOn: '01-02', dueOn: '02-02' }] }, { version: 99, key: null }),
    near: '+-------------',
    far: '+-------------',
  },
  'post /api/template/adoptions': {
    ask: (by) => by.post('/api/template/adoptions', { steps: ['x'], reason: 'x' }, { version: 99 }),
    near: '+-------------',
    far: '+-------------',
  },
  'post /api/courses': {
    ask: async (by) => by.post('/api/courses', await courseFields()),
    near: '+--+----------',
    far: '+--+----------',
  },
  'put /api/courses/{id}': {
    ask: async (by) =>
      by.put(`/api/courses/${await idOf('select id from course order by code limit 1')}`, await courseFields(), { version: 99, key: null }),
    near: '+--+----------',
    far: '+--+----------',
  },
  'post /api/incidents/{id}/retry': {
    ask: async (by) => by.post(`/api/incidents/${await idOf(`select id from incident where state = 'resolved'`)}/retry`, {}),
    near: '+-----+-------',
    far: '+-----+-------',
  },
  'post /api/incidents/{id}/resolve': {
    ask: async (by) => by.post(`/api/incidents/${await idOf(`select id from incident where state = 'resolved'`)}/resolve`, { reason: 'x' }),
    near: '+-----+-------',
    far: '+-----+-------',
  },
  'post /api/notifications/{id}/read': {
    ask: post(`/api/notifications/${unknown}/read`, {}),
    near: '??????????????',
    far: '??????????????',
  },
};

/** What is one's own alone names no subject: whoever is signed in does it to himself. */
const own = new Set([
  'post /api/notifications/read-all',
  'delete /api/session',
  'delete /api/session/all',
  'delete /api/session/all/{id}',
  'put /api/session/password',
]);

const accountOf = (employeeId: string): Promise<string> => idOf('select id from account where employee_id = $1', [employeeId]);
const postOf = (employeeId: string): Promise<string> => idOf('select id from current_assignment where employee_id = $1', [employeeId]);
const cycleOf = (unitId: string): Promise<string> => idOf('select id from cycle where unit_id = $1 and year = 2049', [unitId]);
const draftOf = (unitId: string): Promise<string> => idOf('select id from cycle where unit_id = $1 and year = 2050', [unitId]);
const documentOf = (employeeId: string): Promise<string> => idOf('select id from participant where employee_id = $1', [employeeId]);
async function courseFields(): Promise<object> {
  const [row] = await office.admin.list<Record<string, unknown>>('/api/courses', { sort: ['code', 'ASC'] }).then(({ rows }) => rows);
  const { id: _id, version: _version, ...fields } = row ?? {};
  return fields;
}

function markOf({ status, body }: Answer, writes = false): string {
  if (writes && status < 300) return '+';
  if (status === 403) return { NOT_ALLOWED: '-', OWN_AFFAIR: 'o' }[String(body['code'])] ?? '!';
  if (status === 404) return '?';
  return status >= 400 && status < 500 && status !== 401 ? '+' : `${status} ${JSON.stringify(body)}`;
}

/** Lets one of these people send his targets, so that his head has a turn; gives the turn's task. */
async function headsTask(people: readonly { readonly employee: string }[]): Promise<string> {
  const [{ employee } = { employee: '' }] = people;
  const [task] = await openTasks(office, { employeeId: employee, step: 'target-setting' });
  if (task === undefined) throw new Error('The near head has nobody else');
  const by = await office.as(employee);
  const { body } = await by.get<{ example: object; version: number }>(`/api/tasks/${task.id}`);
  const sent = await by.post(`/api/tasks/${task.id}/complete`, { answers: body.example }, { version: body.version });
  expect(sent.status).toBe(200);
  return (await openTasks(office, { employeeId: employee, step: 'target-setting' }))[0]?.id ?? '';
}

/**
 * Whether an answer tells its reader that the action is his to do: each of its rows does, or, of an account, that nothing bars him; one
 * that he may not read tells nothing.
 */
function saysHeMay({ status, body }: Answer, action: string): boolean {
  const rows = (status === 200 ? [body].flat() : []) as unknown as { readonly may?: readonly string[]; readonly bar?: string | null }[];
  return rows.length > 0 && rows.every(({ may, bar }) => (may === undefined ? bar === null : may.includes(action)));
}

/** Furnishes the office that the changes are tried in. */
export async function writesOffice(toEnd: ReturnType<typeof endings>): Promise<void> {
  office = toEnd(await openOffice());
  const people = await sql<{ employee: string; nip: string; head: string; unit: string; code: string }>(
    `select a.employee_id as employee, e.nip, a.supervisor_id as head, a.unit_id as unit, u.code from current_assignment a
       join employee e on e.id = a.employee_id and e.standing = '01' and e.status = 'PNS' join unit u on u.id = a.unit_id
       join current_assignment h on h.employee_id = a.supervisor_id and h.supervisor_id is not null
      where not exists (select from current_assignment x where x.supervisor_id = a.employee_id)
        and not exists (select from unit c where c.parent_id = u.id) order by u.code, e.nip`,
  );
  const one = people[0];
  const other = people.find(({ unit, head }) => unit !== one?.unit && head !== one?.head);
  const former = people.find(({ head, unit }) => head !== one?.head && head !== other?.head && unit !== one?.unit);
  if (one === undefined || other === undefined || former === undefined) throw new Error('The sample has no two units');
  const placeOf = async ({ employee, unit }: (typeof people)[number]): Promise<Place> => {
    const task = (await openTasks(office, { employeeId: employee, step: 'target-setting' }))[0];
    const colleagueId = await idOf(
      `select employee_id as id from current_assignment a where unit_id = $1 and employee_id <> $2
        and not exists (select from current_assignment b where b.supervisor_id = a.employee_id) order by employee_id limit 1`,
      [unit, employee],
    );
    await sql('update account set disabled_at = clock_timestamp() where employee_id = $1', [colleagueId]);
    return { employeeId: employee, colleagueId, participantId: task?.participantId ?? '', unitId: unit, taskId: task?.id ?? '' };
  };
  [near, far] = [await placeOf(one), await placeOf(other)];
  await sql(
    `insert into learning_record (id, employee_id, title, form, held_on, hours, attended)
     select gen_random_uuid(), unnest($1::uuid[]), 'Pelatihan', 'seminar', '2020-01-01', 3, true`,
    [[near.employeeId, far.employeeId]],
  );
  // Until yesterday somebody else was the near person's supervisor.
  await sql(
    `insert into assignment (id, employee_id, unit_id, kind, position, position_type, supervisor_id, valid_from, valid_to)
     select gen_random_uuid(), employee_id, unit_id, kind, position, position_type, $2, valid_from - 400, valid_from - 1
       from current_assignment where employee_id = $1`,
    [one.employee, former.head],
  );
  // Others act for the head's post, today and until yesterday.
  const acting = people.filter(({ head, unit }) => ![one, other, former].some((each) => each.head === head || each.unit === unit));
  const [deputy, formerDeputy] = [acting[0]?.employee ?? '', acting[1]?.employee ?? ''];
  await sql(
    `insert into assignment (id, employee_id, unit_id, kind, position, position_type, supervisor_id, valid_from, valid_to)
     select gen_random_uuid(), x.id, h.unit_id, 'PLH', h.position, h.position_type, h.supervisor_id, t.today - 400, t.today + x.until
       from current_assignment h join unit_today t on t.unit_id = h.unit_id,
            (values ($2::uuid, null::int), ($3::uuid, -1)) x(id, until) where h.employee_id = $1`,
    [one.head, deputy, formerDeputy],
  );
  actors.set('administrator', office.admin);
  actors.set('employee', await office.as(one.employee));
  const draft = await actors.get('employee')?.put(`/api/tasks/${near.taskId}/draft`, { answers: {} }, { key: null });
  expect(draft?.status).toBe(200);
  actors.set('supervisor', await office.as(one.head));
  headsTaskId = await headsTask(
    people.filter(({ head, employee }) => head === one.head && ![one.employee, near.colleagueId].includes(employee)),
  );
  actors.set('former supervisor', await office.as(former.head));
  actors.set('deputy', await office.as(deputy));
  actors.set('former deputy', await office.as(formerDeputy));
  for (const [kind, roles, unit] of [
    ['local administrator', ['administrator'], one.code],
    ['unit-administrator', ['unit-administrator'], one.code],
    ['training-office', ['training-office'], undefined],
    ['local training-office', ['training-office'], one.code],
    ['auditor', ['auditor'], undefined],
    ['ops', ['ops'], undefined],
    ['local ops', ['ops'], one.code],
    ['nobody', [], undefined],
  ] as const)
    actors.set(kind, await signedIn(office.site, kind.replace(' ', '-'), { roles, ...(unit === undefined ? {} : { unit }) }));
  await addAccount(office.site.unitOfWork, 'dekat', { roles: ['auditor'], unit: one.code });
  await addAccount(office.site.unitOfWork, 'jauh', { roles: ['auditor'], unit: other.code });
  const grantOf = 'select g.id from role_grant g join account a on a.id = g.account_id where a.username = $1';
  [grantId, foreignGrantId] = [await idOf(grantOf, ['dekat']), await idOf(grantOf, ['jauh'])];
  await sql(leftWork('test'));
  await sql(`update incident set state = 'resolved'`);
  for (const { unitId, colleagueId } of [near, far]) {
    const document = await documentOf(colleagueId);
    expect((await office.admin.post(`/api/participants/${document}/withdraw`, { reason: 'Pensiun' })).status).toBe(200);
    expect((await office.admin.post('/api/cycles', { unitId, year: 2050 })).status).toBe(201);
    expect((await office.admin.post('/api/cycles', { unitId, year: 2049 })).status).toBe(201);
    await sql(`update cycle set state = 'closed' where unit_id = $1 and year = 2049`, [unitId]).catch(() =>
      sql(`update cycle set state = 'open' where unit_id = $1 and year = 2049`, [unitId]),
    );
  }
  [operationId, foreignOperationId] = (await Promise.all(
    [near, far].map(({ participantId }) =>
      office.admin.post<{ id: string }>('/api/bulk-operations', {
        cycleId: office.cycleId,
        kind: 'refresh',
        reason: 'Garis atasan berubah',
        expected: 1,
        participantIds: [participantId],
      }),
    ),
  ).then((answers) => answers.map(({ body }) => body.id))) as [string, string];
}

/** Asks for the change as everybody, near and far, and compares with the table; then what rows tell of it. */
async function checkWrite(route: string): Promise<void> {
  const before = await storedIn(office.site);
  const { ask, tells, writes = false, ...expected } = table[route]!;
  const marks = async (place: Place, foreign: boolean): Promise<string> => {
    const found: string[] = [];
    for (const kind of kinds) found.push(markOf(await ask(actors.get(kind) as Client, place, foreign), writes));
    return found.join('');
  };
  expect({ near: await marks(near, false), far: await marks(far, true) }).toEqual(expected);
  if (!writes) expect(await storedIn(office.site)).toEqual(before);
  if (tells === undefined) return;
  // Who is told that he may is let in, and nobody else is: so no button stands that is refused, and none is missing.
  const action = (await routesOf(office.site)).find(({ method, path }) => `${method} ${path}` === route)?.action ?? '';
  for (const [place, foreign, marked] of [
    [near, false, expected.near],
    [far, true, expected.far],
  ] as const) {
    const told = await Promise.all(
      kinds.map(async (kind) => saysHeMay(await (actors.get(kind) as Client).get(await tells(place, foreign)), action)),
    );
    expect(told).toEqual([...marked].map((mark) => mark === '+'));
  }
}

async function checkTurn(): Promise<void> {
  const before = await storedIn(office.site);
  const turn = { ...near, taskId: headsTaskId };
  for (const route of ['post /api/tasks/{id}/complete', 'post /api/tasks/{id}/return']) {
    const marks: [Kind, string][] = [];
    for (const kind of kinds) marks.push([kind, markOf(await table[route]!.ask(actors.get(kind) as Client, turn, false))]);
    const may = marks.filter(([, mark]) => mark === '+').map(([kind]) => kind);
    expect([route, may]).toEqual([route, ['supervisor', 'deputy']]);
    expect(marks.every(([, mark]) => ['+', '?'].includes(mark))).toBe(true);
  }
  expect(await storedIn(office.site)).toEqual(before);
}

async function checkOwn(): Promise<void> {
  const [{ nip = '' } = {}] = await sql<{ nip: string }>('select nip from employee where id = $1', [near.employeeId]);
  await sql(
    `insert into role_grant (id, account_id, role) select gen_random_uuid(), id, 'administrator' from account where employee_id = $1`,
    [near.employeeId],
  );
  try {
    const self = office.site.client();
    await self.signIn(nip, testPassword);
    for (const route of [
      'post /api/employees/{id}/posts',
      'put /api/employees/{id}/posts/{postId}/last-day',
      'delete /api/employees/{id}/posts/{postId}',
      'put /api/employees/{id}/supervisor',
      'post /api/participants/{id}/take-back',
    ])
      expect([route, markOf(await table[route]!.ask(self, near, false))]).toEqual([route, 'o']);
    const accountId = await idOf('select id from account where employee_id = $1', [near.employeeId]);
    expect(markOf(await self.post('/api/role-grants', { accountId, role: 'auditor', unitId: null }))).toBe('o');
    for (const act of [
      { kind: 'skip' },
      { kind: 'reopen' },
      { kind: 'extend', dueOn: await tomorrow() },
      { kind: 'withdraw', cause: 'OTHER' },
    ]) {
      const done = await self.post('/api/bulk-operations', {
        cycleId: office.cycleId,
        step: 'target-setting',
        reason: 'Sudah cukup',
        expected: 0,
        participantIds: [near.participantId],
        ...act,
      });
      expect([act, done.status, done.body['code']]).toEqual([act, 409, 'NOBODY_CONCERNED']);
    }
    for (const path of [`/api/employees/${near.employeeId}`, `/api/employees/${near.employeeId}/posts`])
      for (const row of [(await self.get(path)).body].flat()) expect([path, row['may']]).toEqual([path, []]);
  } finally {
    await sql(`delete from role_grant where account_id = (select id from account where employee_id = $1)`, [near.employeeId]);
  }
}

/** A day that has not passed. */
async function tomorrow(): Promise<string> {
  const [row] = await sql<{ day: string }>(`select (business_now() + interval '1 day')::date::text as day`);
  return row?.day ?? '';
}

/** Gives somebody every right over accounts and lets him try those of his head, of who acts for him, and of who is above both. */
async function checkSuperiors(): Promise<void> {
  const above = await sql<{ employeeId: string; unitId: string; account: string }>(
    `select s.employee_id as "employeeId", s.unit_id as "unitId", x.id as account
       from current_assignment a join current_assignment h on h.employee_id = a.supervisor_id
         join lateral (select h.employee_id union select h.supervisor_id
           union select o.acting_id from acting_official o where o.holder_id = h.employee_id) up(id) on true
         join current_assignment s on s.employee_id = up.id join account x on x.employee_id = up.id
      where a.employee_id = $1`,
    [near.employeeId],
  );
  expect(above.length).toBeGreaterThanOrEqual(3);
  await sql(
    `insert into role_grant (id, account_id, role) select gen_random_uuid(), id, 'administrator' from account where employee_id = $1`,
    [near.employeeId],
  );
  try {
    const before = await storedIn(office.site);
    const [{ nip = '' } = {}] = await sql<{ nip: string }>('select nip from employee where id = $1', [near.employeeId]);
    const clerk = office.site.client();
    await clerk.signIn(nip, testPassword);
    for (const { employeeId, unitId, account } of above) {
      for (const route of [
        'post /api/accounts/{id}/code',
        'post /api/accounts/{id}/disable',
        'post /api/accounts/{id}/enable',
        'post /api/accounts/{id}/end-sessions',
        'post /api/activation-codes',
      ]) {
        const { status, body } = await table[route]!.ask(clerk, { ...near, unitId, employeeId, colleagueId: employeeId }, false);
        expect([route, status, body['code']]).toEqual([route, 403, 'ACCOUNT_OF_SUPERIOR']);
      }
      expect((await clerk.get<{ bar: string }>(`/api/accounts/${account}`)).body.bar).toBe('superior');
    }
    expect(await storedIn(office.site)).toEqual(before);
  } finally {
    await sql(`delete from role_grant where account_id = (select id from account where employee_id = $1)`, [near.employeeId]);
  }
}

/** Gives somebody every right over posts, and does with it what is given. */
async function asKeeper(employeeId: string, work: (keeper: Client) => Promise<void>): Promise<void> {
  const grant = `from account where employee_id = $1`;
  await sql(`insert into role_grant (id, account_id, role) select gen_random_uuid(), id, 'administrator' ${grant}`, [employeeId]);
  try {
    await work(await office.as(employeeId));
  } finally {
    await sql(`delete from role_grant where account_id = (select id ${grant})`, [employeeId]);
  }
}

/** Lets the near head, who acts for nobody, and his deputy try to have others report to them, on every way to somebody's line. */
async function checkRise(): Promise<void> {
  const [{ head = '', deputy = '' } = {}] = await sql<{ head: string; deputy: string }>(
    `select a.supervisor_id as head, o.acting_id as deputy from current_assignment a join acting_official o on o.holder_id = a.supervisor_id
      where a.employee_id = $1`,
    [near.employeeId],
  );
  const [post] = await sql<{ unitId: string; position: string; type: string; level: string | null; nip: string; headNip: string }>(
    `select a.unit_id as "unitId", a.position, a.position_type as type, a.level, e.nip,
            (select nip from employee where id = $2) as "headNip"
       from current_assignment a join employee e on e.id = a.employee_id where a.employee_id = $1`,
    [far.employeeId, head],
  );
  const before = await storedIn(office.site);
  const line = { supervisorId: head };
  for (const doer of [head, deputy])
    await asKeeper(doer, async (keeper) => {
      const codeOf = ({ status, body }: Answer) => [status, body['code']];
      for (const days of [{}, { validFrom: '2030-01-02' }])
        expect(codeOf(await keeper.put(`/api/employees/${far.employeeId}/supervisor`, { ...line, ...days }, { key: null }))).toEqual([
          403,
          'RAISES_ONESELF',
        ]);
      const set = { kind: 'D', position: 'Analis', positionType: 'PELAKSANA', level: null, unitId: post?.unitId, validFrom: '2030-01-02' };
      expect(codeOf(await keeper.post(`/api/employees/${far.employeeId}/posts`, { ...set, ...line }))).toEqual([403, 'RAISES_ONESELF']);
      const many = await keeper.post<{ errors: { code: string }[] }>('/api/employees/supervisors', {
        assignments: [{ employeeId: far.employeeId, ...line }],
        reason: 'x',
      });
      expect(many.body.errors.map(({ code }) => code)).toEqual(['RAISES_ONESELF']);
      const listed = await keeper.post<ImportReport>(
        '/api/employees/import',
        formWith(await listUnder(post?.nip ?? '', post?.headNip ?? '')),
        {
          query: { dryRun: 'true' },
        },
      );
      expect(listed.body.errors.map(({ column, code }) => [column, code])).toEqual([['NIP Atasan', 'ROW_RAISES_SENDER']]);
      // Whoever reports to them stays where he is.
      expect((await keeper.put(`/api/employees/${near.employeeId}/supervisor`, line, { key: null })).status).toBe(200);
    });
  expect(await storedIn(office.site)).toEqual(before);
}

/** The sample's row of somebody, with another supervisor. */
async function listUnder(nip: string, supervisorNip: string): Promise<string> {
  const [heading = '', ...lines] = sample('staff-60.csv').toString('utf8').split(/\r?\n/);
  const at = heading.split(';').indexOf('NIP Atasan');
  const row = lines.map((each) => each.split(';')).find((cells) => cells.includes(nip) && cells.indexOf(nip) < at) ?? [];
  return [heading, row.map((cell, place) => (place === at ? supervisorNip : cell)).join(';')].join('\n');
}

/** A role in the near unit for somebody of the far one: the giver needs the right over both. */
async function checkForeignReceiver(): Promise<void> {
  const before = await storedIn(office.site);
  const row = table['post /api/role-grants']!;
  const marks: string[] = [];
  for (const kind of kinds) marks.push(markOf(await row.ask(actors.get(kind) as Client, { ...near, employeeId: far.employeeId }, false)));
  expect(marks.join('')).toBe('+?------------');
  expect(await storedIn(office.site)).toEqual(before);
}

/** Marks a notice of the near person as read, as everybody else: it stays unread. */
async function checkNotice(): Promise<void> {
  const noticeId = await idOf('select id from notification where employee_id = $1 and read_at is null limit 1', [near.employeeId]);
  expect(noticeId).not.toBe('');
  for (const kind of kinds.filter((each) => each !== 'employee'))
    expect([kind, markOf(await (actors.get(kind) as Client).post(`/api/notifications/${noticeId}/read`, {}))]).toEqual([kind, '?']);
  expect(await sql('select read_at from notification where id = $1', [noticeId])).toEqual([{ read_at: null }]);
}

/** What must hold of every change, by what it is about. */
export const writeChecks: readonly (readonly [string, () => Promise<void>])[] = [
  ...Object.keys(table).map((route) => [route, () => checkWrite(route)] as const),
  ['a turn', checkTurn],
  ['oneself', checkOwn],
  ['superiors', checkSuperiors],
  ['a rise', checkRise],
  ['a foreign receiver', checkForeignReceiver],
  ['a notice', checkNotice],
];

/** Called inside the `describe` of a suite. */
export function writesTopic(): void {
  const toEnd = endings();
  beforeAll(() => writesOffice(toEnd));

  describe('every change', () => {
    it('stands in the reviewed table, or is made to oneself alone', async () => {
      const writes = (await routesOf(office.site)).filter(({ method, action }) => method !== 'get' && action !== 'public');
      expect(writes.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([...Object.keys(table), ...own].sort());
    });

    it.each(Object.keys(table))('%s is judged against its subject', checkWrite);

    it('that ends a turn of a head is his and his deputy’s to make, as long as he is one', checkTurn);

    it('of oneself is for somebody else, whatever role one holds', checkOwn);

    it('of the account of somebody to whom one answers is for others, whatever role one holds', checkSuperiors);

    it('that would make whoever does it the superior of anybody is for others, whatever role he holds, on every way', checkRise);

    it('that gives somebody a role needs the right over his unit too, so that nobody is barred from his own people', checkForeignReceiver);

    it('of a notice is made by its reader', checkNotice);
  });
}
