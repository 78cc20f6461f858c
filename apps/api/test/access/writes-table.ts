import type { Answer, Client } from '../../proof/office/client.js';
import { formWith } from '../support/people.js';
import {
  accountOf,
  cycleOf,
  documentOf,
  draftOf,
  foreignGrantId,
  foreignOperationId,
  grantId,
  idOf,
  office,
  operationId,
  postOf,
  type Place,
} from './writes-office.js';

/** `+` reaches the rules of the office, `-` has no such right, `?` looks unknown, `!` is told that it is beyond his, `o` is his own. */
type Marks = string;

type Ask = (by: Client, place: Place, foreign: boolean) => Promise<Answer>;

/** Where a person reads whether the change is his to make: the address of a row, or of a list of rows that all tell the same. */
type Tells = (place: Place, foreign: boolean) => string | Promise<string>;

const post = (path: string, body: object) => (by: Client) => by.post(path, body);

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

export const table: Readonly<Record<string, Row>> = {
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
        reason: 'Mutasi.',
      }),
    tells: employeeRow,
    near: '+++-----------',
    far: '+??-----------',
  },
  'put /api/employees/{id}/posts/{postId}/last-day': {
    ask: async (by, { employeeId }) =>
      by.put(
        `/api/employees/${employeeId}/posts/${await postOf(employeeId)}/last-day`,
        { lastDay: '1900-01-01', reason: 'Mutasi.' },
        { key: null },
      ),
    tells: ({ employeeId }) => `/api/employees/${employeeId}/posts`,
    near: '+++-----------',
    far: '+??-----------',
  },
  'post /api/employees/{id}/posts/{postId}/take-back': {
    ask: async (by, { employeeId }) =>
      by.post(`/api/employees/${employeeId}/posts/${await postOf(employeeId)}/take-back`, { reason: 'Mutasi.' }),
    tells: ({ employeeId }) => `/api/employees/${employeeId}/posts`,
    near: '+++-----------',
    far: '+??-----------',
  },
  'put /api/employees/{id}/supervisor': {
    ask: (by, { employeeId }) =>
      by.put(`/api/employees/${employeeId}/supervisor`, { supervisorId: employeeId, reason: 'Mutasi.' }, { key: null }),
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
        reason: 'x',
      }),
    near: '++------------',
    far: '+!------------',
  },
  // Its receiver is nobody's of the unit: it takes a role without limit, as giving it would.
  'post /api/role-grants/{id}/end': {
    ask: (by, _place, foreign) =>
      by.post(`/api/role-grants/${foreign ? foreignGrantId : grantId}/end`, { lastDay: '1990-01-01', reason: 'x' }),
    tells: (_place, foreign) => `/api/role-grants/${foreign ? foreignGrantId : grantId}`,
    near: '+!------------',
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
  'post /api/bulk-operations/{id}/cancel': {
    // It runs: only a paused one is cancelled.
    ask: (by, _place, foreign) => by.post(`/api/bulk-operations/${foreign ? foreignOperationId : operationId}/cancel`, { reason: 'x' }),
    tells: (_place, foreign) => `/api/bulk-operations/${foreign ? foreignOperationId : operationId}`,
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
  'post /api/tasks/{id}/take-back': {
    // It is open, and nothing was handed in yet.
    ask: (by, { taskId }) => by.post(`/api/tasks/${taskId}/take-back`, {}),
    near: '????????+?????',
    far: '??????????????',
  },
  'put /api/tasks/{id}/draft': {
    ask: (by, { taskId }) => by.put(`/api/tasks/${taskId}/draft`, { answers: {}, basedOn: '2000-01-01T00:00:00.000Z' }, { key: null }),
    near: '????????+?????',
    far: '??????????????',
  },
  'post /api/participants/{id}/requests': {
    ask: (by, { participantId }) => by.post(`/api/participants/${participantId}/requests`, { step: 'addendum', reason: 'x' }),
    near: '????????++?+??',
    far: '??????????????',
  },
  'post /api/participants/{id}/requests/withdraw': {
    // Nobody has asked for one yet.
    ask: (by, { participantId }) =>
      by.post(`/api/participants/${participantId}/requests/withdraw`, { step: 'addendum', occasion: '1', reason: 'x' }),
    near: '????????++?+??',
    far: '??????????????',
  },
  'post /api/participants/{id}/ties': {
    ask: (by, { participantId }) =>
      by.post(`/api/participants/${participantId}/ties`, { planVersion: 99, results: [{ key: 'r9', untied: 'x' }] }),
    near: '????????+?????',
    far: '??????????????',
  },
  'post /api/participants/{id}/progress-notes': {
    ask: (by, { participantId }) => by.post(`/api/participants/${participantId}/progress-notes`, { indicator: 'r9.i9', note: 'x' }),
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
    ask: async (by) => by.post('/api/courses', await fieldsOf('courses', 'code')),
    near: '+--+----------',
    far: '+--+----------',
  },
  'put /api/courses/{id}': {
    ask: async (by) =>
      by.put(`/api/courses/${await idOf('select id from course order by code limit 1')}`, await fieldsOf('courses', 'code'), {
        version: 99,
        key: null,
      }),
    near: '+--+----------',
    far: '+--+----------',
  },
  'post /api/sample-plans': {
    ask: async (by) => by.post('/api/sample-plans', await fieldsOf('sample-plans', 'name')),
    near: '+-------------',
    far: '+-------------',
  },
  'put /api/sample-plans/{id}': {
    ask: async (by) =>
      by.put(
        `/api/sample-plans/${await idOf('select id from sample_plan order by name limit 1')}`,
        await fieldsOf('sample-plans', 'name'),
        {
          version: 99,
          key: null,
        },
      ),
    near: '+-------------',
    far: '+-------------',
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
export const own = new Set([
  'post /api/notifications/read-all',
  'delete /api/session',
  'delete /api/session/all',
  'delete /api/session/all/{hash}',
  'put /api/session/password',
]);

async function fieldsOf(resource: string, first: string): Promise<object> {
  const [row] = await office.admin.list<Record<string, unknown>>(`/api/${resource}`, { sort: [first, 'ASC'] }).then(({ rows }) => rows);
  const { id: _id, version: _version, ...fields } = row ?? {};
  return fields;
}

/** What an answer says of the right to what was asked. */
export function markOf({ status, body }: Answer, writes = false): string {
  if (writes && status < 300) return '+';
  if (status === 403) return { NOT_ALLOWED: '-', OWN_AFFAIR: 'o' }[String(body['code'])] ?? '!';
  if (status === 404) return '?';
  return status >= 400 && status < 500 && status !== 401 ? '+' : `${status} ${JSON.stringify(body)}`;
}
