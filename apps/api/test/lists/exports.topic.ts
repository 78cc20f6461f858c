import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ImportReport } from '@siklus/contracts/staff-import';
import { withoutTextSign, type Cell } from '@siklus/domain';
import { fieldsOf } from '../../src/modules/exports/file-columns.js';
import { filterWords } from '../../src/modules/exports/filter-words.js';
import type { List } from '../../src/platform/lists/define-list.js';
import { Lists } from '../../src/platform/lists/lists.module.js';
import { listsOf } from '../support/declared-lists.js';
import { heldBack } from '../support/locks.js';
import { formWith, signedIn } from '../support/people.js';
import { ask, by, change, exportReaders, exported, roles, site, sql, whole, write, type Row } from './exports-office.js';

let lists: List<Row>[] = [];

/** Who reads without limit as the administrator does, and so by the same statements: each of them asks for every third list. */
const alike = ['training-office', 'auditor', 'ops'];

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

/** Which lists somebody's files are compared with, of those that he reads. */
type Among = (role: string, list: List<Row>) => boolean | Promise<boolean>;

function wholeListsOf(readers: readonly string[], among: Among): void {
  it.each(readers)('has for the %s the rows, the order and the columns of the list, and nothing where that is refused', async (role) => {
    let filled = 0;
    for (const list of lists) {
      const { resource } = list;
      const { status } = await by(role).get(`/api/${resource}`, { query: { range: [0, 0] } });
      if (status !== 200) {
        expect([resource, (await ask(by(role), { list: resource })).status]).toEqual([resource, status]);
        continue;
      }
      if (!(await among(role, list))) continue;
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
}

/** The same for everybody and of all lists, called inside the `describe` of a suite of the long tier. */
export function wholeListsTopic(): void {
  exportReaders();
  beforeAll(() => {
    lists = listsOf(site);
  });

  describe('a list as a file', () =>
    wholeListsOf(roles, (role, list) => !alike.includes(role) || lists.indexOf(list) % alike.length === alike.indexOf(role)));
}

/** Called inside the `describe` of a suite. */
export function exportsTopic(): void {
  beforeAll(() => {
    lists = listsOf(site);
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
    // A unit's administrator reads part of most lists; of the others the one without limit. All else is asked in the long tier.
    wholeListsOf(['unit-administrator', 'administrator'], async (role, list) => {
      if (role !== 'administrator') return true;
      return (await by('unit-administrator').get(`/api/${list.resource}`, { query: { range: [0, 0] } })).status !== 200;
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

    it('calls the system as its reader sees it', async () => {
      const { table } = await exported(by('administrator'), { list: 'audit-entries', columns: ['actorName'] });
      const names = table.map(([name]) => name);
      expect([names.includes('sistem'), names.includes('Siklus')]).toEqual([true, false]);
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

    it.each<[string, Row, number, string, string]>([
      ['a list that is none', { list: 'rahasia' }, 400, 'LIST_UNKNOWN', 'list'],
      ['a column that the list lacks', { list: 'employees', columns: ['nip', 'sandi'] }, 400, 'COLUMN_UNKNOWN', 'columns.1'],
      ['what the reader may do, which is no column', { list: 'employees', columns: ['may'] }, 400, 'COLUMN_UNKNOWN', 'columns.0'],
      ['a filter that the list lacks', { list: 'employees', filter: { sandi: 1 } }, 400, 'UNKNOWN_FILTER', 'filter.sandi'],
      ['a value of another kind', { list: 'tasks', filter: { version: 'tiga' } }, 400, 'MALFORMED_REQUEST', 'filter'],
      ['an order that the list lacks', { list: 'employees', sort: ['rank', 'ASC'] }, 400, 'UNKNOWN_FILTER', 'sort'],
      ['another format', { list: 'employees', format: 'pdf' }, 400, 'MALFORMED_REQUEST', 'format'],
      ['prints without a form', { list: 'participants', format: 'zip' }, 400, 'MALFORMED_REQUEST', ''],
      ['prints of what is no document', { list: 'employees', format: 'zip', form: 'skp' }, 400, 'MALFORMED_REQUEST', ''],
      ['a form in a table', { list: 'participants', form: 'skp' }, 400, 'MALFORMED_REQUEST', ''],
    ])('is refused at once for %s', async (_what, wish, status, code, source) => {
      const answer = await ask(by('administrator'), wish);
      expect(answer).toMatchObject({ status, body: { code, errors: [{ source }] } });
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
}
