import { beforeAll, describe, expect, it } from '@jest/globals';
import type { MadeApiToken } from '@siklus/contracts/api-tokens';
import type { FaultyFile } from '@siklus/contracts/imports';
import { fileReport, type FileReport, type ImportLayouts } from '@siklus/contracts/staff-import';
import { inboundRatingInvariants } from '../../src/modules/staff-import/ratings/inbound-ratings.invariants.js';
import { endings } from '../support/endings.js';
import { formWith, sample, signedIn } from '../support/people.js';
import { testPassword, type Answer } from '../support/test-app.js';
import { importExceptionsTopic } from './import-exceptions.topic.js';
import { admin, counts, importOffice, site } from './import-office.js';

const siti = '197302082006062002';
const iksan = '198506082010022006';

const send = (
  content: Uint8Array | string,
  query: Record<string, string> = {},
  by = admin,
): Promise<Answer<FileReport & { code?: string; detail?: string }>> =>
  by.post('/api/imports', formWith(content, 'berkas.xlsx'), { query, ...(query.dryRun === undefined ? {} : { key: null }) });
const warned = ({ warnings }: FileReport) => warnings.map(({ code }) => code);
const read = <Row extends object = object>(sql: string, values: unknown[] = []) => site.unitOfWork.read<Row>(sql, values);

