import { beforeAll, describe, expect, it } from '@jest/globals';
import { importReport, type ImportReport } from '@siklus/contracts/staff-import';
import { readFile } from '../../src/platform/files/read-file.js';
import { formWith, sample, signedIn } from '../support/people.js';
import { startTestApp, type Answer, type Client, type TestApp } from '../support/test-app.js';
import { endings } from '../support/endings.js';

let site: TestApp;
let admin: Client;

const upload = (form: FormData, query: Record<string, string> = {}, key?: string): Promise<Answer<ImportReport & { code?: string }>> =>
  admin.post('/api/employees/import', form, { query, ...(key === undefined ? {} : { key }) });

async function counts(): Promise<Record<string, number>> {
  const [row] = await site.unitOfWork.read<Record<string, number>>(
    `select (select count(*)::int from employee) as employees, (select count(*)::int from unit) as units, (select count(*)::int
      from assignment) as posts,
            (select count(*)::int from account) as accounts, (select count(*)::int from outbox where job = 'participants.refresh') as jobs,
            (select count(*)::int from audit_entry where action = 'employees.imported') as imports`,
  );
  return row ?? {};
}

/** Called inside the `describe` of a suite. */
export function importTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    site = toEnd(await startTestApp());
    admin = await signedIn(site, 'admin', { roles: ['administrator'] });
  });

  describe('a list with 37 faults', () => {
    const expected = JSON.parse(sample('staff-37-faults.json').toString()) as { row: number; column: string; code: string }[];

    it.each(['csv', 'xlsx'])('is refused as %s with every fault by row and column, and nothing is written', async (kind) => {
      const before = await counts();
      const { status, headers, body } = await upload(formWith(sample(`staff-37-faults.${kind}`), `pegawai.${kind}`));
      expect([status, body.code]).toEqual([422, 'IMPORT_FAULTY']);
      expect(headers.get('content-type')).toMatch(/problem\+json/);
      expect(body.errors.map(({ row, column, code }) => ({ row, column, code }))).toEqual(expected);
      expect(importReport.safeParse(body).success).toBe(true);
      expect(body.valid + body.faulty).toBe(body.rows);
      expect(await counts()).toEqual(before);
    });

    it('is shown by a dry run without a key, also in English', async () => {
      const { status, body } = await admin.post<ImportReport>('/api/employees/import', formWith(sample('staff-37-faults.csv')), {
        query: { dryRun: 'true' },
        key: null,
        headers: { 'accept-language': 'en' },
      });
      expect(status).toBe(422);
      expect(body.errors[0]?.message).toMatch(/The spreadsheet has rounded the number/);
    });

    it('says what the valid rows alone would do, and then does exactly that', async () => {
      const rehearsal = await admin.post<ImportReport>('/api/employees/import', formWith(sample('staff-37-faults.csv')), {
        query: { dryRun: 'true', validOnly: 'true' },
        key: null,
      });
      expect(rehearsal.status).toBe(200);
      const done = await upload(formWith(sample('staff-37-faults.csv')), { validOnly: 'true' });
      expect(done.status).toBe(200);
      const { changes, conflicts, ...counted } = rehearsal.body;
      expect(conflicts).toEqual([]);
      expect(done.body).toEqual(counted);
      // Every row is in one of the groups, the largest of them last.
      const sizes = changes?.map(({ rows }) => rows.length) ?? [];
      expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
      const people = changes?.filter(({ kind }) => kind !== 'newUnit') ?? [];
      expect(people.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(done.body.created);
      expect((changes?.length ?? 0) - people.length).toBe((await counts()).units);
      expect(people.every(({ kind, fields }) => ['person', 'post'].includes(kind) && fields.every(({ how }) => how === 'filled'))).toBe(
        true,
      );
      expect(done.body.created).toBe(done.body.valid);
      expect(done.body.errors).toHaveLength(37);
    });
  });

  describe('a list of 2,000', () => {
    it('changes nothing in a dry run', async () => {
      const before = await counts();
      const { status, body } = await upload(formWith(sample('staff-2000.csv')), { dryRun: 'true' });
      expect([status, body.faulty]).toEqual([200, 0]);
      expect(await counts()).toEqual(before);
    });

    it('is written once, however often it is sent with its key', async () => {
      const first = await upload(formWith(sample('staff-2000.csv')), {}, 'unggah-1');
      expect(first.status).toBe(200);
      expect(first.body.created).toBeGreaterThan(1_600);
      const after = await counts();
      const again = await upload(formWith(sample('staff-2000.csv')), {}, 'unggah-1');
      expect(again).toMatchObject({ status: 200, body: first.body });
      expect(await counts()).toEqual(after);
    });

    it('changes nothing the second time, from either kind of file', async () => {
      const before = await counts();
      for (const kind of ['csv', 'xlsx']) {
        const { body } = await upload(formWith(sample(`staff-2000.${kind}`)));
        expect(body).toMatchObject({ created: 0, updated: 0, unchanged: body.rows, faulty: 0, errors: [] });
      }
      expect(await counts()).toMatchObject({ ...before, imports: (before.imports ?? 0) + 2 });
    });

    it('gives every unit its ancestors, root first, and every employee an account', async () => {
      const [row] = await site.unitOfWork.read<{ wrong: number; without: number }>(
        `select (select count(*)::int from unit u left join unit p on p.id = u.parent_id
        where u.lineage <> coalesce(p.lineage, '{}') || u.id) as wrong,
              (select count(*)::int from employee e where not exists (select from account a
                where a.employee_id = e.id and a.username = e.nip and a.password_hash is null)) as without`,
      );
      expect(row).toEqual({ wrong: 0, without: 0 });
    });
  });

  describe('a changed row', () => {
    const lines = sample('staff-60.csv')
      .toString('utf8')
      .split(/\r?\n/)
      .filter((line) => line !== '');
    const change = async (line: string): Promise<ImportReport> => (await upload(formWith([lines[0], line].join('\n')))).body;
    const postsOf = (nip: string): Promise<Record<string, unknown>[]> =>
      site.unitOfWork.read(
        `select a.position, a.valid_from::text, a.valid_to::text, s.nip as supervisor from assignment a
        join employee e on e.id = a.employee_id left join employee s on s.id = a.supervisor_id
        where e.nip = $1 order by a.valid_from`,
        [nip],
      );
    const rows = lines.slice(1).map((line) => line.split(';'));
    // Somebody in his own post, to whom nobody reports: one document is his.
    const cells = rows.findLast((each) => each[12] === 'D' && !rows.some((other) => other[9] === each[0])) ?? [];
    const [nip = ''] = cells;

    beforeAll(async () => {
      expect((await upload(formWith(lines.join('\n')))).status).toBe(200);
    });

    it('ends the old post the day before the new one and asks for the documents to be looked at', async () => {
      const before = await counts();
      const moved = cells.with(5, 'Analis Data Baru').with(13, '01-03-2030').join(';');
      expect(await change(moved)).toMatchObject({ created: 0, updated: 1, unchanged: 0 });
      const posts = await postsOf(nip);
      expect(posts.at(-2)).toMatchObject({ valid_to: '2030-02-28' });
      expect(posts.at(-1)).toMatchObject({ position: 'Analis Data Baru', valid_from: '2030-03-01', valid_to: null });
      // On the day on which the post begins it is followed as things stand then.
      expect((await counts()).jobs).toBe((before.jobs ?? 0) + 1);
      expect(await change(moved)).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
    });

    it('that differs in nothing but a later day leaves the begin of the post, and says so', async () => {
      const before = await postsOf(nip);
      for (const day of ['02-03-2030', '01-01-2031']) {
        const body = await change(cells.with(5, 'Analis Data Baru').with(13, day).join(';'));
        expect(body).toMatchObject({ updated: 0, unchanged: 1 });
        expect(body.warnings.map(({ code, column, rows: concerned }) => [code, column, concerned.length])).toContainEqual([
          'BEGIN_KEPT',
          'Berlaku Mulai',
          1,
        ]);
      }
      expect(await postsOf(nip)).toEqual(before);
    });

    it('without unit above and supervisor leaves both as they are, and says so', async () => {
      const before = await postsOf(nip);
      const body = await change(cells.with(4, '').with(5, 'Analis Data Baru').with(9, '').with(13, '01-03-2030').join(';'));
      expect(body).toMatchObject({ updated: 0, unchanged: 1 });
      expect(body.warnings.map(({ code }) => code)).toEqual(expect.arrayContaining(['UNIT_PARENT_KEPT', 'SUPERVISOR_KEPT']));
      expect(await postsOf(nip)).toEqual(before);
      expect(before.at(-1)?.supervisor).toBeTruthy();
      const [unit] = await site.unitOfWork.read('select p.code from unit u join unit p on p.id = u.parent_id where u.code = $1', [
        cells[2],
      ]);
      expect(unit).toEqual({ code: cells[4] });
    });

    it('is shown with what is kept now before anything is written, and the answer of the writing holds no values', async () => {
      const line = cells.with(1, 'Nama Baru').with(5, 'Pengadministrasi Umum').with(15, 'baru@contoh.go.id').join(';');
      const { body } = await upload(formWith([lines[0], line].join('\n')), { dryRun: 'true' });
      expect(body).toMatchObject({ created: 0, updated: 1 });
      const [group, ...others] = body.changes ?? [];
      expect(others).toEqual([]);
      expect(group).toMatchObject({ kind: 'data', unit: null, rows: [{ row: 2, nip, name: 'Nama Baru' }] });
      const told = group?.fields.map(({ field }, at) => ({ field, ...group.rows[0]?.values[at] }));
      expect(told).toEqual(
        expect.arrayContaining([
          { field: 'name', old: cells[1], new: 'Nama Baru' },
          { field: 'position', old: expect.any(String), new: 'Pengadministrasi Umum' },
          { field: 'email', old: cells[15] === '' ? null : cells[15], new: 'baru@contoh.go.id' },
        ]),
      );
      expect(told?.map(({ field }) => field)).not.toContain('nip');
      const back = await change(line);
      expect(back.changes).toBeUndefined();
      const [kept] = await site.unitOfWork.read<{ text: string }>(
        `select string_agg(body::text, '') || (select coalesce(string_agg(response::text, ''), '') from idempotency_key) as text
        from audit_entry where action = 'employees.imported'`,
      );
      expect(kept?.text).not.toContain('Nama Baru');
      await change(cells.join(';'));
    });

    it('is shown before the many equal ones: a unit that is renamed is told once, with all its people', async () => {
      const unit = cells[2];
      const renamed = rows.map((row) => (row[2] === unit ? row.with(3, 'Nama Unit Yang Baru') : row));
      const one = renamed.map((row) => (row[0] === nip && row[12] === 'D' ? row.with(8, '').with(9, '-') : row));
      const { body } = await upload(formWith([lines[0], ...one.map((row) => row.join(';'))].join('\n')), { dryRun: 'true' });
      expect(body.errors).toEqual([]);
      const people = rows.filter((row) => row[2] === unit).length;
      expect(people).toBeGreaterThan(1);
      expect(body.changes?.map(({ kind, rows: concerned }) => [kind, concerned.length])).toEqual([
        ['data', 1],
        ['unit', people],
      ]);
      expect(body.changes?.[0]?.fields.map(({ field, how }) => [field, how])).toEqual(
        expect.arrayContaining([['supervisorNip', 'emptied']]),
      );
      expect(body.changes?.[1]).toMatchObject({
        unit,
        fields: [{ field: 'unitName', how: 'changed', same: { old: cells[3], new: 'Nama Unit Yang Baru' } }],
      });
      // Warnings are told in the same way, with the people whom they concern.
      expect(body.warnings.find(({ code }) => code === 'SUPERVISOR_REMOVED')?.rows).toContainEqual(
        expect.objectContaining({ nip, name: cells[1] }),
      );
    });

    it('names the unit that a slip in its code would make, its case apart, and an address that is that of another', async () => {
      const slip = cells.with(2, `${cells[2]}X`).with(15, 'satu@contoh.go.id');
      const other = rows.find((row) => row[12] === 'D' && row[0] !== nip && row[2] === cells[2]) ?? [];
      const send = (...list: string[][]) =>
        upload(formWith([lines[0], ...list.map((row) => row.join(';'))].join('\n')), { dryRun: 'true' });
      const { body } = await send(slip, other.with(15, 'SATU@contoh.go.id'));
      expect(body.errors).toEqual([]);
      expect(body.changes?.find(({ kind }) => kind === 'newUnit')).toMatchObject({
        unit: `${cells[2]}X`,
        fields: [
          { field: 'unitName', same: { old: null, new: cells[3] } },
          { field: 'parentUnitCode', same: { old: null, new: cells[4] } },
        ],
        rows: [{ nip }],
      });
      const shared = body.warnings.find(({ code }) => code === 'EMAIL_SHARED')?.rows.map((row) => row.nip);
      expect(shared).toEqual([nip, other[0]]);
      const [kept] = await site.unitOfWork.read<{ email: string }>(
        'select email from employee where email is not null and nip <> all($1) order by nip limit 1',
        [[nip, other[0]]],
      );
      const taken = await send(cells.with(15, kept?.email ?? ''), other);
      expect(taken.body.warnings.find(({ code }) => code === 'EMAIL_SHARED')?.rows.map((row) => row.nip)).toEqual([nip]);
      const lower = await send(cells.with(2, (cells[2] ?? '').toLowerCase()));
      expect(lower.body.errors.map(({ column, code }) => [column, code])).toEqual([['Kode Unit', 'UNIT_CODE_CASE']]);
    });

    it('shows an unchanged list as no change', async () => {
      const { body } = await upload(formWith([lines[0], cells.join(';')].join('\n')), { dryRun: 'true' });
      expect(body).toMatchObject({ unchanged: 1, changes: [] });
    });

    it('is corrected where it stands when the day is the same', async () => {
      const before = await postsOf(nip);
      expect(await change(cells.with(5, 'Analis Data Senior').with(13, '01-03-2030').join(';'))).toMatchObject({ updated: 1 });
      expect(await postsOf(nip)).toEqual([...before.slice(0, -1), { ...before.at(-1), position: 'Analis Data Senior' }]);
    });

    it('renames the account with the person', async () => {
      expect(await change(cells.with(1, 'Nama Baru, S.E.').with(5, 'Analis Data Senior').with(13, '01-03-2030').join(';'))).toMatchObject({
        updated: 1,
      });
      expect(await site.unitOfWork.read('select display_name from account where username = $1', [nip])).toEqual([
        { display_name: 'Nama Baru, S.E.' },
      ]);
    });

    it('removes nobody by leaving people out', async () => {
      const { employees } = await counts();
      await change(cells.join(';'));
      expect((await counts()).employees).toBe(employees);
    });
  });

  describe('two imports at once', () => {
    it('leave the same as one after the other', async () => {
      const other = await signedIn(site, 'admin-2', { roles: ['administrator'] });
      const answers = await Promise.all([
        upload(formWith(sample('staff-2000.csv'))),
        other.post('/api/employees/import', formWith(sample('staff-2000.xlsx'))),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    });
  });

  describe('a file in another form', () => {
    it('below titles, with sep= and other columns, without needless ones, in letters of Windows, is taken, and all is said', async () => {
      const [headings = '', ...people] = sample('staff-60.csv').toString('utf8').trim().split(/\r?\n/);
      const without = (line: string) => line.split(';').slice(0, -1).join(';');
      const lines = ['sep=;', 'Daftar Pegawai per 1 Januari', '', `No;${without(headings)};Keterangan`];
      for (const [at, line] of people.entries()) lines.push(`${at + 1};${without(line)};caf\u00e9`);
      const { status, body } = await upload(formWith(Buffer.from(lines.join('\r\n'), 'latin1')), { dryRun: 'true' });
      expect([status, body.errors]).toEqual([200, []]);
      expect(body).toMatchObject({ rows: people.length, ignoredColumns: ['No', 'Keterangan'] });
      expect(body.warnings).toContainEqual({
        column: '',
        code: 'LETTERS_OF_WINDOWS',
        message: expect.stringMatching(/Windows-1252/),
        rows: [],
      });
    });

    it('without the column of mail addresses leaves them as they are', async () => {
      const read = () => site.unitOfWork.read<{ email: string }>('select email from employee where email is not null order by nip');
      const before = await read();
      expect(before.length).toBeGreaterThan(10);
      const lines = sample('staff-60.csv').toString('utf8').trim().split(/\r?\n/);
      const { body } = await upload(formWith(lines.map((line) => line.split(';').slice(0, -1).join(';')).join('\n')));
      expect(body.errors).toEqual([]);
      expect(await read()).toEqual(before);
    });
  });

  describe('a file that takes more than it may', () => {
    it.each([
      ['time', { seconds: 0.001, megabytes: 768 }],
      ['memory', { seconds: 600, megabytes: 16 }],
    ])('of %s is refused, and what read it is gone', async (_what, limits) => {
      const large = Buffer.from(`NIP;Nama\n${'198012282002021001;Abdullah Fabanyo, S.H.\n'.repeat(100_000)}`);
      const refused = await readFile(large, { accountId: 'pengirim' }, limits).catch((error: unknown) => error);
      expect(refused).toMatchObject({ code: 'FILE_TOO_HEAVY', details: limits });
      expect((await readFile(sample('staff-60.csv'), { accountId: 'pengirim' }))[0]?.rows.length).toBeGreaterThan(60);
    });

    it('waits for its turn while others are read, and is read then', async () => {
      const read = await Promise.all(
        Array.from({ length: 5 }, (_, n) => readFile(Buffer.from('NIP;Nama\n1;a'), { accountId: `pengirim-${n}` })),
      );
      expect(read.map(([sheet]) => sheet?.rows.length)).toEqual([2, 2, 2, 2, 2]);
    });
  });

  describe('an upload that is no staff list', () => {
    it.each([
      ['UTF-16', Buffer.from('\ufeffNIP;Nama', 'utf16le'), 'FILE_ENCODING'],
      ['an old XLS', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'FILE_ENCODING'],
      ['binary', Buffer.from([65, 66, 67, 0, 1, 2]), 'FILE_ENCODING'],
      ['a damaged XLSX', Buffer.from('PK\x03\x04 and then nothing', 'latin1'), 'FILE_UNREADABLE'],
      ['without the headings', Buffer.from('a;b\n1;2'), 'IMPORT_FAULTY'],
      ['empty', Buffer.from(''), 'IMPORT_FAULTY'],
    ])('is refused with a reason: %s', async (_name, content, code) => {
      const { status, body } = await upload(formWith(content));
      expect([status, body.code]).toEqual([422, code]);
    });

    it('is refused when the file is missing or too large', async () => {
      expect((await upload(new FormData())).body.code).toBe('FILE_MISSING');
      expect((await upload(formWith(Buffer.alloc(20_100_000, 65)))).status).toBe(413);
    });

    it('is for administrators', async () => {
      const auditor = await signedIn(site, 'auditor', { roles: ['auditor'] });
      expect((await auditor.post('/api/employees/import', formWith('x'))).status).toBe(403);
    });

    it('needs a key unless it is a dry run', async () => {
      const { status, body } = await admin.post('/api/employees/import', formWith(sample('staff-60.csv')), { key: null });
      expect([status, body.code]).toEqual([400, 'IDEMPOTENCY_KEY_MISSING']);
    });
  });
}
