import { beforeAll, describe, expect, it } from '@jest/globals';
import { employeeChange, type EmployeeChange } from '@siklus/contracts/employee-changes';
import { z } from 'zod';
import { asOwner } from '../../proof/database/test-database.js';
import { brokenIn } from '../support/broken.js';
import { endings } from '../support/endings.js';
import { formWith, sample, signedIn } from '../support/people.js';
import { startTestApp, type Client, type TestApp } from '../support/test-app.js';

const [heading = '', ...lines] = sample('staff-60.csv')
  .toString('utf8')
  .split(/\r?\n/)
  .filter((line) => line !== '');
const rows = lines.map((line) => line.split(';'));

let site: TestApp;
let admin: Client;
/** Somebody in one post, to whom nobody reports, whose supervisor has one too; and his row in the list. */
let person: { id: string; nip: string; unit: string; supervisor: string; above: string; other: string; position: string };
let cells: string[];

const sql = <R extends Record<string, unknown>>(text: string, values: unknown[] = []): Promise<R[]> =>
  site.unitOfWork.read<R>(text, values);
const upload = (list: readonly (readonly string[])[], name: string) =>
  admin.post('/api/employees/import', formWith([heading, ...list.map((row) => row.join(';'))].join('\n'), name));
const historyFor = (client: Client) => client.list<EmployeeChange>('/api/employee-changes', { filter: { employeeId: person.id } });
const latest = async (): Promise<EmployeeChange | undefined> => (await historyFor(admin)).rows[0];
const fieldOf = (change: EmployeeChange | undefined, field: string) => change?.fields.find((each) => each.field === field);

