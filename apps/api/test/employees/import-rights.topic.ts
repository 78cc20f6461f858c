import { describe, expect, it } from '@jest/globals';
import type { ImportReport } from '@siklus/contracts/staff-import';
import { maskNumber } from '@siklus/domain';
import { formWith, signedIn } from '../support/people.js';
import { storedIn } from '../support/stored.js';
import { at, heading, rows, unitOf, withCells, type ImportRightsOffice } from './import-rights-office.js';

/** Of which people somebody writes what by a list, and what he learns of others. Called inside the `describe` of a suite. */
export function importRightsTopic({ site, own, foreign, send, plain, superior }: ImportRightsOffice): void {
  describe('the administrator of one unit', () => {
    it.each<[string, () => string[], string, string]>([
      ['somebody of another unit', () => withCells(foreign(), { Golongan: 'III/d' }), 'Kode Unit', 'UNIT_BEYOND'],
      [
        'somebody of another unit taken into his own',
        () =>
          withCells(plain(), {
            NIP: foreign()[at('NIP')] ?? '',
            Nama: foreign()[at('Nama')] ?? '',
            'Status Kepegawaian': foreign()[at('Status Kepegawaian')] ?? '',
            Golongan: '',
          }),
        'NIP',
        'PERSON_BEYOND',
      ],
      [
        'somebody of another unit below one of his own staff, of whom he tells nothing',
        () => withCells(superior(), { 'NIP Atasan': foreign()[at('NIP')] ?? '' }),
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
            'NIP Atasan': foreign()[at('NIP')] ?? '',
          }),
        'NIP',
        'PERSON_BEYOND',
      ],
      [
        'his own unit hung elsewhere',
        () => withCells(plain(), { 'Kode Unit Induk': foreign()[at('Kode Unit')] ?? '' }),
        'Kode Unit Induk',
        'UNIT_PARENT_BEYOND',
      ],
      [
        "another agency's unit hung below his own",
        () =>
          withCells(plain(), { ...unitOf(foreign()[at('Kode Unit')] ?? '', own().code), 'Nama Unit': foreign()[at('Nama Unit')] ?? '' }),
        'Kode Unit',
        'UNIT_BEYOND',
      ],
      ['a new unit at the top', () => withCells(plain(), unitOf('BARU-1', '')), 'Kode Unit', 'UNIT_BEYOND'],
      [
        'a new unit below another',
        () => withCells(plain(), unitOf('BARU-2', foreign()[at('Kode Unit')] ?? '')),
        'Kode Unit',
        'UNIT_BEYOND',
      ],
    ])('does not write %s', async (_what, row, column, code) => {
      const before = await storedIn(site());
      for (const query of [{ dryRun: 'true' }, { dryRun: 'true', validOnly: 'true' }, {}] as Record<string, string>[]) {
        const { status, body } = await send([row()], query);
        expect([query, status]).toEqual([query, 'validOnly' in query ? 200 : 422]);
        expect(body.errors.map((fault) => [fault.row, fault.column, fault.code])).toEqual([[2, column, code]]);
        expect([body.valid, body.created, body.updated, body.unchanged]).toEqual([0, 0, 0, 0]);
        // What is kept about somebody who is not his is told by no answer.
        expect(JSON.stringify(body)).not.toContain('rahasia@contoh.id');
      }
      expect(await storedIn(site())).toEqual(before);
    });

    it('writes no mail address to which the code of a role would go that is not his to give', async () => {
      const [nip, email] = [plain()[at('NIP')] ?? '', 'penyerang@contoh.id'];
      await site().unitOfWork.run((tx) =>
        tx.run(
          `insert into role_grant (id, account_id, role, unit_id) select gen_random_uuid(), a.id, 'auditor', null
             from account a join employee e on e.id = a.employee_id where e.nip = $1`,
          [nip],
        ),
      );
      const { body } = await send([withCells(plain(), { Surel: email })]);
      expect(body.errors.map((fault) => [fault.column, fault.code])).toEqual([['Surel', 'EMAIL_BEYOND']]);
      expect((await send([withCells(plain(), { Golongan: 'III/d' })], { dryRun: 'true' })).body.errors).toEqual([]);
      await site().unitOfWork.run((tx) => tx.run(`delete from role_grant where role = 'auditor' and unit_id is null`));
      expect((await send([withCells(plain(), { Surel: email })], { dryRun: 'true' })).body.errors).toEqual([]);
    });

    it('writes no mail address of somebody to whom he answers, however far his role reaches', async () => {
      const [nip, superior] = [plain()[at('NIP')] ?? '', plain()[at('NIP Atasan')] ?? ''];
      const clerk = await signedIn(site(), 'bawahan', { nip, roles: ['administrator'] });
      const row = rows.find((each) => each[at('NIP')] === superior && each[at('Jenis Penugasan')] === 'D') ?? [];
      const faults = async (cells: Record<string, string>): Promise<string[][]> => {
        const file = formWith([heading, withCells(row, cells).join(';')].join('\n'));
        const { body } = await clerk.post<ImportReport>('/api/employees/import', file, { query: { dryRun: 'true' } });
        return body.errors.map((fault) => [fault.column, fault.code]);
      };
      expect(await faults({ Surel: 'penyerang@contoh.id' })).toEqual([['Surel', 'EMAIL_OF_SUPERIOR']]);
      expect(await faults({ Surel: 'rahasia@contoh.id' })).toEqual([]);
      await site().unitOfWork.run((tx) =>
        tx.run(`delete from role_grant where account_id = (select id from account where username = 'bawahan')`),
      );
    });

    it('writes neither somebody who has left his unit, nor his own post', async () => {
      const mover = own().rows.find((row) => row !== plain() && row[at('NIP')] !== plain()[at('NIP')]) ?? [];
      await site().unitOfWork.run(async (tx) => {
        await tx.run(
          `update assignment set valid_to = '2025-12-31' where valid_to is null and employee_id = (select id from employee where nip = $1)`,
          [mover[at('NIP')]],
        );
        await tx.run(
          `insert into assignment (id, employee_id, unit_id, kind, position, position_type, valid_from)
           select gen_random_uuid(), e.id, u.id, 'D', 'Analis', 'PELAKSANA', '2026-01-01' from employee e, unit u
            where e.nip = $1 and u.code = $2`,
          [mover[at('NIP')], foreign()[at('Kode Unit')]],
        );
      });
      expect((await send([mover])).body.errors.map(({ code }) => code)).toEqual(['PERSON_BEYOND']);
      const [me] = await site().unitOfWork.read<{ nip: string }>(
        `select e.nip from current_assignment a join employee e on e.id = a.employee_id join unit u on u.id = a.unit_id
          where $1 = any(select code from unit where id = any(u.lineage)) and a.supervisor_id is not null and a.kind = 'D'
          order by e.nip limit 1`,
        [own().code],
      );
      const mine = rows.find((row) => row[at('NIP')] === me?.nip) ?? [];
      await site().unitOfWork.read(`update account set employee_id = null where employee_id = (select id from employee where nip = $1)`, [
        me?.nip,
      ]);
      await site().unitOfWork.read(`update account set employee_id = (select id from employee where nip = $1) where username = 'lokal'`, [
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
      await site().unitOfWork.run(async (tx) => {
        await tx.run(`update assignment set valid_to = '2099-12-31' where valid_to is null and ${ofPerson}`, [row[at('NIP')]]);
        await tx.run(
          `insert into assignment (id, employee_id, unit_id, kind, position, position_type, valid_from, valid_to)
           select gen_random_uuid(), e.id, u.id, 'D', 'Analis', 'PELAKSANA', '2100-01-01', $3 from employee e, unit u
            where e.nip = $1 and u.code = $2`,
          [row[at('NIP')], foreign()[at('Kode Unit')], until],
        );
      });
      for (const cells of [{ Golongan: 'III/d' }, { 'Berlaku Mulai': '2100-06-01' }] as Record<string, string>[])
        expect((await send([withCells(row, cells)], { dryRun: 'true' })).body.errors.map(({ code }) => code)).toEqual(['PERSON_BEYOND']);
      await site().unitOfWork.run(async (tx) => {
        await tx.run(`delete from assignment where valid_from = '2100-01-01' and ${ofPerson}`, [row[at('NIP')]]);
        await tx.run(`update assignment set valid_to = null where valid_to = '2099-12-31' and ${ofPerson}`, [row[at('NIP')]]);
      });
      expect((await send([withCells(row, { Golongan: 'III/d' })], { dryRun: 'true' })).body.errors).toEqual([]);
    });

    it('writes nobody who will be in his unit and is in another until then', async () => {
      const row = foreign();
      const there = withCells(plain(), { NIP: row[at('NIP')] ?? '', Nama: row[at('Nama')] ?? '', Surel: 'rahasia@contoh.id' });
      const ofPerson = `kind = 'D' and employee_id = (select id from employee where nip = $1)`;
      await site().unitOfWork.run(async (tx) => {
        await tx.run(`update assignment set valid_to = '2099-12-31' where valid_to is null and ${ofPerson}`, [row[at('NIP')]]);
        await tx.run(
          `insert into assignment (id, employee_id, unit_id, kind, position, position_type, valid_from)
           select gen_random_uuid(), e.id, u.id, 'D', 'Analis', 'PELAKSANA', '2100-01-01' from employee e, unit u
            where e.nip = $1 and u.code = $2`,
          [row[at('NIP')], own().code],
        );
      });
      const codes = (await send([there], { dryRun: 'true' })).body.errors.map(({ code }) => code);
      await site().unitOfWork.run(async (tx) => {
        await tx.run(`delete from assignment where valid_from = '2100-01-01' and ${ofPerson}`, [row[at('NIP')]]);
        await tx.run(`update assignment set valid_to = null where valid_to = '2099-12-31' and ${ofPerson}`, [row[at('NIP')]]);
      });
      expect(codes).toEqual(['PERSON_BEYOND']);
    });

    it('learns of no address whether somebody of another unit has it, and of those he looks after he does', async () => {
      const [row] = [plain()];
      const other =
        own().rows.find((each) => each[at('NIP')] !== row[at('NIP')] && rows.every((one) => one[at('NIP Atasan')] !== each[at('NIP')])) ??
        row;
      const setAddress = (nip: string | undefined) =>
        site().unitOfWork.read(`update employee set email = 'ditanya@contoh.id' where nip = $1`, [nip]);
      const warned = async () =>
        (await send([withCells(row, { Surel: 'ditanya@contoh.id' })], { dryRun: 'true' })).body.warnings.map(({ code }) => code);
      await setAddress(foreign()[at('NIP')]);
      expect(await warned()).not.toContain('EMAIL_SHARED');
      await setAddress(other[at('NIP')]);
      expect(await warned()).toContain('EMAIL_SHARED');
      await site().unitOfWork.read(`update employee set email = 'rahasia@contoh.id' where email = 'ditanya@contoh.id'`);
    });

    it('is shown of a kept supervisor of another unit no more than his list gave', async () => {
      const [row, foreignNip] = [plain(), foreign()[at('NIP')] ?? ''];
      const other = own().rows.find((each) => each[at('NIP')] !== row[at('NIP')]) ?? [];
      const reportsTo = (nip: string | undefined) =>
        site().unitOfWork.read(
          `update assignment set supervisor_id = (select id from employee where nip = $1)
            where valid_to is null and kind = 'D' and employee_id = (select id from employee where nip = $2)`,
          [nip, row[at('NIP')]],
        );
      await reportsTo(foreignNip);
      const { status, body } = await send([withCells(row, { 'NIP Atasan': other[at('NIP')] ?? '' })], { dryRun: 'true' });
      expect([status, body.errors]).toEqual([200, []]);
      expect(JSON.stringify(body)).toContain(maskNumber(foreignNip));
      expect(JSON.stringify(body)).not.toContain(foreignNip);
      expect(JSON.stringify(body)).not.toContain(foreign()[at('Nama')]);
      await reportsTo(row[at('NIP Atasan')]);
    });

    it('is told neither the name of a superior of another unit nor that he has left, and of those he looks after both', async () => {
      const [row] = [plain()];
      const other = own().rows.find((each) => ![row[at('NIP')], row[at('NIP Atasan')]].includes(each[at('NIP')])) ?? [];
      const warned = async (superior: readonly string[]) => {
        const nip = superior[at('NIP')] ?? '';
        const become = (standing: string) => site().unitOfWork.read(`update employee set standing = $1 where nip = $2`, [standing, nip]);
        await become('PI');
        const { body } = await send([withCells(row, { 'NIP Atasan': nip })], { dryRun: 'true', changesFrom: '2015-01-01' });
        await become('01');
        return [body.warnings.map(({ code }) => code).includes('SUPERVISOR_AWAY'), Object.values(body.supervisors ?? {})];
      };
      expect([await warned(foreign()), await warned(other)]).toEqual([
        [false, []],
        [true, [other[at('Nama')]]],
      ]);
    });
  });
}
