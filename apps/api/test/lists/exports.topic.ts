import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { ListExport } from '@siklus/contracts/exports';
import type { ImportReport } from '@siklus/contracts/staff-import';
import { Refusal, withoutTextSign, type Cell } from '@siklus/domain';
import { strFromU8, unzipSync } from 'fflate';
import { forgetExports } from '../../src/modules/exports/forget-exports.job.js';
import { fieldsOf } from '../../src/modules/exports/file-columns.js';
import { filterWords } from '../../src/modules/exports/filter-words.js';
import { armFailpoint } from '../../src/platform/failpoint.js';
import { ended } from '../../src/platform/files/table-file.js';
import { KeptFiles } from '../../src/platform/files/kept-files.js';
import type { List } from '../../src/platform/lists/define-list.js';
import { ListReader } from '../../src/platform/lists/list-reader.js';
import { Lists } from '../../src/platform/lists/lists.module.js';
import { FormPrinters } from '../../src/workflow/form-printers.js';
import { listsOf } from '../support/declared-lists.js';
import { endings } from '../support/endings.js';
import { heldBack } from '../support/locks.js';
import { formWith, signedIn } from '../support/people.js';
import { testPassword, type Client } from '../support/test-app.js';
import { ask, exported, exportsOffice, filesKept, site, whole, write, type Row } from './exports-office.js';

let lists: List<Row>[] = [];
const actors = new Map<string, Client>();
const by = (name: string): Client => actors.get(name) as Client;
const roles = ['administrator', 'unit-administrator', 'training-office', 'auditor', 'ops', 'supervisor', 'employee'];
/** Who reads without limit as the administrator does, and so by the same statements: each of them asks for every third list. */
const alike = ['training-office', 'auditor', 'ops'];

const sql = <R extends Record<string, unknown>>(text: string, values: unknown[] = []): Promise<R[]> =>
  site.unitOfWork.read<R>(text, values);
const change = (text: string, values: unknown[] = []): Promise<number> => site.unitOfWork.run((tx) => tx.run(text, values));

/** Made once: to make a clock takes a hundred times what it takes to read it. */
const clockOf = (timeZone: string) => new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'short' });
const eastern = clockOf('Asia/Jayapura');
const clocks = new Map([
  ['WIB', clockOf('Asia/Jakarta')],
  ['WITA', clockOf('Asia/Makassar')],
]);

/** What a cell says of a value that people read as it is; undefined of any other, which has words of its own. */
function plain(value: unknown, zone: string): string | number | undefined {
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (value === null) return '';
  if (typeof value === 'object') return 'id' in value && 'en' in value ? String(value.id) : undefined;
  if (typeof value !== 'string') return undefined;
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return value.split('-').reverse().join('/');
  if (!/^\d{4}-\d\d-\d\dT/.test(value)) return value;
  return (clocks.get(zone) ?? eastern).format(Date.parse(value)).replace(',', '');
}

/** What a cell holds, without the sign that keeps it from being taken for a formula. */
const unmarked = (cell: Cell | undefined): Cell => withoutTextSign(cell ?? '');

/** What people write, or paste from elsewhere, and what a file makes something else of where nobody looks. */
const odd = [
  '=1+1',
  '@SUM(A1);"dua"',
  '-2+3,5',
  '"kutip"; titik koma, koma\tdan tab',
  'baris satu\nbaris dua',
  '\u{1f469}\u{1f3fd}\u200d\u2695\ufe0f dr. \u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627',
  '12345678901234567890',
  '\uff1d1+1',
  "'=1",
  '<b>&amp;</b>',
  '_x0041_\r\nlagi',
];