/** Called inside the `describe` of a suite. */
export function dataHistoryTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    site = toEnd(await startTestApp());
    admin = await signedIn(site, 'admin', { roles: ['administrator'] });
    expect((await upload(rows, 'pegawai awal.csv')).status).toBe(200);
    const [found] = await sql<typeof person>(
      `select e.id, e.nip, u.code as unit, s.nip as supervisor, above.nip as above, a.position,
              (select o.code from unit o where not o.id = any(u.lineage) and not u.id = any(o.lineage) order by o.code limit 1) as other
         from current_assignment a join employee e on e.id = a.employee_id join unit u on u.id = a.unit_id
         join employee s on s.id = a.supervisor_id join current_assignment b on b.employee_id = s.id
         join employee above on above.id = b.supervisor_id
        where e.status = 'PNS' and s.status = 'PNS' and (select count(*) from assignment where employee_id = e.id) = 1
          and not exists (select from assignment below where below.supervisor_id = e.id) order by e.nip limit 1`,
    );
    if (found === undefined) throw new Error('The sample has no such person');
    person = found;
    cells = rows.find(([nip]) => nip === person.nip) ?? [];
  });

  describe('the history of somebody’s data', () => {
    it('begins with the file that brought him, and who imported it', async () => {
      const { rows: changes, total } = await historyFor(admin);
      expect(z.array(employeeChange.strict()).parse(changes)).toEqual(changes);
      expect(total).toBe(1);
      expect(changes[0]).toMatchObject({ actorName: 'admin', source: 'pegawai awal.csv', intact: true, employeeId: person.id });
      expect(changes[0]?.words.en).toBe('Added an employee by an import');
      expect(fieldOf(changes[0], 'name')).toEqual({ field: 'name', old: null, new: cells[1], withheld: false });
    });

    it('tells old and new value of each field that an import changed, and nothing of what stayed', async () => {
      expect((await upload([cells.with(1, 'Nama Baru').with(15, 'baru@contoh.go.id').with(11, '03')], 'ubah.csv')).status).toBe(200);
      const change = await latest();
      expect(change).toMatchObject({ source: 'ubah.csv', intact: true, words: { en: 'Changed the data of an employee by an import' } });
      expect(change?.fields).toEqual([
        { field: 'name', old: cells[1], new: 'Nama Baru', withheld: false },
        { field: 'standing', old: '01', new: '03', withheld: false },
        { field: 'email', old: cells[15] === '' ? null : cells[15], new: 'baru@contoh.go.id', withheld: false },
      ]);
      expect((await upload([cells.with(1, 'Nama Baru').with(15, 'baru@contoh.go.id')], 'kembali.csv')).status).toBe(200);
      expect((await latest())?.fields).toEqual([{ field: 'standing', old: '03', new: '01', withheld: false }]);
      const before = await historyFor(admin);
      expect((await upload([cells.with(1, 'Nama Baru').with(15, 'baru@contoh.go.id')], 'sama.csv')).status).toBe(200);
      expect(await historyFor(admin)).toEqual(before);
    });

    it('tells each of two rows about one person', async () => {
      const acting = cells.with(1, 'Nama Baru').with(15, '').with(12, 'PLT').with(5, 'Kepala Seksi').with(13, '01-02-2026');
      const { total } = await historyFor(admin);
      const main = cells.with(1, 'Nama Baru').with(15, 'lain@contoh.go.id');
      expect((await upload([main, acting], 'dua.csv')).status).toBe(200);
      const { rows: changes } = await historyFor(admin);
      expect((await historyFor(admin)).total).toBe(total + 2);
      expect(
        fieldOf(
          changes.find(({ post }) => post === 'Plt. Kepala Seksi'),
          'assignmentKind',
        ),
      ).toMatchObject({ old: null, new: 'PLT' });
      expect(
        fieldOf(
          changes.find(({ post, source }) => post !== 'Plt. Kepala Seksi' && source === 'dua.csv'),
          'email',
        ),
      ).toMatchObject({
        new: 'lain@contoh.go.id',
      });
    });

    it('tells what somebody changed by hand: supervisors by name, posts, last days, and what was taken back', async () => {
      const [above] = await sql<{ id: string; name: string }>('select id, name from employee where nip = $1', [person.above]);
      const [before] = await sql<{ name: string }>('select name from employee where nip = $1', [person.supervisor]);
      const set = await admin.put(
        `/api/employees/${person.id}/supervisor`,
        { supervisorId: above?.id, reason: 'Pindah tugas ke bidang lain.' },
        { key: null },
      );
      expect(set.status).toBe(200);
      expect(await latest()).toMatchObject({
        words: { en: 'Set the supervisor' },
        source: null,
        reason: 'Pindah tugas ke bidang lain.',
        actorName: 'admin',
        intact: true,
      });
      expect(fieldOf(await latest(), 'supervisorNip')).toMatchObject({ old: before?.name, new: above?.name });

      const [unit] = await sql<{ id: string }>('select id from unit where code = $1', [person.unit]);
      const wish = {
        kind: 'D',
        position: 'Analis Muda',
        positionType: 'PELAKSANA',
        level: null,
        unitId: unit?.id,
        supervisorId: above?.id,
        reason: 'Mutasi.',
      };
      expect((await admin.post(`/api/employees/${person.id}/posts`, { ...wish, validFrom: '2031-01-01' })).status).toBe(200);
      expect(fieldOf(await latest(), 'position')).toMatchObject({ old: person.position, new: 'Analis Muda' });
      expect(fieldOf(await latest(), 'validFrom')).toMatchObject({ new: '2031-01-01' });

      const posts = (await admin.get<{ id: string; time: string }[]>(`/api/employees/${person.id}/posts`)).body;
      const later = posts.find(({ time }) => time === 'future')?.id;
      const path = `/api/employees/${person.id}/posts/${later}`;
      expect((await admin.put(`${path}/last-day`, { lastDay: '2031-06-30', reason: 'Mutasi.' }, { key: null })).status).toBe(200);
      expect((await latest())?.fields).toEqual([{ field: 'validTo', old: null, new: '2031-06-30', withheld: false }]);
      expect((await admin.post(`${path}/take-back`, { reason: 'Mutasi.' })).status).toBe(200);
      expect(fieldOf(await latest(), 'position')).toMatchObject({ old: 'Analis Muda', new: null });

      // What is held for another is told from a post of his own, here too.
      const acting = { ...wish, kind: 'PLH', position: 'Kepala Bagian', validFrom: '2031-01-01' };
      expect((await admin.post(`/api/employees/${person.id}/posts`, acting)).status).toBe(200);
      expect(await latest()).toMatchObject({ words: { en: 'Set a post' }, post: 'Plh. Kepala Bagian', intact: true });
    });

    it('stands beside the trail, which commits to it and holds no value', async () => {
      const [trail] = await sql<{ text: string; lines: number }>(
        `select string_agg(body::text, '') as text, count(*)::int as lines from audit_entry where stream = $1`,
        [`employee:${person.id}`],
      );
      expect(trail?.lines).toBe((await historyFor(admin)).total);
      for (const value of ['Nama Baru', 'contoh.go.id', 'Analis Muda', person.supervisor]) expect(trail?.text).not.toContain(value);
      expect(await brokenIn(site.unitOfWork)).toEqual([]);
    });
  });

  describe('whoever may read the person', () => {
    it.each<[string, () => Promise<Client>, 'all' | 'without addresses' | 'nothing']>([
      ['an administrator', async () => admin, 'all'],
      ['the administrator of the unit', () => signedIn(site, 'dekat', { roles: ['unit-administrator'], unit: person.unit }), 'all'],
      ['the administrator of another', () => signedIn(site, 'jauh', { roles: ['unit-administrator'], unit: person.other }), 'nothing'],
      ['an auditor', () => signedIn(site, 'auditor', { roles: ['auditor'] }), 'without addresses'],
      ['the auditor of another unit', () => signedIn(site, 'auditor-jauh', { roles: ['auditor'], unit: person.other }), 'nothing'],
      ['the training office', () => signedIn(site, 'diklat', { roles: ['training-office'] }), 'without addresses'],
      ['who runs the system', () => signedIn(site, 'ops', { roles: ['ops'] }), 'nothing'],
      ['he himself', () => signedIn(site, 'sendiri', { nip: person.nip }), 'all'],
      ['his supervisor', () => signedIn(site, 'atasan', { nip: person.above }), 'without addresses'],
      ['who was his supervisor', () => signedIn(site, 'mantan', { nip: person.supervisor }), 'nothing'],
    ])('reads the history, and nobody else: %s', async (_who, signIn, sees) => {
      const client = await signIn();
      const { total, rows: changes } = await historyFor(client);
      expect(total).toBe(sees === 'nothing' ? 0 : (await historyFor(admin)).total);
      if (sees === 'nothing') return;
      const addresses = changes.flatMap(({ fields }) => fields.filter(({ field }) => field === 'email'));
      expect(addresses.length).toBeGreaterThan(0);
      for (const address of addresses)
        expect(address).toEqual(
          sees === 'all'
            ? expect.objectContaining({ withheld: false, new: expect.stringContaining('@') })
            : { field: 'email', old: null, new: null, withheld: true },
        );
      // What may not be read is in no part of the answer.
      expect(JSON.stringify(changes).includes('contoh.go.id')).toBe(sees === 'all');
    });

    it('is asked for his session first', async () => {
      expect((await site.client().get('/api/employee-changes')).status).toBe(401);
    });
  });

  describe('a change that was rewritten behind the trail’s back', () => {
    it('is shown as such, and named by verify', async () => {
      const [change] = await sql<{ n: number; fields: unknown }>(
        'select n, fields from employee_change where employee_id = $1 order by n limit 1',
        [person.id],
      );
      const place = `where employee_id = '${person.id}' and n = ${change?.n}`;
      const write = (fields: unknown) =>
        asOwner(site.databaseUrl, `update employee_change set fields = '${JSON.stringify(fields)}' ${place}`);
      await write([{ field: 'name', old: null, new: 'Orang Lain' }]);
      expect((await historyFor(admin)).rows.map(({ intact }) => intact).filter((intact) => !intact)).toHaveLength(1);
      expect(await brokenIn(site.unitOfWork)).toEqual([
        expect.objectContaining({ invariant: expect.stringMatching(/^I39 /), example: `employee:${person.id}/${change?.n}` }),
      ]);
      await write(change?.fields);
      await expect(sql('delete from employee_change')).rejects.toThrow('permission denied');
      await asOwner(site.databaseUrl, `delete from employee_change ${place}`);
      expect(await brokenIn(site.unitOfWork)).toEqual([
        expect.objectContaining({ invariant: expect.stringMatching(/^I40 /), example: `employee:${person.id}/${change?.n}` }),
      ]);
    });
  });
}
