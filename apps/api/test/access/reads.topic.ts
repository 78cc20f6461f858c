import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Progress } from '@siklus/contracts/cycle-progress';
import { isEmpty, scopeOf, type Action, type Grant } from '@siklus/domain';
import type { List } from '../../src/platform/lists/define-list.js';
import { listsOf } from '../support/declared-lists.js';
import { demoOffice } from '../support/demo-office.js';
import { endings } from '../support/endings.js';
import { addAccount, signedIn } from '../support/people.js';
import { Readable, type Reader } from '../support/readable.js';
import { routesOf, type Route } from '../support/routes.js';
import { testPassword, type Client, type TestApp } from '../support/test-app.js';

type Row = Readonly<Record<string, unknown>>;

/** Roles of the unit of the near head, or without limit; the rest are people by what they are to it. */
const kinds = {
  'local administrator': 'administrator',
  'local auditor': 'auditor',
  'local training-office': 'training-office',
  'unit-administrator': 'unit-administrator',
  ops: 'ops',
  supervisor: null,
  employee: null,
  deputy: null,
  'former superior': null,
  nobody: null,
} as const;
type Kind = keyof typeof kinds;

/** What may be asked of a list beside the fields of its rows, and where the reader reads the answer all the same. */
const readElsewhere: Readonly<Record<string, string>> = {
  'audit-entries.participantId': 'the stream names the document',
  'audit-entries.employeeId': 'who did it, or what it is about',
  'audit-entries.unitId': 'what it is about lies there',
  'audit-entries.day': 'the time, in the zone of the row',
  'audit-entries.recordedAt': 'the numbers of a stream stand in this order',
  'courses.tag': 'one of its tags',
  'notifications.read': 'whether there is a time of reading',
  'notifications.unread': 'whether there is a time of reading, then the time',
  'participants.mine': 'the reader knows who he is',
  'participants.team': 'whom he supervises he reads of each',
  'participants.ownUnitId': 'the unit',
  'participants.step': 'a step of its runs',
  'participants.occasion': 'a step of its runs',
  'participants.runState': 'a step of its runs',
  'participants.need': 'what a step of its runs waits for',
  'participants.leaving': 'whether a cause is proposed',
  'plans.cycleId': 'the cycle of the document',
  'plans.unitId': 'the unit of the document',
  'role-grants.employeeId': 'whose account it is',
  'stuck-runs.need': 'what it needs',
  'stuck-runs.ownUnitId': 'the unit',
  'tasks.mine': 'the holder, or the pool he serves',
  'training-recommendations.cycleId': 'the cycle of the document',
  'training-recommendations.unitId': 'the unit of the document',
  'units.may': 'the units that the roles of the reader reach',
  'units.within': 'the units above it',
};

let site: TestApp;
let routes: readonly Route[];
let readable: Readable;
let lists: List<Row>[] = [];
let overseer: Client;
const clients = new Map<Kind, Client>();
const readers = new Map<Kind, Reader>();
/** All rows of each list. */
const everything = new Map<string, Row[]>();

async function allOf(by: Client, resource: string, query: Readonly<Record<string, unknown>> = {}): Promise<Row[]> {
  const rows: Row[] = [];
  for (let total = 1; rows.length < total; ) {
    const page = await by.list<Row>(`/api/${resource}`, { ...query, range: [rows.length, rows.length + 199] });
    rows.push(...page.rows);
    total = page.rows.length === 0 ? 0 : page.total;
  }
  return rows;
}

const idsOf = (rows: readonly Row[]): string[] => rows.map(({ id }) => String(id)).sort();