/** Called inside the `describe` of a suite. */
export function exportsTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    await exportsOffice(toEnd);
    lists = listsOf(site);
    for (const username of ['supervisor', 'employee']) {
      actors.set(username, site.client());
      await by(username).signIn(username, testPassword);
    }
    const [unit] = await sql<{ code: string }>('select u.code from unit u join current_assignment a on a.unit_id = u.id limit 1');
    for (const role of roles.slice(0, 5))
      actors.set(
        role,
        await signedIn(site, `as-${role}`, { roles: [role], ...(role === 'unit-administrator' ? { unit: unit?.code ?? '' } : {}) }),
      );
  });

  it.each(['csv', 'xlsx'] as const)('hold as %s whatever was written: formulas, quotes, lines, pictures, other scripts', async (format) => {
    for (const [list, table, field] of [
      ['employees', 'employee', 'name'],
      ['units', 'unit', 'name'],
      ['courses', 'course', 'title'],
    ] as const) {
      const before = (await whole(by('administrator'), list)).slice(0, odd.length).map(({ id, [field]: text }) => ({ id, text }));
      const put = (rows: readonly Row[]) =>
        change(`update ${table} t set ${field} = x.text from jsonb_to_recordset($1::jsonb) x(id uuid, text text) where t.id = x.id`, [
          JSON.stringify(rows),
        ]);
      await put(before.map(({ id }, at) => ({ id, text: odd[at] })));
      const written = (await whole(by('administrator'), list)).map((row) => row[field]);
      const { table: rows } = await exported(by('administrator'), { list, format, columns: [field] });
      const cells = rows.map(([cell]) => (format === 'csv' ? unmarked(cell) : cell));
      await put(before);
      expect([list, cells]).toEqual([list, written]);
      expect(odd.slice(0, before.length).filter((text) => !cells.includes(text))).toEqual([]);
    }
  });

  it('are every list that a route answers, and the staff list as an import takes it', () => {
    const routed = lists.map(({ resource }) => resource);
    expect([...site.app.get(Lists, { strict: false }).resources].sort()).toEqual([...routed, 'staff-list'].sort());
    const unnamed = lists.flatMap(({ resource, filters, labels }) =>
      Object.keys(filters).flatMap((field) => (field in labels || field in filterWords ? [] : [`${resource} ${field}`])),
    );
    expect(unnamed).toEqual([]);
  });

  describe('a list as a file', () => {
    it.each(roles)('has for the %s the rows, the order and the columns of the list, and nothing where that is refused', async (role) => {
      let filled = 0;
      for (const [place, list] of lists.entries()) {
        const { resource } = list;
        const { status } = await by(role).get(`/api/${resource}`, { query: { range: [0, 0] } });
        if (status !== 200) {
          expect([resource, (await ask(by(role), { list: resource })).status]).toEqual([resource, status]);
          continue;
        }
        if (alike.includes(role) && place % alike.length !== alike.indexOf(role)) continue;
        const rows = await whole(by(role), resource);
        const { headings, table, state } = await exported(by(role), { list: resource });
        const fields = fieldsOf(list);
        expect([resource, headings]).toEqual([resource, fields.map((field) => list.labels[field]?.id)]);
        expect([resource, state.state, state.rows, state.of, table.length]).toEqual([
          resource,
          'done',
          ...Array<number>(3).fill(rows.length),
        ]);
        filled += rows.length;
        const words = new Map<string, unknown>();
        // Counted and told at the end: to demand each of so many cells by itself would keep the server of this process waiting.
        const wrong: unknown[] = [];
        for (const [at, row] of rows.entries())
          for (const [column, field] of fields.entries()) {
            const value = plain(row[field], typeof row['zone'] === 'string' ? row['zone'] : 'WIT');
            const cell = unmarked(table[at]?.[column]);
            if (value === undefined || value === cell) continue;
            // A code has a word of its own, and the same each time.
            const code = `${field} ${value}`;
            if (cell === '' || !/^[\w-]+$/.test(String(value)) || (words.get(code) ?? cell) !== cell) wrong.push([code, cell]);
            words.set(code, cell);
          }
        expect([resource, wrong]).toEqual([resource, []]);
      }
      expect(filled).toBeGreaterThan(0);
    });

    it('is filtered, ordered and cut to columns as its reader sees it, and says so, with its author and moment', async () => {
      const admin = by('administrator');
      const [unit] = await sql<{ id: string; name: string }>(
        'select u.id, u.name from unit u join current_assignment a on a.unit_id = u.id limit 1',
      );
      const wish = {
        list: 'employees',
        filter: { unitId: unit?.id, status: 'PNS' },
        sort: ['name', 'DESC'] as ['name', 'DESC'],
        columns: ['nip', 'name', 'status'],
      };
      const rows = await whole(admin, 'employees', { filter: wish.filter, sort: wish.sort });
      const csv = await exported(admin, wish);
      // A NIP bears the sign by which a spreadsheet leaves it a text, and an import takes it away again.
      expect(csv.table).toEqual(rows.map(({ nip, name }) => [`'${String(nip)}`, name, 'PNS']));
      expect(csv.headings).toEqual(['NIP', 'Nama', 'Status kepegawaian']);
      expect(csv.above.slice(0, 3)).toEqual([
        'Pegawai',
        `Saringan: Status kepegawaian = PNS; Unit dan di bawahnya = ${unit?.name}`,
        'Urutan: Nama, turun',
      ]);
      expect(csv.above[3]).toMatch(/^Dibuat \d\d\/\d\d\/\d{4} \d\d:\d\d WIT oleh as-administrator \(as-administrator\)$/);
      expect(csv.headers.get('content-disposition')).toMatch(/filename="?pegawai-\d{4}-\d\d-\d\d\.csv/);

      const xlsx = await exported(admin, { ...wish, format: 'xlsx', language: 'en' });
      expect(xlsx.table).toEqual(rows.map(({ nip, name }) => [nip, name, 'Civil servant']));
      expect([xlsx.above[0], ...xlsx.headings]).toEqual(['Employees', 'NIP', 'Name', 'Employment']);
    });

    it('holds numbers, days and moments as spreadsheets know them', async () => {
      const { table } = await exported(by('administrator'), { list: 'tasks', format: 'xlsx', columns: ['daysLeft', 'dueAt', 'late'] });
      expect(table.length).toBeGreaterThan(0);
      for (const [days, due, late] of table) {
        expect([typeof days, typeof due]).toEqual(['number', 'string']);
        expect(due).toMatch(/^\d{4}-\d\d-\d\dT23:59:/);
        expect(['ya', 'tidak']).toContain(late);
      }
    });

    it.each<[string, Row, number, string]>([
      ['a list that is none', { list: 'rahasia' }, 400, 'LIST_UNKNOWN'],
      ['a column that the list lacks', { list: 'employees', columns: ['sandi'] }, 400, 'COLUMN_UNKNOWN'],
      ['what the reader may do, which is no column', { list: 'employees', columns: ['may'] }, 400, 'COLUMN_UNKNOWN'],
      ['a filter that the list lacks', { list: 'employees', filter: { sandi: 1 } }, 400, 'UNKNOWN_FILTER'],
      ['a value of another kind', { list: 'tasks', filter: { version: 'tiga' } }, 400, 'MALFORMED_REQUEST'],
      ['an order that the list lacks', { list: 'employees', sort: ['rank', 'ASC'] }, 400, 'UNKNOWN_FILTER'],
      ['another format', { list: 'employees', format: 'pdf' }, 400, 'MALFORMED_REQUEST'],
      ['prints without a form', { list: 'participants', format: 'zip' }, 400, 'MALFORMED_REQUEST'],
      ['prints of what is no document', { list: 'employees', format: 'zip', form: 'skp' }, 400, 'MALFORMED_REQUEST'],
      ['a form in a table', { list: 'participants', form: 'skp' }, 400, 'MALFORMED_REQUEST'],
    ])('is refused at once for %s', async (_what, wish, status, code) => {
      const answer = await ask(by('administrator'), wish);
      expect([answer.status, (answer.body as unknown as Row)['code']]).toEqual([status, code]);
    });

    it('is waited for three at a time, however many are asked for at the same moment', async () => {
      const wish = { list: 'units' };
      const five = () => Array.from({ length: 5 }, () => ask(by('auditor'), wish));
      const asked = await heldBack(site.databaseUrl, `select from account where username = 'as-auditor' for update`, five);
      expect(asked.map(({ status }) => status).sort()).toEqual([202, 202, 202, 429, 429]);
      await write();
      expect((await ask(by('auditor'), wish)).status).toBe(202);
      await write();
    });
  });

  describe('the staff list', () => {
    it.each(['csv', 'xlsx'] as const)('as %s is imported again without a fault and without a change', async (format) => {
      const admin = by('administrator');
      await change(
        `update employee set name = '=' || name where id = (select employee_id from current_assignment order by employee_id limit 1)`,
      );
      const { address, state } = await exported(admin, { list: 'staff-list', format });
      const { body } = await admin.file(`${address}/file`);
      const report = await admin.post<ImportReport>('/api/employees/import', formWith(body, state.name ?? ''), {
        query: { dryRun: 'true' },
      });
      const { rows, created, updated, unchanged, errors, warnings } = report.body;
      expect([report.status, { created, updated, unchanged, errors }]).toEqual([
        200,
        { created: 0, updated: 0, unchanged: state.rows, errors: [] },
      ]);
      expect([rows, warnings.map(({ code }) => code)]).toEqual([state.rows, []]);
      expect(rows).toBeGreaterThan(50);
    });

    it('is for those who import it, as far as they do', async () => {
      for (const role of ['unit-administrator', 'auditor', 'supervisor'])
        expect([role, (await ask(by(role), { list: 'staff-list' })).status]).toEqual([role, 403]);
      const [unit] = await site.unitOfWork.read<{ code: string }>(
        'select code from unit where parent_id is not null order by code desc limit 1',
      );
      const code = unit?.code ?? '';
      const there = await signedIn(site, 'kepegawaian-unit', { roles: ['administrator'], unit: code });
      const { headings, table } = await exported(there, { list: 'staff-list' });
      const at = headings.indexOf('Kode Unit');
      expect([...new Set(table.filter((cells) => cells.length > at).map((cells) => cells[at]))]).toEqual([code]);
    });
  });

  describe('what is printed of many documents', () => {
    it('is one archive: of each the very file that it is alone, in their order, and who has none with the reason', async () => {
      const supervisor = by('supervisor');
      const [first, ...others] = await whole(supervisor, 'participants', { sort: ['employeeName', 'ASC'] });
      const asked = await ask(supervisor, { list: 'participants', format: 'zip', form: 'skp', sort: ['employeeName', 'ASC'] });
      const address = asked.headers.get('location') ?? '';
      // In the demo everybody has agreed targets; the first one is told to have none.
      const printers = jest.spyOn(site.app.get(FormPrinters, { strict: false }), 'print');
      printers.mockRejectedValueOnce(new Refusal('FORM_WITHOUT_PLAN'));
      await write();
      printers.mockRestore();
      const { body: state } = await supervisor.get<ListExport>(address);
      expect(state).toMatchObject({ state: 'done', format: 'zip', rows: others.length + 1, of: others.length + 1 });
      expect(state.name).toMatch(/^sasaran-kinerja-pegawai-skp-\d{4}-\d\d-\d\d\.zip$/);
      const parts = unzipSync((await supervisor.file(`${address}/file`)).body);
      expect(strFromU8(parts['tidak-dicetak.txt'] ?? new Uint8Array())).toMatch(
        new RegExp(`^\ufeff?${String(first?.['nip'])} .*disepakati`),
      );
      expect(Object.keys(parts)).toHaveLength(others.length + 1);
      for (const [at, { id, nip }] of others.entries()) {
        const begin = `${String(at + 2).padStart(3, '0')}-${String(nip)}-`;
        const name = Object.keys(parts).find((each) => each.startsWith(begin)) ?? '';
        const alone = await supervisor.file(`/api/participants/${String(id)}/forms/skp.pdf`);
        expect([nip, alone.status, Buffer.from(parts[name] ?? []).equals(alone.body)]).toEqual([nip, 200, true]);
      }
      expect(others.length).toBeGreaterThan(0);
    });

    it('is a visit of each, tells how far it is, and is told in the trail', async () => {
      const visitor = await signedIn(site, 'as-printer', { roles: ['auditor'] });
      const [{ unitId } = { unitId: '' }] = await sql<{ unitId: string }>(
        `select p.unit_id as "unitId" from participant p group by p.unit_id order by count(*), p.unit_id limit 1`,
      );
      const documents = await whole(visitor, 'participants', { filter: { unitId } });
      await ask(visitor, { list: 'participants', format: 'zip', form: 'progress', filter: { unitId } });
      await write();
      const [told] = await sql<{ visits: number; body: Row }>(
        `select (select count(distinct participant_id)::int from document_visit v where v.account_id = a.id) as visits, e.body
           from account a join audit_entry e on e.actor = a.id::text and e.action = 'list.exported' where a.username = 'as-printer'`,
      );
      expect(told).toEqual({
        visits: documents.length,
        body: { list: 'participants', format: 'zip', form: 'progress', rows: documents.length, filters: ['unitId'] },
      });
    });

    it('comes after every table that is asked for, also while it waits', async () => {
      const wishes = [
        { list: 'participants', format: 'zip', form: 'skp', filter: { q: 'tidak ada orang ini' } },
        { list: 'units' },
      ] as const;
      const asked: string[] = [];
      for (const wish of [...wishes, wishes[0]]) asked.push((await ask(by('auditor'), wish)).headers.get('location') ?? '');
      const states = () => Promise.all(asked.map(async (address) => (await by('auditor').get<ListExport>(address)).body.state));
      // One print a pass: the next one sees first whether a table has come.
      expect([await write(), await states()]).toEqual([true, ['done', 'done', 'running']]);
      expect([await write(), await states()]).toEqual([true, ['done', 'done', 'done']]);
      expect(await write()).toBe(false);
    });

    it('is refused for more than are printed at once', async () => {
      const many = jest.spyOn(site.app.get(ListReader, { strict: false }), 'whole');
      many.mockResolvedValue({ total: 201, parts: (async function* () {})() });
      const { headers } = await ask(by('administrator'), { list: 'participants', format: 'zip', form: 'skp' });
      await write();
      many.mockRestore();
      const { body } = await by('administrator').get<ListExport>(headers.get('location') ?? '');
      expect([body.state, body.cause?.en]).toEqual(['failed', expect.stringContaining('At most 200 documents')]);
    });
  });

  describe('a file', () => {
    it('belongs to whoever asked for it, as long as he has the rights by which it was written', async () => {
      const auditor = by('auditor');
      const { address } = await exported(auditor, { list: 'employees' });
      for (const path of [address, `${address}/file`]) expect((await by('administrator').get(path)).status).toBe(404);
      const grant = `role_grant where account_id = (select id from account where username = 'as-auditor')`;
      const [kept] = await sql<{ id: string; account_id: string }>(`select id, account_id from ${grant}`);
      await change(`delete from ${grant}`);
      expect((await auditor.get<Row>(`${address}/file`)).body['code']).toBe('EXPORT_RIGHTS_CHANGED');
      await change(`insert into role_grant (id, account_id, role) values ($1, $2, 'auditor')`, [kept?.id, kept?.account_id]);
      expect((await auditor.get(`${address}/file`)).status).toBe(200);
    });

    it('is not for a superior any more once somebody has left his line, nor for a disabled account, nor written for one', async () => {
      const supervisor = by('supervisor');
      const { address } = await exported(supervisor, { list: 'employees' });
      const [led] = await sql<{ id: string; above: string }>(
        `select a.id, a.supervisor_id as above from assignment a join account x on x.employee_id = a.supervisor_id
          where x.username = 'supervisor' and a.valid_to is null limit 1`,
      );
      await change('update assignment set supervisor_id = null where id = $1', [led?.id]);
      expect((await supervisor.get<Row>(`${address}/file`)).body['code']).toBe('EXPORT_RIGHTS_CHANGED');
      await change('update assignment set supervisor_id = $2 where id = $1', [led?.id, led?.above]);
      expect((await supervisor.get(`${address}/file`)).status).toBe(200);

      const { headers } = await ask(by('ops'), { list: 'incidents' });
      await change(`update account set disabled_at = now() where username = 'as-ops'`);
      await write();
      await change(`update account set disabled_at = null where username = 'as-ops'`);
      const { body } = await by('ops').get<ListExport>(headers.get('location') ?? '');
      expect(body).toMatchObject({ state: 'failed', cause: { id: expect.stringContaining('Peran Anda') } });
    });

    it('is not for whoever looks after a unit any more once somebody in it has left that unit', async () => {
      const [unit] = await sql<{ code: string; post: string; id: string; elsewhere: string }>(
        `select u.code, u.id, a.id as post, (select o.id from unit o where not o.lineage @> array[u.id] limit 1) as elsewhere
           from unit u join assignment a on a.unit_id = u.id and a.valid_to is null order by cardinality(u.lineage) desc, u.code limit 1`,
      );
      const local = await signedIn(site, 'pengawas-lokal', { roles: ['auditor'], unit: unit?.code ?? '' });
      const { address, table } = await exported(local, { list: 'employees' });
      expect(table.length).toBeGreaterThan(0);
      const move = (to?: string) => change('update assignment set unit_id = $2 where id = $1', [unit?.post, to]);
      await move(unit?.elsewhere);
      expect((await local.get<Row>(`${address}/file`)).body['code']).toBe('EXPORT_RIGHTS_CHANGED');
      await move(unit?.id);
      expect((await local.get(`${address}/file`)).status).toBe(200);
      const [told] = await sql<{ stream: string }>(
        `select e.stream from audit_entry e join account a on a.id::text = e.actor
          where e.action = 'list.exported' and a.username = 'pengawas-lokal'`,
      );
      expect(told?.stream).toBe(`unit:${unit?.id}`);
    });

    it('is written anew when its writer fell, and is never there by half', async () => {
      const { headers } = await ask(by('administrator'), { list: 'participants' });
      const address = headers.get('location') ?? '';
      const id = address.split('/').at(-1) ?? '';
      for (const place of ['export.begun', 'export.kept']) {
        await armFailpoint(site.unitOfWork, `${place}:throw`);
        await write();
        expect((await by('administrator').get<ListExport>(address)).body.state).toBe('running');
        expect((await by('administrator').get<Row>(`${address}/file`)).body['code']).toBe('EXPORT_UNFINISHED');
        await change('update list_export set next_try_at = clock_timestamp() where id = $1', [id]);
      }
      await armFailpoint(site.unitOfWork);
      await write();
      expect((await by('administrator').get<ListExport>(address)).body).toMatchObject({ state: 'done', rows: expect.any(Number) });
      expect((await by('administrator').get(`${address}/file`)).status).toBe(200);
    });

    it('is given up for after five tries, and says so', async () => {
      const { headers } = await ask(by('administrator'), { list: 'units' });
      await change(`update list_export set attempts = 5 where state = 'running'`);
      await write();
      const { body } = await by('administrator').get<ListExport>(headers.get('location') ?? '');
      expect([body.state, body.cause?.en]).toEqual(['failed', expect.stringContaining('tried several times')]);
    });

    it('leaves one line in the trail, and visits of the documents whose words are in it', async () => {
      const visitor = await signedIn(site, 'as-visitor', { roles: ['auditor'] });
      const { state } = await exported(visitor, { list: 'plans', filter: { q: 'a' } });
      const entries = await sql<{ body: Row }>(
        `select body from audit_entry
          where action = 'list.exported' and actor = (select id::text from account where username = 'as-visitor')`,
      );
      expect(entries.map(({ body }) => body)).toEqual([{ list: 'plans', format: 'csv', rows: state.rows, filters: ['q'] }]);
      const [visits] = await sql<{ n: number }>(
        `select count(*)::int as n from document_visit where account_id = (select id from account where username = 'as-visitor')`,
      );
      const documents = new Set((await whole(visitor, 'plans', { filter: { q: 'a' } })).map(({ participantId }) => participantId));
      expect(visits?.n).toBe(documents.size);
      expect(documents.size).toBeGreaterThan(0);
    });

    it('is gone after a day, with whatever was left of others', async () => {
      const { address } = await exported(by('administrator'), { list: 'units' });
      await site.app.get(KeptFiles, { strict: false }).write('tersisa', ended);
      await change(`update list_export set created_at = clock_timestamp() - interval '1 day'`);
      // Its day is over at its hour, also while nobody has tidied up.
      for (const path of [address, `${address}/file`]) expect((await by('administrator').get(path)).status).toBe(404);
      await forgetExports.handle(site.unitOfWork, site.app.get(KeptFiles, { strict: false }));
      for (const path of [address, `${address}/file`]) expect((await by('administrator').get(path)).status).toBe(404);
      expect(filesKept()).toEqual([]);
    });
  });
}
