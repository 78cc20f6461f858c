import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer, Client } from '../../proof/office/client.js';
import { endings } from '../support/endings.js';
import { storedIn } from '../support/stored.js';
import {
  actors,
  documentOf,
  draftOf,
  far,
  headsTaskId,
  idOf,
  kinds,
  near,
  office,
  routes,
  sql,
  writesOffice,
  type Kind,
  type Place,
} from './writes-office.js';
import { checkOwn, checkRise, checkSuperiors } from './writes-of-oneself.js';
import { markOf } from './writes-row.js';
import { own, table } from './writes-table.js';

/**
 * Whether an answer tells its reader that the action is his to do: each of its rows does, or, of an account, that nothing bars him; one
 * that he may not read tells nothing.
 */
function saysHeMay({ status, body }: Answer, action: string): boolean {
  const rows = (status === 200 ? [body].flat() : []) as unknown as { readonly may?: readonly string[]; readonly bar?: string | null }[];
  return rows.length > 0 && rows.every(({ may, bar }) => (may === undefined ? bar === null : may.includes(action)));
}

/** What is stored since a check that found nothing changed: the next one begins with it. */
let asLeft: Awaited<ReturnType<typeof storedIn>> | undefined;

/** Does it, and compares what is stored before and after. */
async function changingNothing(work: () => Promise<void>): Promise<void> {
  const before = asLeft ?? (await storedIn(office.site));
  asLeft = undefined;
  await work();
  const after = await storedIn(office.site);
  expect(after).toEqual(before);
  asLeft = after;
}

/** Of a check that looks after itself: what is stored is then looked at anew. */
const apart = (check: () => Promise<void>) => (): Promise<void> => {
  asLeft = undefined;
  return check();
};

/** Who holds a role that changes little, or none: where a row says that they have no such right, the matrix of routes tells it as well. */
const plain: readonly Kind[] = ['auditor', 'ops', 'local ops', 'nobody'];

/** Asks for the change near and far, without some of those who have no such right, and compares with the table and what rows tell. */
async function checkWrite(route: string, without: readonly Kind[]): Promise<void> {
  const { ask, tells, writes = false, ...row } = table[route]!;
  const asking = kinds.filter((kind, at) => !without.includes(kind) || row.near[at] !== '-' || row.far[at] !== '-');
  const ofThem = (marks: string) => asking.map((kind) => marks[kinds.indexOf(kind)]).join('');
  const expected = { near: ofThem(row.near), far: ofThem(row.far) };
  const marks = async (place: Place, foreign: boolean): Promise<string> => {
    const found: string[] = [];
    for (const kind of asking) found.push(markOf(await ask(actors.get(kind) as Client, place, foreign), writes));
    return found.join('');
  };
  const asked = async () => expect({ near: await marks(near, false), far: await marks(far, true) }).toEqual(expected);
  await (writes ? apart(asked)() : changingNothing(asked));
  if (tells === undefined) return;
  // Somebody's first look at a remark is noted.
  asLeft = undefined;
  // Who is told that he may is let in, and nobody else is: so no button stands that is refused, and none is missing.
  const action = routes.find(({ method, path }) => `${method} ${path}` === route)?.action ?? '';
  for (const [place, foreign, marked] of [
    [near, false, expected.near],
    [far, true, expected.far],
  ] as const) {
    const told = await Promise.all(
      asking.map(async (kind) => saysHeMay(await (actors.get(kind) as Client).get(await tells(place, foreign)), action)),
    );
    expect(told).toEqual([...marked].map((mark) => mark === '+'));
  }
}

const checkTurn = (): Promise<void> => changingNothing(askTurn);

async function askTurn(): Promise<void> {
  const turn = { ...near, taskId: headsTaskId };
  for (const route of ['post /api/tasks/{id}/complete', 'post /api/tasks/{id}/return']) {
    const marks: [Kind, string][] = [];
    for (const kind of kinds) marks.push([kind, markOf(await table[route]!.ask(actors.get(kind) as Client, turn, false))]);
    const may = marks.filter(([, mark]) => mark === '+').map(([kind]) => kind);
    expect([route, may]).toEqual([route, ['supervisor', 'deputy']]);
    expect(marks.every(([, mark]) => ['+', '?'].includes(mark))).toBe(true);
  }
}

