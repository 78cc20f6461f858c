import { beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { plannedAnew } from '../../src/platform/database/planned-anew.js';
import { readPerson } from '../../src/platform/identity/read-person.js';
import { statementOf } from '../../src/platform/lists/list-statement.js';
import type { List } from '../../src/platform/lists/define-list.js';
import { brokenIn } from '../support/broken.js';
import { demoOffice } from '../support/demo-office.js';
import { listsOf } from '../support/declared-lists.js';
import { endings } from '../support/endings.js';
import { testPassword, type Client, type TestApp } from '../support/test-app.js';

type Row = Readonly<Record<string, unknown>>;

let site: TestApp;
let admin: Client;
let lists: List<Row>[] = [];
/** A page of each list, by its resource. */
const pages = new Map<string, Row[]>();

/** Called inside the `describe` of a suite. */
export function declaredTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    site = toEnd(await demoOffice());
    admin = site.client();
    await admin.signIn('admin', testPassword);
    await admin.post('/api/import-exceptions', { nip: '196001011985031001', name: 'Ahmad', kind: 'RETIRED', reason: 'Pensiun.' });
    await admin.post('/api/api-tokens', { name: 'SIMPEG', actions: ['unit.read'], days: 1 });
    lists = listsOf(site);
    for (const { resource } of lists) pages.set(resource, (await admin.list<Row>(`/api/${resource}`, { range: [0, 199] })).rows);
  });

  it('shows what is whole: verify names nothing in the demo year', async () => {
    expect(await brokenIn(site.unitOfWork)).toEqual([]);
  });

  it('tells of one head who was late, so that his staff alone wrote before him, and of one addendum', async () => {
    const { unitOfWork } = site;
    const early = await unitOfWork.read<{ head: string; agreedBefore: boolean }>(
      `select distinct held.supervisor_id as head, n.agreed_at < superior.agreed_at as "agreedBefore"
         from plan n join participant p on p.id = n.participant_id and p.year = 2026
         join current_assignment held on held.employee_id = p.employee_id
         join participant above on above.employee_id = held.supervisor_id and above.year = p.year
         join plan superior on superior.participant_id = above.id and superior.version = 1
        where n.version = 1 and exists (select from plan_result r where r.plan_id = n.id and r.supports is not null)`,
    );
    expect(early).toEqual([{ head: expect.any(String), agreedBefore: true }]);
    const tied = await unitOfWork.read('select from plan_tie t join plan n on n.id = t.plan_id and n.version = 1');
    expect(tied.length).toBeGreaterThan(40);
    const changed = await unitOfWork.read<{ step: string; state: string }>(
      `select r.step, r.state from plan n join step_run r on r.participant_id = n.participant_id and r.step = 'addendum'
        where n.version > 1`,
    );
    expect(changed).toEqual([{ step: 'addendum', state: 'done' }]);
  });

  describe('a declared list', () => {
    it('is every route that the API document gives a range', async () => {
      const { body } = await admin.get<{ paths: Record<string, { get?: { parameters?: { name: string }[] } }> }>('/api/openapi.json');
      const ranged = Object.entries(body.paths).filter(([, { get }]) => get?.parameters?.some(({ name }) => name === 'range'));
      expect(ranged.map(([path]) => path).sort()).toEqual(lists.map(({ resource }) => `/api/${resource}`).sort());
      expect(lists.length).toBeGreaterThanOrEqual(14);
    });

    it('answers rows of its contract, field by field', () => {
      for (const { resource, row } of lists) {
        const rows = pages.get(resource) ?? [];
        expect([resource, rows.length > 0]).toEqual([resource, true]);
        expect([resource, z.array(row.strict()).parse(rows)]).toEqual([resource, rows]);
      }
    });

    it.each([
      ['is planned anew for what a role asks, which may reach a province', 'admin', true],
      ['is answered by a kept plan for whoever reaches little, by who he is', 'employee', false],
    ])('%s', async (_how, username, anew) => {
      const person = await site.unitOfWork.run(async (tx) => {
        const [account] = await tx.rows<{ id: string }>('select id from account where username = $1', [username]);
        return account && (await readPerson(tx, account.id));
      });
      const list = lists.find(({ resource }) => resource === 'tasks');
      if (person === undefined || list === undefined) throw new Error('The demo has no such account, or tasks are no list');
      const query = { offset: 0, size: 25, sort: undefined, filter: {} };
      const { sql } = await statementOf(list, person, query, site.unitOfWork);
      expect(sql.startsWith(plannedAnew)).toBe(anew);
    });

    it('can be ordered by whatever it says, both ways', async () => {
      const ways = ['ASC', 'DESC'] as const;
      // A statement says the way behind the expression: each is asked one way, and both ways of a list that makes statements of its own.
      for (const { resource, sorts, unlimited } of lists)
        for (const [at, field] of ['id', ...Object.keys(sorts)].entries())
          for (const direction of field === 'id' || unlimited?.page !== undefined ? ways : [ways[at % 2]]) {
            const { status } = await admin.get(`/api/${resource}`, { query: { sort: [field, direction], range: [0, 4] } });
            expect([resource, field, direction, status]).toEqual([resource, field, direction, 200]);
          }
    });

    it('finds a row again by whatever it can be filtered by', async () => {
      // A row says whether it ever was late; the filter asks for what is late now.
      const otherwise = new Set(['late']);
      for (const { resource, filters } of lists)
        for (const field of Object.keys(filters).filter((each) => !otherwise.has(each))) {
          const row = pages.get(resource)?.find((each) => (each[field] ?? null) !== null);
          const value = row?.[field] ?? null;
          const { status, body } = await admin.get<Row[]>(`/api/${resource}`, { query: { filter: { [field]: value }, range: [0, 199] } });
          expect([resource, field, status]).toEqual([resource, field, 200]);
          if (row !== undefined) expect([resource, field, body.some((each) => each[field] === value)]).toEqual([resource, field, true]);
        }
    });
  });
}
