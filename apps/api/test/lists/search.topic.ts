import { beforeAll, describe, expect, it } from '@jest/globals';
import { searchResult, type SearchResult } from '@siklus/contracts/search';
import { signedIn } from '../support/people.js';
import type { Client, TestApp } from '../support/test-app.js';
import { endings } from '../support/endings.js';
import { openProvince } from '../support/office.js';

interface Found {
  readonly id: string;
  readonly nip: string;
  readonly name: string;
}

let site: TestApp;
let admin: Client;
let somebody: Found;
let chief: Found & { readonly reports: readonly string[] };

const find = async (client: Client, q: string): Promise<SearchResult> => {
  const answer = await client.get<SearchResult>('/api/search', { query: { q } });
  expect(answer.status).toBe(200);
  return searchResult.parse(answer.body);
};
/** The name with two letters exchanged in its middle and one doubled: as people type who are in a hurry. */
const swapped = (name: string): string => name.slice(0, 3) + name.charAt(4) + name.charAt(3) + name.slice(5);
const doubled = (name: string): string => name.slice(0, 3) + name.charAt(2) + name.slice(3);

/** Called inside the `describe` of a suite. */
export function searchTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    ({ site, admin } = toEnd(await openProvince()));
    const people = await site.unitOfWork.read<Found>(
      `select e.id, e.nip, e.name from employee e join current_assignment a on a.employee_id = e.id
      where not exists (select from assignment b where b.supervisor_id = e.id) and length(split_part(e.name, ' ', 1)) >= 6 order by e.nip`,
    );
    somebody = people[0] as Found;
    const [first] = await site.unitOfWork.read<Found & { reports: string[] }>(
      `select e.id, e.nip, e.name, array_agg(a.employee_id::text) as reports from employee e
      join current_assignment a on a.supervisor_id = e.id
      where not exists (select from current_assignment b where b.employee_id = a.employee_id and exists (select from assignment c
        where c.supervisor_id = b.employee_id))
      group by e.id order by e.nip limit 1`,
    );
    chief = first as typeof chief;
  });

  describe('the search', () => {
    it.each([
      ['as it is written', (name: string) => name],
      ['with two letters exchanged', swapped],
      ['with a letter doubled', doubled],
      ['in capitals', (name: string) => name.toUpperCase()],
    ])('finds a person by the name %s', async (_how, typed) => {
      const { people } = await find(admin, typed(somebody.name));
      expect(people[0]).toMatchObject({ id: somebody.id, nip: somebody.nip });
    });

    it.each([
      ['with spaces', (nip: string) => nip.replace(/^(.{8})(.{6})(.)(.{3})$/, '$1 $2 $3 $4')],
      ['with dots', (nip: string) => nip.replace(/^(.{8})(.{6})(.)(.{3})$/, '$1.$2.$3.$4')],
      ['as a spreadsheet keeps it', (nip: string) => `'${nip}`],
    ])('finds a person by the NIP %s', async (_how, typed) => {
      expect((await find(admin, typed(somebody.nip))).people.map(({ id }) => id)).toEqual([somebody.id]);
    });

    it('finds a person by a part of the NIP, and a unit by its name and its code', async () => {
      expect((await find(admin, somebody.nip.slice(0, 12))).people.map(({ id }) => id)).toContain(somebody.id);
      const [unit] = await site.unitOfWork.read<Found & { code: string }>(
        'select id, code, name from unit where length(name) > 12 order by code limit 1',
      );
      expect((await find(admin, swapped(unit?.name ?? ''))).units.map(({ id }) => id)).toContain(unit?.id);
      expect((await find(admin, unit?.code ?? '')).units.map(({ id }) => id)).toContain(unit?.id);
    });

    it('shows at most eight of a kind, the likeliest first', async () => {
      const { people } = await find(admin, 'an');
      expect(people).toHaveLength(8);
      expect(people.every(({ name }) => name.toLowerCase().includes('an'))).toBe(true);
    });

    it('answers nothing to one character, to none and to what is like nothing', async () => {
      for (const q of ['', ' ', 's', ' s ', 'zzqqxxjjww']) expect(await find(admin, q)).toEqual({ people: [], units: [] });
      expect((await admin.get('/api/search')).body).toEqual({ people: [], units: [] });
    });

    it('shows an employee himself and nobody else', async () => {
      const own = await signedIn(site, 'own-account', { nip: somebody.nip });
      expect((await find(own, somebody.name)).people.map(({ id }) => id)).toEqual([somebody.id]);
      expect((await find(own, chief.name)).people).toEqual([]);
      expect((await find(own, chief.nip)).people).toEqual([]);
    });

    it('shows a supervisor his team, and an administrator of a unit the people of the unit', async () => {
      const above = await signedIn(site, 'chief-account', { nip: chief.nip });
      const [report] = await site.unitOfWork.read<Found>('select id, nip, name from employee where id = $1', [chief.reports[0]]);
      expect((await find(above, swapped(report?.name ?? ''))).people.map(({ id }) => id)).toContain(report?.id);
      const stranger = await site.unitOfWork.read<Found & { code: string }>(
        `select e.id, e.nip, e.name, u.code from employee e join current_assignment a on a.employee_id = e.id
          join unit u on u.id = a.unit_id
        where e.id <> all($1::uuid[]) and e.id <> $2 and a.supervisor_id is distinct from $2 order by e.nip desc`,
        [chief.reports, chief.id],
      );
      const [far] = stranger;
      expect((await find(above, far?.nip ?? '')).people).toEqual([]);
      const local = await signedIn(site, 'local', { roles: ['unit-administrator'], unit: far?.code ?? '' });
      expect((await find(local, far?.nip ?? '')).people.map(({ id }) => id)).toEqual([far?.id]);
    });

    it.each(["'; drop table employee; --", "%' or '1'='1", '%%', '__', '\\', '${1}', '"<script>', "a' <% e.name or 'a'='a"])(
      'takes %j for a text like any other',
      async (q) => {
        const { people } = await find(admin, q);
        expect(people.length).toBeLessThan(8);
        expect((await site.unitOfWork.read<{ n: number }>('select count(*)::int as n from employee'))[0]?.n).toBe(60);
      },
    );

    it('refuses the character that no text holds, and says where it stands', async () => {
      expect(await admin.get('/api/search', { query: { q: 'Rah\0ma' } })).toMatchObject({
        status: 400,
        body: { code: 'MALFORMED_REQUEST', errors: [{ source: 'q' }] },
      });
    });

    it('is for people who are signed in', async () => {
      expect((await site.client().get('/api/search', { query: { q: somebody.name } })).status).toBe(401);
    });

    it('looks names up in an index', async () => {
      const indexes = await site.unitOfWork.read<{ name: string }>(
        `select indexname as name from pg_indexes where indexdef like '%gin_trgm_ops%' order by indexname`,
      );
      expect(indexes.map(({ name }) => name)).toEqual(['employee_name_alike', 'employee_nip_alike', 'unit_code_alike', 'unit_name_alike']);
    });
  });
}