/** What is asked of a near place for the far one: whoever asks needs the right over both. */
const reachingFurther: Readonly<Record<string, (by: Client) => Promise<Answer>>> = {
  'somebody of another unit a role': (by) => table['post /api/role-grants']!.ask(by, { ...near, employeeId: far.employeeId }, false),
  'a draft to another unit': async (by) => {
    const id = await draftOf(near.unitId);
    const [{ version } = { version: 0 }] = await sql<{ version: number }>('select version from cycle where id = $1', [id]);
    return by.put(`/api/cycles/${id}`, { unitId: far.unitId, year: 2050 }, { key: null, version });
  },
  'a cycle somebody of another unit': async (by) =>
    by.post(`/api/cycles/${await draftOf(near.unitId)}/participants`, { employeeIds: [far.employeeId], reason: 'x' }),
};

const checkFurther = (what: string): Promise<void> =>
  changingNothing(async () => {
    const marks: string[] = [];
    for (const kind of kinds) marks.push(markOf(await reachingFurther[what]!(actors.get(kind) as Client)));
    expect(marks.join('')).toBe('+?------------');
  });

/**
 * The standing that is kept with the withdrawal of somebody who holds no post any more: his document stays with his last unit, his data
 * with nobody's.
 */
async function checkStanding(): Promise<void> {
  const participantId = await documentOf(near.colleagueId);
  const leave = async (body: object): Promise<string> => {
    const marks: string[] = [];
    for (const kind of kinds)
      marks.push(markOf(await (actors.get(kind) as Client).post(`/api/participants/${participantId}/withdraw`, { reason: 'x', ...body })));
    return marks.join('');
  };
  const kept = { cause: 'DIED', recordsStanding: true };
  expect(await leave(kept)).toBe('++------------');
  const ends = (lastDay: string) => sql(`update assignment set valid_to = ${lastDay} where employee_id = $1`, [near.colleagueId]);
  const before = await storedIn(office.site);
  await ends(`(business_now() - interval '3 days')::date`);
  expect([await leave({ cause: 'DIED' }), await leave(kept)]).toEqual(['++------------', '+?------------']);
  const told = async (kind: Kind) => (await (actors.get(kind) as Client).get(`/api/participants/${participantId}`)).body['may'];
  expect([await told('administrator'), await told('local administrator')]).toEqual([
    expect.arrayContaining(['participant.withdraw', 'employee.import']),
    expect.not.arrayContaining(['employee.import']),
  ]);
  await ends('null');
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
  ...Object.keys(table).map((route) => [route, () => checkWrite(route, [])] as const),
  ['a turn', checkTurn],
  ['oneself', apart(checkOwn)],
  ['superiors', apart(checkSuperiors)],
  ['a rise', apart(checkRise)],
  ['a standing', apart(checkStanding)],
  ...Object.keys(reachingFurther).map((what) => [what, () => checkFurther(what)] as const),
  ['a notice', apart(checkNotice)],
];

function judgedWithout(without: readonly Kind[]): void {
  it.each(Object.keys(table))('%s is judged against its subject', (route) => checkWrite(route, without));
}

/** The whole table, asked as everybody; called inside the `describe` of a suite of the long tier. */
export function wholeTableTopic(): void {
  const toEnd = endings();
  beforeAll(() => writesOffice(toEnd));

  describe('every change', () => judgedWithout([]));
}

/** Called inside the `describe` of a suite. */
export function writesTopic(): void {
  const toEnd = endings();
  beforeAll(() => writesOffice(toEnd));

  describe('every change', () => {
    it('stands in the reviewed table, or is made to oneself alone', () => {
      const writes = routes.filter(({ method, action }) => method !== 'get' && action !== 'public');
      expect(writes.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([...Object.keys(table), ...own].sort());
    });

    judgedWithout(plain);

    it('that ends a turn of a head is his and his deputy’s to make, as long as he is one', checkTurn);

    it('of oneself is for somebody else, whatever role one holds', apart(checkOwn));

    it('of the account of somebody to whom one answers is for others, whatever role one holds', apart(checkSuperiors));

    it('that would make whoever does it the superior of anybody is for others, whatever role he holds, on every way', apart(checkRise));

    it('that gives somebody a role needs the right over his unit too, so that nobody is barred from his own people', () =>
      checkFurther('somebody of another unit a role'));

    it.each(['a draft to another unit', 'a cycle somebody of another unit'])('that gives %s needs the right over both', checkFurther);

    it('of the standing of somebody who is in no unit any more takes a role without limit, with his withdrawal too', apart(checkStanding));

    it('of a notice is made by its reader', apart(checkNotice));
  });
}
