import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Progress } from '@siklus/contracts/cycle-progress';
import { isEmpty, scopeOf, type Action } from '@siklus/domain';
import { endings } from '../support/endings.js';
import type { Reader } from '../support/readable.js';
import type { Client } from '../support/test-app.js';
import {
  allOf,
  clients,
  codes,
  everything,
  files,
  idsOf,
  kinds,
  lists,
  overseer,
  readable,
  readers,
  readsOffice,
  routes,
  type Kind,
  type Row,
} from './reads-office.js';

/** What may be asked of a list beside the fields of its rows, and where the reader reads the answer all the same. */
const readElsewhere: Readonly<Record<string, string>> = {
  'audit-entries.participantId': 'the stream names the document',
  'audit-entries.employeeId': 'who did it, or what it is about',
  'audit-entries.unitId': 'what it is about lies there',
  'audit-entries.day': 'the time, in the zone of the row',
  'audit-entries.recordedAt': 'the numbers of a stream stand in this order',
  'courses.tag': 'one of its tags',
  'imports.unitId': 'the unit of its row',
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
  'result-spreads.opensOn': 'the order of the steps',
  'role-grants.employeeId': 'whose account it is',
  'siasn-periods.occasion': 'its months',
  'stuck-runs.need': 'what it needs',
  'stuck-runs.ownUnitId': 'the unit',
  'unit-summaries.ownUnitId': 'the unit',
  'step-summaries.opensOn': 'the order of the steps',
  'step-summaries.ownUnitId': 'the unit',
  'assessor-summaries.ownUnitId': 'the unit',
  'turn-times.opensOn': 'the order of the steps',
  'turn-times.ownUnitId': 'the unit',
  'result-spreads.ownUnitId': 'the unit',
  'tasks.ofOthers': 'the holder is another than the employee',
  'tasks.taken': 'whether somebody took it he reads of the document',
  'tasks.mine': 'the holder, or the pool he serves',
  'training-recommendations.cycleId': 'the cycle of the document',
  'training-recommendations.unitId': 'the unit of the document',
  'units.may': 'the units that the roles of the reader reach',
  'units.within': 'the units above it',
};

/** Values to ask for: two of rows that the reader has, and one of rows that he has not. */
function valuesOf(field: string, mine: readonly Row[], all: readonly Row[]): unknown[] {
  const values = (rows: readonly Row[]) => [...new Set(rows.map((row) => row[field] ?? null))];
  const beyond = all.filter(({ id }) => !mine.some((row) => row['id'] === id));
  return [...new Set([...values(mine).slice(0, 2), ...values(beyond).slice(0, 1)])];
}

/** Whether equal values stand together, those without a value among them: otherwise something else than what is shown gave the order. */
function standsTogether(rows: readonly Row[], field: string): boolean {
  const runs = rows.map((row) => JSON.stringify(row[field] ?? null)).filter((value, at, all) => value !== all[at - 1]);
  return new Set(runs).size === runs.length;
}