async function furnish(): Promise<void> {
  const [line] = await site.unitOfWork.read<{ employee: string; head: string; unit: string; code: string; deputy: string }>(
    `select a.employee_id as employee, a.supervisor_id as head, h.unit_id as unit, u.code, s.employee_id as deputy from current_assignment a
       join current_assignment h on h.employee_id = a.supervisor_id and h.supervisor_id is not null join unit u on u.id = h.unit_id
       join employee he on he.id = h.employee_id and he.standing = '01'
       join current_assignment s on s.unit_id <> h.unit_id and s.supervisor_id not in (a.supervisor_id, a.employee_id)
        and not exists (select from current_assignment x where x.supervisor_id = s.employee_id)
      where exists (select from plan n join participant p on p.id = n.participant_id where p.employee_id = a.employee_id)
        and exists (select from task t where t.holder_id = a.supervisor_id and t.employee_id <> t.holder_id)
      order by a.employee_id, s.employee_id limit 1`,
  );
  if (line === undefined) throw new Error('The demo has no such line');
  await site.unitOfWork.run((tx) =>
    tx.run(
      `insert into assignment (id, employee_id, unit_id, kind, position, position_type, supervisor_id, valid_from)
       select gen_random_uuid(), $2, h.unit_id, 'PLH', h.position, h.position_type, h.supervisor_id, t.today - 400
         from current_assignment h join unit_today t on t.unit_id = h.unit_id where h.employee_id = $1`,
      [line.head, line.deputy],
    ),
  );
  const [{ former = '' } = {}] = await site.unitOfWork.read<{ former: string }>(
    `select a.employee_id as former from current_assignment a where not exists (select from current_assignment x
        where x.supervisor_id = a.employee_id) and a.employee_id <> all($1::uuid[]) order by a.employee_id limit 1`,
    [[line.head, line.employee, line.deputy]],
  );
  await site.unitOfWork.run((tx) =>
    tx.run(`update task set holder_id = $1 where employee_id = $2 and state <> 'open' and holder_id <> employee_id`, [
      former,
      line.employee,
    ]),
  );
  const people: Partial<Record<Kind, string>> = {
    supervisor: line.head,
    employee: line.employee,
    deputy: line.deputy,
    'former superior': former,
  };
  for (const [kind, role] of Object.entries(kinds) as [Kind, (typeof kinds)[Kind]][]) {
    const employeeId = people[kind] ?? null;
    const client = site.client();
    if (employeeId === null) {
      const name = kind.replace(' ', '-');
      await addAccount(site.unitOfWork, name, role === null ? {} : { roles: [role], ...(role === 'ops' ? {} : { unit: line.code }) });
      await client.signIn(name, testPassword);
    } else {
      const [{ nip = '' } = {}] = await site.unitOfWork.read<{ nip: string }>('select nip from employee where id = $1', [employeeId]);
      await client.signIn(nip, testPassword);
    }
    const { body } = await client.get<{ grants: Grant[]; employeeId: string | null }>('/api/session');
    clients.set(kind, client);
    readers.set(kind, { grants: body.grants, employeeId: body.employeeId });
  }
}

/** Values to ask for: some of rows that the reader has, and some of rows that he has not. */
function valuesOf(field: string, mine: readonly Row[], all: readonly Row[]): unknown[] {
  const values = (rows: readonly Row[]) => [...new Set(rows.map((row) => row[field] ?? null))].slice(0, 2);
  return [...new Set([...values(mine), ...values(all.filter(({ id }) => !mine.some((row) => row['id'] === id)))])];
}

/** Whether equal values stand together, those without a value among them: otherwise something else than what is shown gave the order. */
function standsTogether(rows: readonly Row[], field: string): boolean {
  const runs = rows.map((row) => JSON.stringify(row[field] ?? null)).filter((value, at, all) => value !== all[at - 1]);
  return new Set(runs).size === runs.length;
}

/** Furnishes the office that is read, and reads all of it once. */
export async function readsOffice(toEnd: ReturnType<typeof endings>): Promise<void> {
  site = toEnd(await demoOffice());
  await furnish();
  readable = await Readable.of(site);
  routes = await routesOf(site);
  lists = listsOf(site);
  overseer = await signedIn(site, 'melihat-semua', { roles: ['administrator', 'auditor', 'ops', 'training-office'] });
  for (const { resource } of lists) everything.set(resource, await allOf(overseer, resource));
}

async function checkShown(kind: Kind): Promise<void> {
  const [by, reader] = [clients.get(kind) as Client, readers.get(kind) as Reader];
  let compared = 0;
  for (const { resource, action } of lists) {
    if (isEmpty(scopeOf(reader.grants, action))) {
      expect([resource, (await by.get(`/api/${resource}`)).status]).toEqual([resource, 403]);
      continue;
    }
    const expected = await readable.ids(resource, action, reader);
    if (expected === undefined) continue;
    compared += 1;
    expect([resource, idsOf(await allOf(by, resource))]).toEqual([resource, expected]);
  }
  expect(compared).toBeGreaterThan(kind === 'ops' ? 3 : 5);
}

