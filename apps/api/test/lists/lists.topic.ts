import { beforeAll, describe, expect, it } from '@jest/globals';
import { employee, type Employee } from '@siklus/contracts/employees';
import { unit, type Unit } from '@siklus/contracts/units';
import { z } from 'zod';
import { formWith, sample, signedIn } from '../support/people.js';
import { startTestApp, type Client, type TestApp } from '../support/test-app.js';
import { endings } from '../support/endings.js';

let site: TestApp;
let admin: Client;

/** Called inside the `describe` of a suite. */
export function listsTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    site = toEnd(await startTestApp());
    admin = await signedIn(site, 'admin', { roles: ['administrator'] });
    const { status } = await admin.post('/api/employees/import', formWith(sample('staff-2000.csv')));
    expect(status).toBe(200);
  });

  describe('a list', () => {
    it('says which part of how many rows it shows', async () => {
      const { headers, body } = await admin.get<Unit[]>('/api/units', { query: { range: [10, 19], sort: ['code', 'DESC'] } });
      const [row] = await site.unitOfWork.read<{ n: number }>('select count(*)::int as n from unit');
      expect(headers.get('content-range')).toBe(`units 10-19/${row?.n}`);
      expect(headers.get('x-total-count')).toBe(String(row?.n));
      expect(z.array(unit).parse(body)).toHaveLength(10);
      expect(body.map(({ code }) => code)).toEqual(
        body
          .map(({ code }) => code)
          .sort()
          .reverse(),
      );
    });

    it('shows 25 rows unless told and never more than 200', async () => {
      expect((await admin.get<Employee[]>('/api/employees')).body).toHaveLength(25);
      const { headers, body } = await admin.get<Employee[]>('/api/employees', { query: { range: [0, 4_999] } });
      expect(body).toHaveLength(200);
      expect(headers.get('content-range')).toMatch(/^employees 0-199\/20\d\d$/);
    });

    it('walks through all rows without showing one twice', async () => {
      const seen = new Set<string>();
      const { total } = await admin.list('/api/employees');
      for (let from = 0; from < total; from += 200)
        for (const { id } of (await admin.list<Employee>('/api/employees', { range: [from, from + 199], sort: ['status', 'ASC'] })).rows)
          seen.add(id);
      expect(seen.size).toBe(total);
    });

    it('beyond its end is empty and still says how many there are', async () => {
      const { status, headers, body } = await admin.get('/api/employees', { query: { range: [50_000, 50_024] } });
      expect([status, body]).toEqual([200, []]);
      expect(headers.get('content-range')).toMatch(/^employees \*\/20\d\d$/);
    });

    it.each([
      ['a sort field that is not on the list', { sort: ['email', 'ASC'] }, 'UNKNOWN_FILTER'],
      ['SQL in the sort field', { sort: ['name; drop table employee', 'ASC'] }, 'UNKNOWN_FILTER'],
      ['a field of every object', { sort: ['constructor', 'ASC'] }, 'UNKNOWN_FILTER'],
      ['a direction that is none', { sort: ['name', 'SIDEWAYS'] }, 'MALFORMED_REQUEST'],
      ['a filter that is not on the list', { filter: { rank: 'IV/a' } }, 'UNKNOWN_FILTER'],
      ['an operator in a filter', { filter: { nip_gt: '1' } }, 'UNKNOWN_FILTER'],
      ['broken JSON', { filter: '{"nip":' }, 'MALFORMED_REQUEST'],
      ['a filter that is a list', { filter: '[1]' }, 'MALFORMED_REQUEST'],
      ['a range that ends before it begins', { range: [5, 2] }, 'MALFORMED_REQUEST'],
      ['a negative range', { range: [-1, 5] }, 'MALFORMED_REQUEST'],
      ['a character that no text holds', { filter: { nip: '\u0000' } }, 'MALFORMED_REQUEST'],
    ])('refuses %s', async (_what, query, code) => {
      const { status, body } = await admin.get('/api/employees', { query });
      expect([status, body.code]).toEqual([400, code]);
      if (code === 'UNKNOWN_FILTER') expect(body.detail).toMatch(/nip/);
      const sources = (body['errors'] as { source: string }[]).map(({ source }) => source.split('.')[0]);
      expect(sources).toEqual(Object.keys(query));
    });
  });

  describe('a filter', () => {
    it('by ids takes one or many, and ids that are none match nothing', async () => {
      const { rows } = await admin.list<Employee>('/api/employees', { range: [0, 2] });
      const ids = rows.map(({ id }) => id);
      expect((await admin.list('/api/employees', { filter: { id: ids } })).total).toBe(3);
      expect((await admin.list('/api/employees', { filter: { id: ids[0] } })).total).toBe(1);
      expect((await admin.list('/api/employees', { filter: { id: ['abc', ids[1]] } })).total).toBe(1);
      expect((await admin.list('/api/employees', { filter: { id: 'abc' } })).total).toBe(0);
    });

    it('by text finds parts of names and numbers, and takes wildcards as they are written', async () => {
      const [first] = (await admin.list<Employee>('/api/employees')).rows;
      const part = (first?.name ?? '').slice(0, 5).toUpperCase();
      expect((await admin.list('/api/employees', { filter: { q: part } })).total).toBeGreaterThan(0);
      expect((await admin.list('/api/employees', { filter: { q: '%' } })).total).toBe(0);
      expect((await admin.list('/api/employees', { filter: { q: '_____' } })).total).toBe(0);
    });

    it('by unit reaches the units below it', async () => {
      const tops = (await admin.list<Unit>('/api/units', { filter: { parentId: null } })).rows;
      const { total } = await admin.list('/api/employees');
      const parts = await Promise.all(tops.map(({ id }) => admin.list('/api/employees', { filter: { unitId: id } })));
      expect(parts.reduce((sum, part) => sum + part.total, 0)).toBe(total);
      expect((await admin.list('/api/units', { filter: { code: tops[0]?.code } })).total).toBe(1);
    });
  });

  describe('employees', () => {
    it('have the shape of the contract', async () => {
      const { rows } = await admin.list<Employee>('/api/employees', { range: [0, 199] });
      expect(z.array(employee.strict()).parse(rows)).toEqual(rows);
      expect(rows.some(({ email }) => email !== null)).toBe(true);
      expect((await admin.get(`/api/employees/${rows[0]?.id}`)).body).toEqual(rows[0]);
    });

    it('show addresses only to those who keep the personnel data, and to oneself', async () => {
      const auditor = await signedIn(site, 'auditor', { roles: ['auditor'] });
      const { rows, total } = await auditor.list<Employee>('/api/employees', { range: [0, 199] });
      expect(total).toBe((await admin.list('/api/employees')).total);
      expect(rows.every(({ email }) => email === null)).toBe(true);
    });

    it('of a unit administrator are those of his units', async () => {
      const [agency] = await site.unitOfWork.read<{ id: string; code: string }>(
        'select id, code from unit where cardinality(lineage) = 2 order by code limit 1',
      );
      const keeper = await signedIn(site, 'keeper', { roles: ['unit-administrator'], unit: agency?.code ?? '' });
      const mine = await keeper.list<Employee>('/api/employees', { range: [0, 199] });
      const all = await admin.list<Employee>('/api/employees', { filter: { unitId: agency?.id } });
      expect(mine.total).toBe(all.total);
      const [foreign] = await site.unitOfWork.read<{ id: string }>(
        `select a.employee_id as id from current_assignment a join unit u on u.id = a.unit_id
        where not u.lineage @> array[$1]::uuid[] limit 1`,
        [agency?.id],
      );
      const hidden = await keeper.get(`/api/employees/${foreign?.id}`);
      const unknown = await keeper.get('/api/employees/00000000-0000-4000-8000-000000000000');
      const nonsense = await keeper.get('/api/employees/abc');
      expect([hidden.status, unknown.status, nonsense.status]).toEqual([404, 404, 404]);
      expect({ ...hidden.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
    });

    it('of a supervisor are himself and two levels below him', async () => {
      const [boss] = await site.unitOfWork.read<{ nip: string; id: string; n: number }>(
        `select e.nip, e.id, count(*)::int as n from employee e join current_assignment a on a.supervisor_id = e.id
        join current_assignment b on b.supervisor_id = a.employee_id
        join employee ea on ea.id = a.employee_id join employee eb on eb.id = b.employee_id
        group by 1, 2 having bool_and(ea.standing = '01' and eb.standing = '01') order by 3 limit 1`,
      );
      const client = await signedIn(site, 'boss', { nip: boss?.nip ?? '' });
      const [expected] = await site.unitOfWork.read<{ n: number }>(
        `select count(*)::int as n from current_assignment a left join current_assignment above on above.employee_id = a.supervisor_id
        where $1 in (a.employee_id, a.supervisor_id, above.supervisor_id)`,
        [boss?.id],
      );
      const { rows, total } = await client.list<Employee>('/api/employees', { range: [0, 199] });
      expect(total).toBe(expected?.n);
      expect(rows.filter(({ email }) => email !== null).every(({ id }) => id === boss?.id)).toBe(true);
    });

    it('reach past everybody who is away, as the line does', async () => {
      const [chain] = await site.unitOfWork.read<{ nip: string; first: string; second: string; third: string; fourth: string }>(
        `select e.nip, a.employee_id as first, b.employee_id as second, c.employee_id as third, d.employee_id as fourth from employee e
          join account x on x.employee_id = e.id and x.username = e.nip
          join current_assignment a on a.supervisor_id = e.id join current_assignment b on b.supervisor_id = a.employee_id
          join current_assignment c on c.supervisor_id = b.employee_id join current_assignment d on d.supervisor_id = c.employee_id
          join employee ea on ea.id = a.employee_id and ea.standing = '01' join employee eb on eb.id = b.employee_id and eb.standing = '01'
          order by e.nip, 2, 3, 4, 5 limit 1`,
      );
      if (chain === undefined) throw new Error('The sample has no line of five');
      const top = await signedIn(site, 'puncak', { nip: chain.nip });
      const sees = async (id: string): Promise<number> => (await top.get(`/api/employees/${id}`)).status;
      const set = (standing: string) =>
        site.unitOfWork.read('update employee set standing = $2 where id = any($1::uuid[])', [[chain.first, chain.second], standing]);
      expect([await sees(chain.second), await sees(chain.third)]).toEqual([200, 404]);
      await set('02');
      // Two are away: whose task the top holds then is the third, and whom he is the highest for the fourth.
      expect([await sees(chain.third), await sees(chain.fourth)]).toEqual([200, 200]);
      await set('01');
    });
  });
}
