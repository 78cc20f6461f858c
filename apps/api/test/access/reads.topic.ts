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
} from './reads-office.js';
import { checkAsked, readElsewhere, reads } from './reads-asked.js';

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

/**
 * A paper is had by whoever may read what stands in it, of whom so many are asked, since to print takes long; to all others its document
 * is unknown. What its code tells is the same for all.
 */
async function checkPapers(havingIt = Infinity): Promise<void> {
  const planned = [...new Set((everything.get('plans') ?? []).map(({ participantId }) => String(participantId)))].sort();
  const seen: string[] = [];
  for (const kind of everybody)
    for (const [path, action] of papers) {
      const [by, reader] = [clients.get(kind) as Client, readers.get(kind) as Reader];
      const mine = new Set(await readable.ids('participants', action, reader));
      const refused = isEmpty(scopeOf(reader.grants, action)) ? 403 : 404;
      const hadSoFar = seen.filter((each) => each === `${path} 200`).length;
      for (const id of [
        ...planned.filter((each) => mine.has(each)).slice(0, hadSoFar < havingIt ? 1 : 0),
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

const askers = ['local administrator', 'unit-administrator', 'supervisor'] as const;
const everybody = Object.keys(kinds) as Kind[];

/** What must hold of everything that is read, quickest first. */
export const readChecks: readonly (readonly [string, () => Promise<void>])[] = [
  ...everybody.map((kind) => [`rows of the ${kind}`, () => checkShown(kind)] as const),
  ['parts of a cycle', checkParts],
  ['files', checkFiles],
  ['papers', () => checkPapers()],
  ['what the local auditor is offered', checkOffered],
  ...everybody.map((kind) => [`routes to the ${kind}`, () => checkTold(kind)] as const),
  ...askers.map((kind) => [`questions of the ${kind}`, () => checkAsked(kind, () => true)] as const),
];

/** Whose roles are close to those of another: they are asked in the long tier. */
const others: readonly Kind[] = ['local auditor', 'local training-office', 'ops', 'former superior', 'nobody'];

function readsOf(people: readonly Kind[]): void {
  it.each(people)('shows the %s the rows that are his to read, and no other', checkShown);

  it.each(people)('and every other route tell the %s nothing about what is not his to read', checkTold);
}

function asksOf(people: readonly (readonly [kind: Kind, among: (action: Action) => boolean])[]): void {
  it.each(people)('tells no more than its rows to the %s who sorts, filters, searches and counts', checkAsked);
}

/** The same for the others and of all lists, called inside the `describe` of a suite of the long tier. */
export function readsOfOthersTopic(): void {
  const toEnd = endings();
  beforeAll(() => readsOffice(toEnd));

  describe('a list', () => {
    readsOf(others);

    it('gives a form or receipts to all who may read what stands in them, and to nobody else', () => checkPapers());

    asksOf([
      ['local administrator', () => true],
      ['unit-administrator', () => true],
    ]);
  });
}

/** Called inside the `describe` of a suite. */
export function readsTopic(): void {
  const toEnd = endings();
  beforeAll(() => readsOffice(toEnd));

  describe('a list', () => {
    it('is compared with what its rows are about, unless they are for all who enter', () => {
      const unknown = lists.filter(({ resource, scope }) => scope !== 'all' && !readable.knows(resource));
      expect(unknown.map(({ resource }) => resource)).toEqual([]);
    });

    readsOf(everybody.filter((kind) => !others.includes(kind)));

    it('of a running cycle is a board with the numbers of the part that the reader looks after', checkParts);

    it('tells of a file only whoever may read its document', checkFiles);

    it('gives a form or receipts only to whoever may read what stands in them', () => checkPapers(2));

    it('offers whoever only reads nothing that is refused', checkOffered);

    // The local administrator is asked here for what no relation opens; the long tier asks him for the rest, and the third of them.
    asksOf([
      ['supervisor', () => true],
      ['local administrator', (action) => !reads('supervisor', action)],
    ]);

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
