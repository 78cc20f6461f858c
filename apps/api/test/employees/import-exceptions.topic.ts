import { beforeAll, expect, it } from '@jest/globals';
import type { ImportException, NoteImportException } from '@siklus/contracts/import-exceptions';
import type { FileReport } from '@siklus/contracts/staff-import';
import { heldBack } from '../support/locks.js';
import { formWith, sample, signedIn } from '../support/people.js';
import { admin, site } from './import-office.js';

const siti = '197302082006062002';
const stranger = '199901012020011001';
const ratings = [
  'Laporan Penilaian SKP Periode Triwulan 2 Tahun 2026',
  '',
  'nip,nama,skp_unor,hasil_kerja,perilaku_kerja,hasil_akhir',
  `${stranger},Orang Baru,SMA Negeri 9 Contoh,-,-,-`,
].join('\n');

const check = async (content: Uint8Array | string, by = admin): Promise<FileReport> =>
  (await by.post<FileReport>('/api/imports', formWith(content, 'berkas.xlsx'), { query: { dryRun: 'true' }, key: null })).body;
const note = (asked: Partial<NoteImportException>, by = admin) =>
  by.post<ImportException & { code: string }>('/api/import-exceptions', { kind: 'RETIRED', reason: 'SK menyusul', ...asked });
const excepted = ({ warnings }: FileReport) => warnings.filter(({ code }) => code === 'PERSON_EXCEPTED');

/** Called inside a `describe` of the topic of an office's files. */
export function importExceptionsTopic(): void {
  beforeAll(async () => {
    await admin.post('/api/imports', formWith(sample('siasn-data-pegawai.csv'), 'siasn.csv'), { query: { zone: 'WIT' } });
  });

  it('are left out of files of every form, which say why, until that is ended', async () => {
    const before = await check(sample('siasn-data-pegawai.csv'));
    const { status, body } = await note({ nip: "'1973 0208 2006 06 2 002" });
    expect([status, body]).toMatchObject([201, { nip: siti, name: 'SITI HAJAR UMASUGI, S.Pd., M.Pd.', state: 'active', lastDay: null }]);
    const told = await check(sample('siasn-data-pegawai.csv'));
    expect(told).toMatchObject({ rows: 12, valid: before.valid - 1, faulty: 0, excepted: 1 });
    expect(excepted(told)).toMatchObject([
      {
        message: expect.stringMatching(/^Dikecualikan: pensiun, oleh .+\. Alasan: SK menyusul\./),
        rows: [{ nip: siti, name: 'SITI HAJAR UMASUGI, S.Pd., M.Pd.' }],
      },
    ]);
    expect(await check(sample('duk-puskesmas.xlsx'))).toMatchObject({ excepted: 1, faulty: 0 });
    await note({ nip: stranger, name: 'Orang Baru', kind: 'MOVED' });
    expect(await check(ratings)).toMatchObject({ rows: 1, valid: 0, faulty: 0, excepted: 1, created: 0 });
    const end = (id: string) =>
      admin.post<ImportException & { code: string }>(`/api/import-exceptions/${id}/end`, { reason: 'Sudah benar' });
    expect((await end(body.id)).body).toMatchObject({ state: 'ended', endReason: 'Sudah benar', may: [] });
    expect((await end(body.id)).body.code).toBe('EXCEPTION_ENDED');
    expect(await check(sample('siasn-data-pegawai.csv'))).toMatchObject({ valid: before.valid, excepted: 0 });
    const trail = await site.unitOfWork.read<{ action: string; stream: string }>(
      `select action, split_part(stream, ':', 1) as stream from audit_entry where action like 'import-exception.%' order by 2, n`,
    );
    expect(trail).toEqual([
      { action: 'import-exception.noted', stream: 'employee' },
      { action: 'import-exception.ended', stream: 'employee' },
      { action: 'import-exception.noted', stream: 'system' },
    ]);
  });

  it('count until their last day, which is not in the past, and once for each person', async () => {
    const other = await signedIn(site, 'meja-lain', { roles: ['administrator'] });
    const lock = `select pg_advisory_xact_lock(hashtext('siklus.exception'), hashtext('${siti}'))`;
    const both = await heldBack(site.databaseUrl, lock, () => [admin, other].map((by) => note({ nip: siti, lastDay: '2099-12-31' }, by)));
    expect(both.map(({ status, body: { code } }) => code ?? status)).toEqual(expect.arrayContaining([201, 'EXCEPTION_KEPT']));
    const body = both.find(({ status }) => status === 201)?.body;
    expect((await note({ nip: siti })).body.code).toBe('EXCEPTION_KEPT');
    expect((await note({ nip: '198506082010022006', lastDay: '1990-01-01' })).body).toMatchObject({
      code: 'EXCEPTION_OVER',
      errors: [{ source: 'lastDay', code: 'EXCEPTION_OVER' }],
    });
    expect((await note({ nip: '12345' })).body).toMatchObject({ errors: [{ source: 'nip', code: 'NIP_LENGTH' }] });
    await site.unitOfWork.run((tx) => tx.run(`update import_exception set last_day = business_now()::date - 2 where id = $1`, [body?.id]));
    expect((await check(sample('siasn-data-pegawai.csv'))).excepted).toBe(0);
    const { rows } = await admin.list<ImportException>('/api/import-exceptions', { filter: { state: 'over' } });
    expect(rows.map(({ id }) => id)).toEqual([body?.id]);
  });

  it('are those of one’s own units: others neither stop the files of an administrator nor are shown to him', async () => {
    await note({ nip: stranger });
    const there = await signedIn(site, 'kecuali', { roles: ['administrator'], unit: 'U2' });
    expect((await note({ nip: stranger }, there)).status).toBe(404);
    expect((await check(ratings, there)).excepted).toBe(0);
    expect((await there.list('/api/import-exceptions')).rows).toEqual([]);
    // Noted while he was of another unit, it concerns that one: it neither stops this office nor is told to it.
    const [{ nip: ofUnit } = { nip: '' }] = await site.unitOfWork.read<{ nip: string }>(
      `select e.nip from current_assignment a join employee e on e.id = a.employee_id join unit u on u.id = a.unit_id
        where u.code = 'U2' limit 1`,
    );
    const before = (await note({ nip: ofUnit })).body.id;
    await site.unitOfWork.run((tx) =>
      tx.run(`update import_exception set unit_id = (select id from unit where code = 'U1') where id = $1`, [before]),
    );
    expect((await note({ nip: ofUnit }, there)).status).toBe(201);
    const herself = await signedIn(site, 'kecuali-siti', { roles: ['administrator'], nip: siti });
    expect((await note({ nip: siti }, herself)).body.code).toBe('OWN_AFFAIR');
    const hers = (await note({ nip: siti })).body.id;
    const shownTo = async (by: typeof admin) =>
      (await by.list<ImportException>('/api/import-exceptions', { filter: { state: 'active' } })).rows.find(({ id }) => id === hers)?.may;
    expect([await shownTo(admin), await shownTo(herself)]).toEqual([['import-exception.end'], []]);
  });
}