async function checkShown(kind: Kind): Promise<void> {
  const [by, reader] = [clients.get(kind) as Client, readers.get(kind) as Reader];
  let compared = 0;
  for (const { resource, action } of lists) {
    if (isEmpty(scopeOf(reader.grants, action))) {
      expect([resource, (await by.get(`/api/${resource}`)).status]).toEqual([resource, 403]);
      expect([resource, (await by.post('/api/exports', { list: resource, format: 'csv' })).status]).toEqual([resource, 403]);
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

/** A file is opened by whoever may read its document, and is unknown to all others. */
async function checkFiles(): Promise<void> {
  expect(files.length).toBeGreaterThan(0);
  for (const kind of everybody) {
    const mine = await readable.ids('participants', 'participant.read', readers.get(kind) as Reader);
    for (const { id, participantId } of files) {
      const { body } = await (clients.get(kind) as Client).get(`/api/files/${id}`);
      expect([kind, id, body['code'] !== 'NOT_FOUND']).toEqual([kind, id, mine?.includes(participantId)]);
    }
  }
}

/** Which papers of a document are had by whoever may do this to it. */
const papers: readonly (readonly [path: string, action: Action])[] = [
  ['forms/skp.pdf', 'participant.read'],
  ['forms/progress.pdf', 'participant.read'],
  ['forms/reviews.pdf', 'participant.read'],
  ['forms/role-matrix.pdf', 'matrix.read'],
  ['receipts', 'participant.read'],
  ['export', 'participant.read'],
];

/** A paper is had by whoever may read what stands in it; to all others its document is unknown. What its code tells is the same for all. */
async function checkPapers(): Promise<void> {
  const planned = [...new Set((everything.get('plans') ?? []).map(({ participantId }) => String(participantId)))].sort();
  const seen: string[] = [];
  for (const kind of everybody)
    for (const [path, action] of papers) {
      const [by, reader] = [clients.get(kind) as Client, readers.get(kind) as Reader];
      const mine = new Set(await readable.ids('participants', action, reader));
      const refused = isEmpty(scopeOf(reader.grants, action)) ? 403 : 404;
      for (const id of [
        ...planned.filter((each) => mine.has(each)).slice(0, 1),
        ...planned.filter((each) => !mine.has(each)).slice(0, 2),
      ]) {
        const { status } = await by.get(`/api/participants/${id}/${path}`);
        expect([kind, path, id, status]).toEqual([kind, path, id, mine.has(id) ? 200 : refused]);
        seen.push(`${path} ${status}`);
      }
    }
  // Of each there were some who have it, and some who have not.
  for (const [path] of papers) expect([path, seen.includes(`${path} 200`), seen.includes(`${path} 404`)]).toEqual([path, true, true]);
  const [{ code = '' } = {}] = await codes();
  const told = new Set<string>();
  for (const by of clients.values()) told.add(JSON.stringify((await by.get(`/api/checks/${code}`)).body));
  expect([...told]).toEqual([expect.stringContaining(code)]);
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
  expect(offering.sort()).toEqual(['cycles', 'employees', 'participants', 'role-grants', 'stuck-runs', 'surveys']);
}

async function checkAsked(kind: Kind): Promise<void> {
  const [by, reader] = [clients.get(kind) as Client, readers.get(kind) as Reader];
  const counted = new Set<string>();
  const asked = async (resource: string, filter: Readonly<Record<string, unknown>>): Promise<string[]> => {
    const { rows, total } = await by.list<Row>(`/api/${resource}`, { filter, range: [0, 199] });
    // The number is that of the rows, however few of them are asked for: once for every question that a list takes. It is counted by the
    // same condition for whoever asks.
    const question = `${resource} ${Object.keys(filter).join()}`;
    if (kind === askers[0] && !counted.has(question))
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
    // Of one whom the reader reads of, what is his alone is enough.
    const read: Row = { email: persons[0]?.['email'], nip: persons[0]?.['nip'] };
    for (const { email, nip, name, rank, position } of [read, persons.at(-1) ?? {}, named ?? {}])
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
  ['files', checkFiles],
  ['papers', checkPapers],
  ['what the local auditor is offered', checkOffered],
  ...everybody.map((kind) => [`routes to the ${kind}`, () => checkTold(kind)] as const),
  ...askers.map((kind) => [`questions of the ${kind}`, () => checkAsked(kind)] as const),
];

/** Called inside the `describe` of a suite. */
export function readsTopic(): void {
  const toEnd = endings();
  beforeAll(() => readsOffice(toEnd));

  describe('a list', () => {
    it('is compared with what its rows are about, unless they are for all who enter', () => {
      const unknown = lists.filter(({ resource, scope }) => scope !== 'all' && !readable.knows(resource));
      expect(unknown.map(({ resource }) => resource)).toEqual([]);
    });

    it.each(everybody)('shows the %s the rows that are his to read, and no other', checkShown);

    it('of a running cycle is a board with the numbers of the part that the reader looks after', checkParts);

    it('tells of a file only whoever may read its document', checkFiles);

    it('gives a form or receipts only to whoever may read what stands in them', checkPapers);

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