async function checkTold(kind: Kind): Promise<void> {
  const [by, reader] = [clients.get(kind) as Client, readers.get(kind) as Reader];
  const told: string[] = [];
  let asked = 0;
  for (const { method, path, action } of routes) {
    const resource = path.split('/')[2] ?? '';
    const rows = resource === 'document-trails' ? 'participants' : resource;
    const all = method === 'get' && path.includes('{id}') && action !== 'public' ? everything.get(rows) : undefined;
    const mine = all === undefined ? undefined : await readable.ids(rows, action as Action, reader);
    if (all === undefined || mine === undefined) continue;
    for (const id of idsOf(all)
      .filter((each) => !mine.includes(each))
      .slice(0, 4)) {
      asked += 1;
      const { status } = await by.get(path.replace('{id}', id));
      if (status !== 404 && status !== 403) told.push(`${path} ${id}: ${status}`);
    }
  }
  expect(told).toEqual([]);
  expect(asked).toBeGreaterThan(20);
}

async function checkParts(): Promise<void> {
  const [cycle] = (everything.get('cycles') ?? []).filter(({ state }) => state === 'open');
  const parts = async (kind: Kind) =>
    (await (clients.get(kind) as Client).get<Progress>(`/api/cycles/${String(cycle?.['id'])}/progress`)).body;
  const [whole, administered, audited] = [
    await overseer.get<Progress>(`/api/cycles/${String(cycle?.['id'])}/progress`),
    await parts('local administrator'),
    await parts('local auditor'),
  ];
  const unitId = readers.get('local administrator')?.grants[0]?.unitId;
  expect([whole.body.parts, administered.parts, audited.parts]).toEqual([
    null,
    [{ unitId, name: expect.stringMatching(/./), may: ['bulk.act'] }],
    [{ unitId, name: expect.stringMatching(/./), may: [] }],
  ]);
  const by = clients.get('local administrator') as Client;
  const count = async (resource: string, filter: object) =>
    (await by.list(`/api/${resource}`, { filter: { cycleId: cycle?.['id'], ...filter } })).total;
  expect(administered.participants).toBe(await count('participants', {}));
  expect(administered.late).toBe(await count('tasks', { state: 'open', late: true }));
  expect(administered.participants).toBeLessThan(whole.body.participants);
  expect(administered.units.every((unit) => readable.lineageOf(unit.unitId).includes(String(unitId)))).toBe(true);
}

/** Who only reads is offered nothing that is refused, in however many rows. */
async function checkOffered(): Promise<void> {
  const by = clients.get('local auditor') as Client;
  const offering: string[] = [];
  for (const { resource, action, row } of lists) {
    if (isEmpty(scopeOf(readers.get('local auditor')?.grants ?? [], action)) || !('may' in row.shape || 'bar' in row.shape)) continue;
    const rows = await allOf(by, resource);
    const offered = rows.filter(({ may, bar }) => (may === undefined ? bar === null : (may as unknown[]).length > 0));
    expect([resource, offered]).toEqual([resource, []]);
    if (rows.length > 0) offering.push(resource);
  }
  expect(offering.sort()).toEqual(['cycles', 'employees', 'participants', 'role-grants', 'stuck-runs']);
}

