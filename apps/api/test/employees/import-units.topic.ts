import { describe, expect, it } from '@jest/globals';
import type { ImportReport } from '@siklus/contracts/staff-import';
import { formWith, signedIn } from '../support/people.js';
import { at, heading, rows, unitOf, withCells, type ImportRightsOffice } from './import-rights-office.js';

/** Which units somebody makes, moves and renames by a list. Called inside the `describe` of a suite. */
export function importUnitsTopic({ site, own, foreign, send, plain }: ImportRightsOffice): void {
  describe('the administrator of one unit', () => {
    it('writes his own rows, new people and units below his own, and what of a list is his', async () => {
      const below = withCells(plain(), unitOf('BARU-3', own().code));
      const renamed = withCells(foreign(), { 'Nama Unit': 'Nama lain' });
      const { status, body } = await send([below, renamed], { validOnly: 'true' });
      expect([status, body.valid, body.updated]).toEqual([200, 1, 1]);
      const [unit] = await site().unitOfWork.read<{ parent: string }>(
        `select p.code as parent from unit u join unit p on p.id = u.parent_id where u.code = 'BARU-3'`,
      );
      expect(unit?.parent).toBe(own().code);
      const [{ n } = { n: 0 }] = await site().unitOfWork.read<{ n: number }>(
        `select count(*)::int as n from unit where name = 'Nama lain'`,
      );
      expect(n).toBe(0);
    });

    it('leaves the unit above his own as it is, though his rows hang below it and another row names it', async () => {
      const parent = plain()[at('Kode Unit Induk')] ?? '';
      const nameOf = () => site().unitOfWork.read(`select name, parent_id from unit where code = $1`, [parent]);
      const before = await nameOf();
      const above = withCells(rows.find((row) => row[at('Kode Unit')] === parent) ?? [], { 'Nama Unit': 'Nama lain' });
      const { status, body } = await send([plain(), above], { validOnly: 'true' });
      expect([status, body.valid, body.errors.map(({ row, code }) => [row, code])]).toEqual([200, 1, [[3, 'UNIT_BEYOND']]]);
      expect(await nameOf()).toEqual(before);
      expect(before).toHaveLength(1);
    });

    it('leaves his own unit where it is when a row moves it away, though another row hangs a new one below it', async () => {
      const parentOf = () => site().unitOfWork.read(`select parent_id from unit where code = $1`, [own().code]);
      const before = await parentOf();
      const moved = withCells(plain(), { 'Kode Unit Induk': foreign()[at('Kode Unit')] ?? '' });
      const kept = own().rows.find((each) => each[at('NIP')] !== plain()[at('NIP')]) ?? [];
      const other = withCells(kept, { Surel: 'rahasia@contoh.id' });
      const corrects = { changesFrom: '2015-01-01' };
      const list = [withCells(other, unitOf('BARU-4', own().code)), moved];
      const { status, body } = await send(list, { validOnly: 'true', ...corrects });
      expect([status, body.valid, body.errors.map(({ row, code }) => [row, code])]).toEqual([200, 1, [[3, 'UNIT_PARENT_BEYOND']]]);
      expect(await parentOf()).toEqual(before);
      expect((await send([other], corrects)).status).toBe(200);
    });

    it('moves no unit out of those he looks after, even from one of them', async () => {
      const parent = plain()[at('Kode Unit Induk')] ?? '';
      const keeper = await signedIn(site(), 'induk', { roles: ['administrator'], unit: parent });
      const [outside] = await site().unitOfWork.read<{ code: string }>(
        `select code from unit where not (select id from unit where code = $1) = any(lineage) order by code limit 1`,
        [parent],
      );
      const faults = async (code: string): Promise<string[][]> => {
        const file = formWith([heading, withCells(plain(), { 'Kode Unit Induk': code }).join(';')].join('\n'));
        const { body } = await keeper.post<ImportReport>('/api/employees/import', file, { query: { dryRun: 'true' } });
        return body.errors.map((fault) => [fault.column, fault.code]);
      };
      expect(await faults(outside?.code ?? '')).toEqual([['Kode Unit Induk', 'UNIT_PARENT_BEYOND']]);
      expect(await faults(parent)).toEqual([]);
    });

    it('moves a unit that he looks after out of nobody else’s, though it would hang below another of his', async () => {
      const parent = plain()[at('Kode Unit Induk')] ?? '';
      const [second] = await site().unitOfWork.read<{ code: string }>(
        `select code from unit where not (select id from unit where code = $1) = any(lineage)
            and id <> all((select lineage from unit where code = $1)::uuid[]) order by code limit 1`,
        [parent],
      );
      const keeper = await signedIn(site(), 'dua-unit', { roles: ['administrator'], unit: own().code });
      await site().unitOfWork.run((tx) =>
        tx.run(
          `insert into role_grant (id, account_id, role, unit_id)
           select gen_random_uuid(), a.id, 'administrator', u.id from account a, unit u where a.username = 'dua-unit' and u.code = $1`,
          [second?.code],
        ),
      );
      const file = formWith([heading, withCells(plain(), { 'Kode Unit Induk': second?.code ?? '' }).join(';')].join('\n'));
      const { body } = await keeper.post<ImportReport>('/api/employees/import', file, { query: { dryRun: 'true' } });
      expect(body.errors.map(({ column, code }) => [column, code])).toEqual([['Kode Unit Induk', 'UNIT_PARENT_BEYOND']]);
    });

    it('is told whom a unit reaches that becomes another, and leaves a line in the trail of the unit', async () => {
      const [{ id = '', people = 0 } = {}] = await site().unitOfWork.read<{ id: string; people: number }>(
        `select u.id, count(distinct a.employee_id)::int as people from unit u join current_assignment a on a.unit_id = u.id
          where u.code = $1 group by u.id`,
        [own().code],
      );
      const renamed = [withCells(plain(), { 'Nama Unit': 'Bagian Tata Usaha Baru' })];
      const { body } = await send(renamed, { dryRun: 'true' });
      const told = body.changes?.filter(({ kind }) => kind === 'unit');
      expect(told?.map(({ unit, reaches, rows: named }) => [unit, reaches, named.length])).toEqual([[own().code, people, 1]]);
      expect(people).toBeGreaterThan(1);
      expect((await send(renamed)).status).toBe(200);
      const entries = await site().unitOfWork.read<{ body: object }>(
        `select body from audit_entry where stream = $1 and action = 'unit.changed'`,
        [`unit:${id}`],
      );
      expect(entries).toEqual([{ body: expect.objectContaining({ fields: ['unitName'], people }) }]);
      expect((await send([plain()])).status).toBe(200);
    });
  });
}