/** Called inside the `describe` of a suite. */
export function officeFilesTopic(): void {
  const toEnd = endings();
  beforeAll(() => importOffice(toEnd));

  describe('the people of SIASN', () => {
    it('fill an empty office as they are, with units, titles and levels, and nothing else of them is kept anywhere', async () => {
      const file = sample('siasn-data-pegawai.csv').toString('utf8').trimEnd().split(/\r?\n/);
      const secrets = ['8271034802730001', '09.254.294.3-407.000', 'Kong Hu Cu', 'Jalan Rahasia 7'];
      const lines = file.map((line, at) => `${line},${at === 0 ? 'NIK,NPWP NOMOR,AGAMA NAMA,ALAMAT' : secrets.join(',')}`);
      const tried = await send(lines.join('\n'), { dryRun: 'true', zone: 'WIT' });
      expect([tried.status, tried.body.errors]).toEqual([200, []]);
      expect(fileReport.safeParse(tried.body).success).toBe(true);
      expect(tried.body).toMatchObject({ kind: 'SIASN_PEOPLE', name: 'Data pegawai SIASN', rows: 12, valid: 12, contradictions: null });
      expect(tried.body.ignoredColumns).toEqual(expect.arrayContaining(['NIK', 'NPWP NOMOR', 'AGAMA NAMA', 'ALAMAT']));
      expect(tried.body.changes?.length).toBeGreaterThan(0);
      const done = await send(lines.join('\n'), { zone: 'WIT' });
      expect(done.body).toMatchObject({ created: 12, faulty: 0 });
      expect(await read('select code, zone, lineage[1] = id as top from unit order by code')).toEqual(
        ['U0', 'U1', 'U2', 'U3'].map((code) => ({ code, zone: 'WIT', top: code === 'U1' })),
      );
      expect(
        await read(
          `select e.name, e.rank, e.email, a.position, a.level, a.valid_from::text as since from employee e
        join assignment a on a.employee_id = e.id where e.nip = $1`,
          [siti],
        ),
      ).toEqual([
        {
          name: 'SITI HAJAR UMASUGI, S.Pd., M.Pd.',
          rank: 'III/c',
          email: 'pegawai1@contoh.example',
          position: 'Bidan Mahir',
          level: 'MAHIR',
          since: '2023-01-01',
        },
      ]);
      const tables = await read<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'public'`);
      for (const { name } of tables) {
        const found = await read(`select from ${name} t where t::text ~ '8271034802730001|294.3-407|Kong Hu Cu|Rahasia 7'`);
        expect([name, found]).toEqual([name, []]);
      }
      expect(JSON.stringify([tried.body, done.body])).not.toMatch(/8271034802730001|294\.3-407|Kong Hu Cu|Rahasia 7/);
    });

    it('change nothing when they come again', async () => {
      const { body } = await send(sample('siasn-data-pegawai.csv'), { dryRun: 'true' });
      expect(body).toMatchObject({ rows: 12, created: 0, updated: 0, unchanged: 12, changes: [] });
    });

    it('of which one number lost digits leave that row out, under the heading of the file', async () => {
      const file = sample('siasn-data-pegawai.csv').toString('utf8').replace(siti, '1,97302E+17');
      const { status, body } = await send(file.replace('1,97302E+17', '"1,97302E+17"'), { dryRun: 'true' });
      expect([status, body.kind, body.errors.map(({ row, column, code }) => [row, column, code])]).toEqual([
        422,
        'SIASN_PEOPLE',
        [[3, 'NIP BARU', 'ID_PRECISION']],
      ]);
    });

    it.each([
      ['what nobody sees in a name', 'ABDUL RAHMAN', 'ABDUL\u200b RAHMAN', 'NAMA', 'TEXT_FORBIDDEN'],
      ['the same in a title behind it', 'A.Md.Kep.', 'A.Md.\u200bKep.', 'GELAR BELAKANG', 'TEXT_FORBIDDEN'],
      ['a name that is too long', 'ABDUL RAHMAN', 'ABDUL '.repeat(60), 'NAMA', 'TEXT_TOO_LONG'],
      ['titles without a name', 'ABDUL RAHMAN SAMAD', '', 'NAMA', 'CELL_REQUIRED'],
    ])('with %s say it under the heading where it stands', async (_what, from, to, column, code) => {
      const [heading = '', first = ''] = sample('siasn-data-pegawai.csv').toString('utf8').split('\n');
      const stranger = first.replace('197001012005011001', '197001012005011009').replace(from, to);
      const { body } = await send([heading, stranger].join('\n'), { dryRun: 'true' });
      expect(body.errors.map((each) => [each.row, each.column, each.code])).toEqual([[2, column, code]]);
    });
  });

  describe('the plans of e-Kinerja', () => {
    it('move whoever was transferred, from the first day of the later period, and say of whom several rows are', async () => {
      const { status, body } = await send(sample('ekinerja-laporan-skp.xlsx'));
      expect([status, body.kind, body.rows, body.faulty, body.errors]).toEqual([200, 'EKINERJA_PLANS', 6, 0, []]);
      expect(warned(body)).toContain('LATEST_PERIOD_TAKEN');
      expect([body.setAside, body.valid + body.faulty + body.excepted + body.setAside]).toEqual([2, body.rows]);
      const posts = await read(
        `select u.code, a.valid_from::text as first, a.valid_to::text as last from assignment a join unit u on u.id = a.unit_id
          join employee e on e.id = a.employee_id where e.nip = $1 order by a.valid_from`,
        [siti],
      );
      expect(posts).toEqual([
        { code: 'U1', first: '2023-01-01', last: '2026-06-30' },
        { code: 'U3', first: '2026-07-01', last: null },
      ]);
    });

    it('keep whoever acts for a post as acting beside his own, for as long as the file says', async () => {
      const headings = 'nip,nama,jabatan,skp_unor,skp_unor_induk,skp_status,periode_awal,periode_akhir,is_plt_plh';
      const row = (until: string, unit: string) =>
        `'${iksan},Muhammad,Kepala UPTD Puskesmas,${unit},Dinas Kesehatan Contoh,Disetujui,2026-03-01,${until},1`;
      const file = [headings, row('2199-12-31', 'UPTD Puskesmas Contoh Timur'), row('2001-12-31', 'SMA Negeri 9 Contoh')].join('\n');
      const { body } = await send(file);
      expect([body.rows, body.errors, warned(body)]).toEqual([2, [], expect.arrayContaining(['ACTING_TAKEN', 'ACTING_OVER'])]);
      const acting = await read(
        `select a.kind, u.code from assignment a join unit u on u.id = a.unit_id join employee e on e.id = a.employee_id
          where e.nip = $1 and a.kind = 'PLT'`,
        [iksan],
      );
      expect(acting).toEqual([{ kind: 'PLT', code: 'U0' }]);
    });
  });

  describe('a rank list', () => {
    it('brings ranks, leaves those that are none of the status, and says where it names another post', async () => {
      const { body } = await send(sample('duk-puskesmas.xlsx'));
      expect(body).toMatchObject({ kind: 'RANK_LIST', rows: 8, faulty: 0, created: 0 });
      expect(warned(body)).toEqual(expect.arrayContaining(['RANK_LEFT', 'POST_LEFT']));
      expect(await read('select rank from employee where nip = $1', [siti])).toEqual([{ rank: 'III/b' }]);
    });
  });

  describe('ratings of e-Kinerja', () => {
    const contradicting = [
      'Laporan Penilaian SKP Periode Triwulan 3 Tahun 2026',
      '',
      'nip,nama,skp_unor,hasil_kerja,perilaku_kerja,hasil_akhir',
    ]
      .concat(`${siti},Siti,Bidang Pembinaan SMA,Sesuai Ekspektasi,Dibawah Ekspektasi,Butuh Perbaikan`)
      .concat('199901012020011001,Orang Baru,SMA Negeri 9 Contoh,-,-,-')
      .join('\n');

    it('are kept as they are told, with people and unit where these are known, and noted in their trails', async () => {
      const { status, body } = await send(sample('ekinerja-laporan-penilaian-skp.xlsx'));
      expect([status, body]).toMatchObject([200, { kind: 'EKINERJA_RATINGS', rows: 13, valid: 13, errors: [], contradictions: 1 }]);
      const [kept] = await read(
        `select r.year, r.period_kind as kind, r.period_number as number, u.code, r.result, r.predicate, r.contradicts
           from inbound_rating r left join unit u on u.id = r.unit_id where r.nip = $1 and r.post = ''`,
        [siti],
      );
      expect(kept).toEqual({
        year: 2026,
        kind: 'QUARTER',
        number: 3,
        code: 'U1',
        result: 'AS_EXPECTED',
        predicate: 'GOOD',
        contradicts: false,
      });
      const told = await read(`select from audit_entry where action = 'rating.told'`);
      expect(told.length).toBe(body.created);
      expect(await read('select from rating')).toEqual([]);
    });

    it('change nothing when they come again', async () => {
      const { body } = await send(sample('ekinerja-laporan-penilaian-skp.xlsx'), { dryRun: 'true' });
      expect(body).toMatchObject({ created: 0, updated: 0, changes: [] });
    });

    it('that contradict the quadrant are marked and counted, and no predicate becomes another', async () => {
      const { body } = await send(contradicting);
      expect(body).toMatchObject({ rows: 2, created: 1, updated: 1, contradictions: 1 });
      expect(warned(body)).toEqual(expect.arrayContaining(['RATING_CONTRADICTS', 'PERSON_NOT_HERE']));
      expect(await read('select predicate, contradicts from inbound_rating where nip = $1', [siti])).toEqual([
        { predicate: 'NEEDS_IMPROVEMENT', contradicts: true },
      ]);
    });

    it('of others than his people are not for an administrator of a unit to bring, and his own for somebody else', async () => {
      const there = await signedIn(site, 'pembinaan', { roles: ['administrator'], unit: 'U3' });
      const { status, body } = await send(contradicting, { dryRun: 'true' }, there);
      expect([status, body.errors.map(({ row, code }) => [row, code])]).toEqual([422, [[5, 'RATING_PLACE_UNKNOWN']]]);
      const herself = await signedIn(site, 'siti', { roles: ['administrator'], nip: siti });
      const own = await send(contradicting.replace('Dibawah', 'Diatas'), { dryRun: 'true', validOnly: 'true' }, herself);
      expect([own.status, own.body.errors.map(({ row, code }) => [row, code])]).toEqual([200, [[4, 'RATING_OWN']]]);
    });

    it('of whoever a machine belongs to are not for the machine to bring', async () => {
      const owner = site.client();
      await owner.signIn('siti', testPassword);
      const made = await owner.post<MadeApiToken>('/api/api-tokens', { name: 'SIMPEG', actions: ['employee.import'], days: 1 });
      const headers = { authorization: `Bearer ${made.body.secret}` };
      const body = formWith(contradicting.replace('Dibawah', 'Diatas'), 'berkas.xlsx');
      const sent = await site.client().post<FileReport>('/api/imports', body, { headers, key: null, query: { dryRun: 'true' } });
      expect(sent.body.errors.map(({ row, code }) => [row, code])).toEqual([[4, 'RATING_OWN']]);
    });

    it('that were told for a unit of others stay as they are, and what is replaced stands in a trail', async () => {
      const stranger = '199901012020011001';
      const [, , headings] = contradicting.split('\n');
      const telling = (unit: string, ...rating: string[]) =>
        [contradicting.split('\n')[0], '', headings, [stranger, 'Orang Baru', unit, ...rating].join(',')].join('\n');
      const kept = () => read('select result from inbound_rating where nip = $1', [stranger]);
      expect((await send(telling('SMA Negeri 9 Contoh', 'Sesuai Ekspektasi', 'Sesuai Ekspektasi', 'Baik'))).body.updated).toBe(1);
      const there = site.client();
      await there.signIn('pembinaan', testPassword);
      const taking = telling('Bidang Pembinaan SMA', 'Dibawah Ekspektasi', 'Dibawah Ekspektasi', 'Sangat Kurang');
      const { status, body } = await send(taking, {}, there);
      expect([status, body.errors.map(({ row, code }) => [row, code])]).toEqual([422, [[4, 'RATING_TOLD_ELSEWHERE']]]);
      expect([JSON.stringify(body).includes('AS_EXPECTED'), await kept()]).toEqual([false, [{ result: 'AS_EXPECTED' }]]);
      const emptied = await send(telling('SMA Negeri 9 Contoh', '-', '-', '-'));
      expect(warned(emptied.body)).toContain('RATING_EMPTIED');
      const [told] = await read<{ before: unknown }>(
        `select e.body -> 'before' as before from audit_entry e join inbound_rating r on e.body ->> 'id' = r.id::text
          where r.nip = $1 and e.stream = 'unit:' || r.unit_id order by e.n desc limit 1`,
        [stranger],
      );
      expect(told?.before).toEqual(['AS_EXPECTED', 'AS_EXPECTED', 'GOOD']);
    });

    it('are named by verify once somebody changes them behind the back of the office', async () => {
      const [{ sql }] = inboundRatingInvariants;
      expect(await read(sql)).toEqual([]);
      const [changed] = await read<{ id: string }>('select id from inbound_rating where predicate is not null order by id limit 1');
      const change = (to: string) =>
        site.unitOfWork.run((tx) => tx.run(`update inbound_rating set predicate = ${to} where id = $1`, [changed?.id]));
      const [{ before } = { before: '' }] = await read<{ before: string }>(
        `select quote_literal(predicate) as before from inbound_rating where id = $1`,
        [changed?.id],
      );
      await change(`case predicate when 'POOR' then 'GOOD' else 'POOR' end`);
      expect(await read(sql)).toEqual([{ place: changed?.id }]);
      await change(before);
    });

    it('that two people bring at the same moment are kept once', async () => {
      const both = contradicting.replace('Triwulan 3', 'Triwulan 2');
      const second = await signedIn(site, 'pengimpor', { roles: ['administrator'] });
      const answers = await Promise.all([send(both), send(both, {}, second)]);
      expect(answers.map(({ status, body }) => [status, body.created]).sort()).toEqual([
        [200, 0],
        [200, 2],
      ]);
    });
  });

  it('a file of the own format is taken as ever, and one of no known form is told which are known', async () => {
    expect((await send(sample('staff-60.csv'), { dryRun: 'true' })).body).toMatchObject({ kind: 'OWN', faulty: 0 });
    const { status, body } = await send('a;b\n1;2', { dryRun: 'true' });
    expect([status, body.code, body.kind]).toEqual([422, 'FILE_FORM_UNKNOWN', undefined]);
    expect(body.detail).toMatch(/Daftar pegawai Siklus \(NIP, [^]*\(NIP BARU, NAMA, JABATAN NAMA, UNOR NAMA, …\)/);
  });

  describe('the faulty rows of a file', () => {
    const list = sample('staff-37-faults.csv').toString('utf8').trimEnd().split(/\r?\n/);
    const withNumber = list.map((line, at) => `${line};${at === 0 ? 'NIK' : '8271034802730001'}`).join('\r\n');
    const faulty = (content: Uint8Array | string, format: string) =>
      admin.post<FaultyFile>('/api/imports/faulty-rows', formWith(content, 'pegawai.csv'), { query: { format }, key: null });

    it.each(['csv', 'xlsx'])(
      'leave as %s under the own headings with their reasons, and are taken in again as they came',
      async (format) => {
        const before = await counts();
        const { status, body } = await faulty(withNumber, format);
        expect([status, body.name]).toEqual([200, `pegawai-salah.${format}`]);
        const told = await send(withNumber, { dryRun: 'true' });
        expect(body.rows).toBe(new Set(told.body.errors.map(({ row }) => row)).size);
        const file = Buffer.from(body.content, 'base64');
        expect(file.includes('8271034802730001')).toBe(false);
        const again = await send(file, { dryRun: 'true' });
        expect(again.body).toMatchObject({ kind: 'OWN', rows: body.rows, ignoredColumns: ['Alasan'] });
        expect(await counts()).toEqual(before);
      },
    );
  });
  it('every form offers a made-up file of its own, which is known again and read without a fault', async () => {
    const { body: forms } = await admin.get<ImportLayouts>('/api/import-layouts');
    expect(forms.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['OWN', 'SIASN_PEOPLE', 'EKINERJA_PLANS', 'EKINERJA_RATINGS', 'RANK_LIST']),
    );
    for (const { kind, format, takes } of forms) {
      const file = await admin.file(`/api/import-layouts/${kind}/sample`);
      expect([kind, file.status, file.status === 200 ? '' : file.body.toString('utf8')]).toEqual([kind, 200, '']);
      const { body } = await send(file.body, { dryRun: 'true', zone: 'WIT' });
      expect([kind, format, body.kind, body.errors, takes.length > 4]).toEqual([kind, format, kind, [], true]);
    }
  });

  describe('people who are excepted', importExceptionsTopic);
}