async function checkAsked(kind: Kind): Promise<void> {
  const [by, reader] = [clients.get(kind) as Client, readers.get(kind) as Reader];
  const counted = new Set<string>();
  const asked = async (resource: string, filter: Readonly<Record<string, unknown>>): Promise<string[]> => {
    const { rows, total } = await by.list<Row>(`/api/${resource}`, { filter, range: [0, 199] });
    // The number is that of the rows, however few of them are asked for: once for every question that a list takes.
    const question = `${resource} ${Object.keys(filter).join()}`;
    if (!counted.has(question))
      expect([resource, filter, (await by.list(`/api/${resource}`, { filter, range: [0, 0] })).total]).toEqual([resource, filter, total]);
    counted.add(question);
    if (total <= 200) expect([resource, filter, rows.length]).toEqual([resource, filter, total]);
    return idsOf(rows);
  };
  const people = isEmpty(scopeOf(reader.grants, 'employee.read')) ? [] : await allOf(by, 'employees');
  for (const { resource, action, sorts, filters } of lists) {
    if (isEmpty(scopeOf(reader.grants, action))) continue;
    const [mine, all] = [await allOf(by, resource), everything.get(resource) ?? []];
    const isMine = new Set(idsOf(mine));
    const fields = new Set([...mine, ...all].flatMap((row) => Object.keys(row)));

    for (const field of Object.keys(sorts).filter((each) => fields.has(each))) {
      const { rows } = await by.list<Row>(`/api/${resource}`, { sort: [field, 'ASC'], range: [0, 199] });
      expect([resource, field, standsTogether(rows, field)]).toEqual([resource, field, true]);
    }
    for (const field of Object.keys(filters).filter((each) => fields.has(each)))
      for (const value of valuesOf(field, mine, all)) {
        const found = await asked(resource, { [field]: value });
        expect([resource, field, value, found.every((id) => isMine.has(id))]).toEqual([resource, field, value, true]);
        const fits = mine.filter((row) =>
          field === 'unitId' && typeof value === 'string' && resource !== 'units'
            ? readable.lineageOf(row[field] as string | null).includes(value)
            : (row[field] ?? null) === value,
        );
        // A row says whether it ever was late; the filter asks for what is late now.
        if (field !== 'late' && mine.length <= 200) expect([resource, field, value, found]).toEqual([resource, field, value, idsOf(fits)]);
      }
    if (!('q' in filters)) continue;
    const persons = [...people, ...(everything.get('employees') ?? [])];
    // Somebody whom the rows name, too: what they do not say of him is not to be found either.
    const named = persons.find(({ name }) => mine.some((row) => Object.values(row).includes(name)));
    for (const { email, nip, name, rank, position } of [persons[0] ?? {}, persons.at(-1) ?? {}, named ?? {}])
      for (const q of [email, nip, name, rank, position].filter((each) => typeof each === 'string' && each !== '')) {
        const found = new Set(await asked(resource, { q }));
        const told = (row: Row) =>
          [row, ...people.filter((each) => each['id'] === row['employeeId'] || each['name'] === row['employeeName'])]
            .flatMap((each) => Object.values(each))
            .some((text) => JSON.stringify(text)?.toLowerCase().includes(String(q).toLowerCase()));
        expect([resource, q, mine.filter((row) => found.has(String(row['id'])) && !told(row))]).toEqual([resource, q, []]);
        expect([resource, q, [...found].every((id) => isMine.has(id))]).toEqual([resource, q, true]);
      }
  }
}

const askers = ['local administrator', 'unit-administrator', 'supervisor'] as const;
const everybody = Object.keys(kinds) as Kind[];

/** What must hold of everything that is read, quickest first. */
export const readChecks: readonly (readonly [string, () => Promise<void>])[] = [
  ...everybody.map((kind) => [`rows of the ${kind}`, () => checkShown(kind)] as const),
  ['parts of a cycle', checkParts],
  ['what the local auditor is offered', checkOffered],
  ...everybody.map((kind) => [`routes to the ${kind}`, () => checkTold(kind)] as const),
  ...askers.map((kind) => [`questions of the ${kind}`, () => checkAsked(kind)] as const),
];

/** Called inside the `describe` of a suite. */
export function readsTopic(): void {
  const toEnd = endings();
  beforeAll(() => readsOffice(toEnd));

  describe('a list', () => {
    it.each(everybody)('shows the %s the rows that are his to read, and no other', checkShown);

    it('of a running cycle is a board with the numbers of the part that the reader looks after', checkParts);

    it('offers whoever only reads nothing that is refused', checkOffered);

    it.each(everybody)('and every other route tell the %s nothing about what is not his to read', checkTold);

    it.each(askers)('tells no more than its rows to the %s who sorts, filters, searches and counts', checkAsked);

    it('can be asked by nothing that its rows do not say, but for what is read elsewhere', () => {
      const beyond = lists.flatMap(({ resource, row, sorts, filters }) =>
        [...new Set([...Object.keys(sorts), ...Object.keys(filters)])]
          .filter((field) => field !== 'q' && !Object.hasOwn(row.shape, field))
          .map((field) => `${resource}.${field}`),
      );
      expect(beyond.sort()).toEqual(Object.keys(readElsewhere).sort());
      // What is the matter of somebody's rating or mail is asked of no list.
      for (const { resource, sorts, filters } of lists)
        for (const field of [...Object.keys(sorts), ...Object.keys(filters)])
          expect([resource, field, /rating|predicate|email|answers|password|hash/i.test(field) && field !== 'hasEmail']).toEqual([
            resource,
            field,
            false,
          ]);
    });
  });
}
