import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ImportReport } from '@siklus/contracts/staff-import';
import { maskNumber } from '@siklus/domain';
import { formWith, sample, signedIn } from '../support/people.js';
import type { Answer, Client, TestApp } from '../support/test-app.js';
import { endings } from '../support/endings.js';
import { openProvince } from '../support/office.js';
import { storedIn } from '../support/stored.js';

const [heading = '', ...lines] = sample('staff-60.csv')
  .toString('utf8')
  .split(/\r?\n/)
  .filter((line) => line !== '');
const columns = heading.replace('\uFEFF', '').split(';');
const at = (column: string): number => columns.indexOf(column);
const rows = lines.map((line) => line.split(';'));
const withCells = (row: readonly string[], cells: Readonly<Record<string, string>>): string[] =>
  row.map((cell, place) => cells[columns[place] ?? ''] ?? cell);

let site: TestApp;
let local: Client;
/** A unit with its people, and somebody of another one. */
let own: { code: string; rows: string[][] };
let foreign: string[];

/** Called inside the `describe` of a suite. */
export function importRightsTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    ({ site } = toEnd(await openProvince()));
    await site.unitOfWork.read(`update employee set email = 'rahasia@contoh.id'`);
    const [unit] = await site.unitOfWork.read<{ code: string; nip: string; foreign: string }>(
      `select u.code, min(e.nip) as nip, (select fe.nip from current_assignment f join employee fe on fe.id = f.employee_id
           join unit fu on fu.id = f.unit_id where not u.id = any(fu.lineage) and not fu.id = any(u.lineage) and f.kind = 'D'
           and not exists (select from current_assignment b where b.supervisor_id = f.employee_id) order by fe.nip limit 1) as foreign
         from unit u join current_assignment a on a.unit_id = u.id join employee e on e.id = a.employee_id
        where u.parent_id is not null and not exists (select from unit c where c.parent_id = u.id) and e.status = 'PNS'
          and not exists (select from current_assignment b where b.supervisor_id = a.employee_id)
        group by u.id having count(*) > 1 order by u.code limit 1`,
    );
    const of = (code: string): string[][] => rows.filter((row) => row[at('Kode Unit')] === code && row[at('Jenis Penugasan')] === 'D');
    own = { code: unit?.code ?? '', rows: of(unit?.code ?? '').filter((row) => row[at('Surel')] !== undefined) };
    foreign = rows.find((row) => row[at('NIP')] === unit?.foreign) ?? [];
    local = await signedIn(site, 'lokal', { roles: ['administrator'], unit: own.code });
  });

  const send = (list: readonly (readonly string[])[], query: Record<string, string> = {}): Promise<Answer<ImportReport>> =>
    local.post('/api/employees/import', formWith([heading, ...list.map((row) => row.join(';'))].join('\n')), { query });
  const plain = (): string[] => own.rows.find((row) => !rows.some((each) => each[at('NIP Atasan')] === row[at('NIP')])) ?? [];
  const superior = (): string[] => rows.find((row) => row[at('NIP')] === foreign[at('NIP Atasan')]) ?? [];
  const unitOf = (code: string, parent: string): Record<string, string> => ({
    'Kode Unit': code,
    'Nama Unit': `Unit ${code}`,
    'Kode Unit Induk': parent,
  });

  describe('the administrator of one unit', () => {
    it.each<[string, () => string[], string, string]>([
      ['somebody of another unit', () => withCells(foreign, { Golongan: 'III/d' }), 'Kode Unit', 'UNIT_BEYOND'],
      [
        'somebody of another unit taken into his own',
        () =>
          withCells(plain(), {
            NIP: foreign[at('NIP')] ?? '',
            Nama: foreign[at('Nama')] ?? '',
            'Status Kepegawaian': foreign[at('Status Kepegawaian')] ?? '',
            Golongan: '',
          }),
        'NIP',
        'PERSON_BEYOND',
      ],
      [
        'somebody of another unit below one of his own staff, of whom he tells nothing',
        () => withCells(superior(), { 'NIP Atasan': foreign[at('NIP')] ?? '' }),
        'Kode Unit',
        'UNIT_BEYOND',
      ],
      [
        'the same as if he were in his own unit',
        () =>
          withCells(plain(), {
            NIP: superior()[at('NIP')] ?? '',
            Nama: superior()[at('Nama')] ?? '',
            'Status Kepegawaian': superior()[at('Status Kepegawaian')] ?? '',
            Golongan: '',
            'NIP Atasan': foreign[at('NIP')] ?? '',
          }),
        'NIP',
        'PERSON_BEYOND',
      ],
      [
        'his own unit hung elsewhere',
        () => withCells(plain(), { 'Kode Unit Induk': foreign[at('Kode Unit')] ?? '' }),
        'Kode Unit Induk',
        'UNIT_PARENT_BEYOND',
      ],
      [
        "another agency's unit hung below his own",
        () => withCells(plain(), { ...unitOf(foreign[at('Kode Unit')] ?? '', own.code), 'Nama Unit': foreign[at('Nama Unit')] ?? '' }),
        'Kode Unit',
        'UNIT_BEYOND',
      ],
      ['a new unit at the top', () => withCells(plain(), unitOf('BARU-1', '')), 'Kode Unit', 'UNIT_BEYOND'],
      ['a new unit below another', () => withCells(plain(), unitOf('BARU-2', foreign[at('Kode Unit')] ?? '')), 'Kode Unit', 'UNIT_BEYOND'],
    ])('does not write %s', async (_what, row, column, code) => {
      const before = await storedIn(site);
      for (const query of [{ dryRun: 'true' }, { dryRun: 'true', validOnly: 'true' }, {}] as Record<string, string>[]) {
        const { status, body } = await send([row()], query);
        expect([query, status]).toEqual([query, 'validOnly' in query ? 200 : 422]);
        expect(body.errors.map((fault) => [fault.row, fault.column, fault.code])).toEqual([[2, column, code]]);
        expect([body.valid, body.created, body.updated, body.unchanged]).toEqual([0, 0, 0, 0]);
        // What is kept about somebody who is not his is told by no answer.
        expect(JSON.stringify(body)).not.toContain('rahasia@contoh.id');
      }
      expect(await storedIn(site)).toEqual(before);
    });

    it('writes his own rows, new people and units below his own, and what of a list is his', async () => {
      const below = withCells(plain(), unitOf('BARU-3', own.code));
      const renamed = withCells(foreign, { 'Nama Unit': 'Nama lain' });
      const { status, body } = await send([below, renamed], { validOnly: 'true' });
      expect([status, body.valid, body.updated]).toEqual([200, 1, 1]);
      const [unit] = await site.unitOfWork.read<{ parent: string }>(
        `select p.code as parent from unit u join unit p on p.id = u.parent_id where u.code = 'BARU-3'`,
      );
      expect(unit?.parent).toBe(own.code);
      const [{ n } = { n: 0 }] = await site.unitOfWork.read<{ n: number }>(`select count(*)::int as n from unit where name = 'Nama lain'`);
      expect(n).toBe(0);
    });

    it('leaves the unit above his own as it is, though his rows hang below it and another row names it', async () => {
      const parent = plain()[at('Kode Unit Induk')] ?? '';
      const nameOf = () => site.unitOfWork.read(`select name, parent_id from unit where code = $1`, [parent]);
      const before = await nameOf();
      const above = withCells(rows.find((row) => row[at('Kode Unit')] === parent) ?? [], { 'Nama Unit': 'Nama lain' });
      const { status, body } = await send([plain(), above], { validOnly: 'true' });
      expect([status, body.valid, body.errors.map(({ row, code }) => [row, code])]).toEqual([200, 1, [[3, 'UNIT_BEYOND']]]);
      expect(await nameOf()).toEqual(before);
      expect(before).toHaveLength(1);
    });

    it('leaves his own unit where it is when a row moves it away, though another row hangs a new one below it', async () => {
      const parentOf = () => site.unitOfWork.read(`select parent_id from unit where code = $1`, [own.code]);
      const before = await parentOf();
      const moved = withCells(plain(), { 'Kode Unit Induk': foreign[at('Kode Unit')] ?? '' });
      const kept = own.rows.find((each) => each[at('NIP')] !== plain()[at('NIP')]) ?? [];
      const other = withCells(kept, { Surel: 'rahasia@contoh.id' });
      const corrects = { changesFrom: '2015-01-01' };
      const { status, body } = await send([withCells(other, unitOf('BARU-4', own.code)), moved], { validOnly: 'true', ...corrects });
      expect([status, body.valid, body.errors.map(({ row, code }) => [row, code])]).toEqual([200, 1, [[3, 'UNIT_PARENT_BEYOND']]]);
      expect(await parentOf()).toEqual(before);
      expect((await send([other], corrects)).status).toBe(200);
    });

    it('moves no unit out of those he looks after, even from one of them', async () => {
      const parent = plain()[at('Kode Unit Induk')] ?? '';
      const keeper = await signedIn(site, 'induk', { roles: ['administrator'], unit: parent });
      const [outside] = await site.unitOfWork.read<{ code: string }>(
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

    it('writes no mail address to which the code of a role would go that is not his to give', async () => {
      const [nip, email] = [plain()[at('NIP')] ?? '', 'penyerang@contoh.id'];
      await site.unitOfWork.run((tx) =>
        tx.run(
          `insert into role_grant (id, account_id, role, unit_id) select gen_random_uuid(), a.id, 'auditor', null
             from account a join employee e on e.id = a.employee_id where e.nip = $1`,
          [nip],
        ),
      );
      const { body } = await send([withCells(plain(), { Surel: email })]);
      expect(body.errors.map((fault) => [fault.column, fault.code])).toEqual([['Surel', 'EMAIL_BEYOND']]);
      expect((await send([withCells(plain(), { Golongan: 'III/d' })], { dryRun: 'true' })).body.errors).toEqual([]);
      await site.unitOfWork.run((tx) => tx.run(`delete from role_grant where role = 'auditor' and unit_id is null`));
      expect((await send([withCells(plain(), { Surel: email })], { dryRun: 'true' })).body.errors).toEqual([]);
    });

    it('writes no mail address of somebody to whom he answers, however far his role reaches', async () => {
      const [nip, superior] = [plain()[at('NIP')] ?? '', plain()[at('NIP Atasan')] ?? ''];
      const clerk = await signedIn(site, 'bawahan', { nip, roles: ['administrator'] });
      const row = rows.find((each) => each[at('NIP')] === superior && each[at('Jenis Penugasan')] === 'D') ?? [];
      const faults = async (cells: Record<string, string>): Promise<string[][]> => {
        const file = formWith([heading, withCells(row, cells).join(';')].join('\n'));
        const { body } = await clerk.post<ImportReport>('/api/employees/import', file, { query: { dryRun: 'true' } });
        return body.errors.map((fault) => [fault.column, fault.code]);
      };
      expect(await faults({ Surel: 'penyerang@contoh.id' })).toEqual([['Surel', 'EMAIL_OF_SUPERIOR']]);
      expect(await faults({ Surel: 'rahasia@contoh.id' })).toEqual([]);
      await site.unitOfWork.run((tx) =>
        tx.run(`delete from role_grant where account_id = (select id from account where username = 'bawahan')`),
      );
    });

    it('writes neither somebody who has left his unit, nor his own post', async () => {
      const mover = own.rows.find((row) => row !== plain() && row[at('NIP')] !== plain()[at('NIP')]) ?? [];
      await site.unitOfWork.run(async (tx) => {
        await tx.run(
          `update assignment set valid_to = '2025-12-31' where valid_to is null and employee_id = (select id from employee where nip = $1)`,
          [mover[at('NIP')]],
        );
        await tx.run(
          `insert into assignment (id, employee_id, unit_id, kind, position, position_type, valid_from)
           select gen_random_uuid(), e.id, u.id, 'D', 'Analis', 'PELAKSANA', '2026-01-01' from employee e, unit u
            where e.nip = $1 and u.code = $2`,
          [mover[at('NIP')], foreign[at('Kode Unit')]],
        );
      });
      expect((await send([mover])).body.errors.map(({ code }) => code)).toEqual(['PERSON_BEYOND']);
      const [me] = await site.unitOfWork.read<{ nip: string }>(
        `select e.nip from current_assignment a join employee e on e.id = a.employee_id join unit u on u.id = a.unit_id
          where $1 = any(select code from unit where id = any(u.lineage)) and a.supervisor_id is not null and a.kind = 'D'
          order by e.nip limit 1`,
        [own.code],
      );
      const mine = rows.find((row) => row[at('NIP')] === me?.nip) ?? [];
      await site.unitOfWork.read(`update account set employee_id = null where employee_id = (select id from employee where nip = $1)`, [
        me?.nip,
      ]);
      await site.unitOfWork.read(`update account set employee_id = (select id from employee where nip = $1) where username = 'lokal'`, [
        me?.nip,
      ]);
      expect((await send([withCells(mine, { Jabatan: 'Kepala Dinas' })])).body.errors.map(({ code }) => code)).toEqual(['OWN_ROW']);
      expect((await send([withCells(mine, { 'NIP Atasan': '-' })])).body.errors.map(({ code }) => code)).toEqual(['OWN_ROW']);
      for (const change of [{ Golongan: 'IV/e' }, { Nama: 'Nama Lain' }, { 'Status Kepegawaian': 'CPNS' }] as Record<string, string>[])
        expect([change, (await send([withCells(mine, change)])).body.errors.map(({ code }) => code)]).toEqual([change, ['OWN_ROW']]);
      expect((await send([withCells(mine, { Surel: 'baru@contoh.id' })], { dryRun: 'true' })).body.errors).toEqual([]);
    });

    it.each([null, '2100-12-31'])('writes nobody who is in his unit now and will be in another, until %s', async (until) => {
      const row = plain();
      const ofPerson = `kind = 'D' and employee_id = (select id from employee where nip = $1)`;
      await site.unitOfWork.run(async (tx) => {
        await tx.run(`update assignment set valid_to = '2099-12-31' where valid_to is null and ${ofPerson}`, [row[at('NIP')]]);
        await tx.run(
          `insert into assignment (id, employee_id, unit_id, kind, position, position_type, valid_from, valid_to)
           select gen_random_uuid(), e.id, u.id, 'D', 'Analis', 'PELAKSANA', '2100-01-01', $3 from employee e, unit u
            where e.nip = $1 and u.code = $2`,
          [row[at('NIP')], foreign[at('Kode Unit')], until],
        );
      });
      for (const cells of [{ Golongan: 'III/d' }, { 'Berlaku Mulai': '2100-06-01' }] as Record<string, string>[])
        expect((await send([withCells(row, cells)], { dryRun: 'true' })).body.errors.map(({ code }) => code)).toEqual(['PERSON_BEYOND']);
      await site.unitOfWork.run(async (tx) => {
        await tx.run(`delete from assignment where valid_from = '2100-01-01' and ${ofPerson}`, [row[at('NIP')]]);
        await tx.run(`update assignment set valid_to = null where valid_to = '2099-12-31' and ${ofPerson}`, [row[at('NIP')]]);
      });
      expect((await send([withCells(row, { Golongan: 'III/d' })], { dryRun: 'true' })).body.errors).toEqual([]);
    });

    it('learns of no address whether somebody of another unit has it, and of those he looks after he does', async () => {
      const [row] = [plain()];
      const other =
        own.rows.find((each) => each[at('NIP')] !== row[at('NIP')] && rows.every((one) => one[at('NIP Atasan')] !== each[at('NIP')])) ??
        row;
      const setAddress = (nip: string | undefined) =>
        site.unitOfWork.read(`update employee set email = 'ditanya@contoh.id' where nip = $1`, [nip]);
      const warned = async () =>
        (await send([withCells(row, { Surel: 'ditanya@contoh.id' })], { dryRun: 'true' })).body.warnings.map(({ code }) => code);
      await setAddress(foreign[at('NIP')]);
      expect(await warned()).not.toContain('EMAIL_SHARED');
      await setAddress(other[at('NIP')]);
      expect(await warned()).toContain('EMAIL_SHARED');
      await site.unitOfWork.read(`update employee set email = 'rahasia@contoh.id' where email = 'ditanya@contoh.id'`);
    });

    it('is shown of a kept supervisor of another unit no more than his list gave', async () => {
      const [row, foreignNip] = [plain(), foreign[at('NIP')] ?? ''];
      const other = own.rows.find((each) => each[at('NIP')] !== row[at('NIP')]) ?? [];
      const reportsTo = (nip: string | undefined) =>
        site.unitOfWork.read(
          `update assignment set supervisor_id = (select id from employee where nip = $1)
            where valid_to is null and kind = 'D' and employee_id = (select id from employee where nip = $2)`,
          [nip, row[at('NIP')]],
        );
      await reportsTo(foreignNip);
      const { status, body } = await send([withCells(row, { 'NIP Atasan': other[at('NIP')] ?? '' })], { dryRun: 'true' });
      expect([status, body.errors]).toEqual([200, []]);
      expect(JSON.stringify(body)).toContain(maskNumber(foreignNip));
      expect(JSON.stringify(body)).not.toContain(foreignNip);
      await reportsTo(row[at('NIP Atasan')]);
    });

    it('is told whom a unit reaches that becomes another, and leaves a line in the trail of the unit', async () => {
      const [{ id = '', people = 0 } = {}] = await site.unitOfWork.read<{ id: string; people: number }>(
        `select u.id, count(distinct a.employee_id)::int as people from unit u join current_assignment a on a.unit_id = u.id
          where u.code = $1 group by u.id`,
        [own.code],
      );
      const renamed = [withCells(plain(), { 'Nama Unit': 'Bagian Tata Usaha Baru' })];
      const { body } = await send(renamed, { dryRun: 'true' });
      const told = body.changes?.filter(({ kind }) => kind === 'unit');
      expect(told?.map(({ unit, reaches, rows: named }) => [unit, reaches, named.length])).toEqual([[own.code, people, 1]]);
      expect(people).toBeGreaterThan(1);
      expect((await send(renamed)).status).toBe(200);
      const entries = await site.unitOfWork.read<{ body: object }>(
        `select body from audit_entry where stream = $1 and action = 'unit.changed'`,
        [`unit:${id}`],
      );
      expect(entries).toEqual([{ body: expect.objectContaining({ fields: ['unitName'], people }) }]);
      expect((await send([plain()])).status).toBe(200);
    });
  });
}
