import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ImportedFile, ImportedRow, UndoReach } from '@siklus/contracts/imports';
import type { FileReport } from '@siklus/contracts/staff-import';
import { brokenIn } from '../support/broken.js';
import { endings } from '../support/endings.js';
import { runJobs } from '../support/jobs.js';
import { formWith, sample, signedIn } from '../support/people.js';
import type { Answer, Client } from '../support/test-app.js';
import { admin, importOffice, site, upload } from './import-office.js';

const lines = sample('staff-60.csv')
  .toString('utf8')
  .replace('\uFEFF', '')
  .trim()
  .split('\n')
  .map((line) => line.trim());
const [heading = [], ...rows] = lines.map((line) => line.split(';'));
const at = (column: string) => heading.indexOf(column);
const listOf = (of: readonly string[][]) => [heading, ...of].map((cells) => cells.join(';')).join('\n');
const send = async (of: readonly string[][]): Promise<string> => (await upload(formWith(listOf(of)))).body.importId ?? '';

const reachOf = (id: string, by = admin) => by.post<UndoReach>(`/api/imports/${id}/undo-reach`, {}, { key: null });
async function undo(id: string, by = admin): Promise<Answer<ImportedFile & { code?: string }>> {
  const { body } = await reachOf(id, by);
  return by.post(`/api/imports/${id}/undo`, { reason: 'Salah berkas', expected: body.rows });
}

/** What is kept of people, posts, units and accounts, but for what only counts up. */
const kept = () =>
  site.unitOfWork.read(
    `select e.nip, e.name, e.standing, e.rank, e.email, a.display_name, p.id, p.position, p.level, p.valid_from::text, p.valid_to::text,
            p.starts_at, p.ends_at, s.nip as above, u.code, u.name as unit, u.zone, u.lineage
       from unit u full join assignment p on p.unit_id = u.id full join employee e on e.id = p.employee_id
       left join account a on a.employee_id = e.id left join employee s on s.id = p.supervisor_id
      order by e.nip, p.valid_from, p.id, u.code`,
  );
const broken = () => brokenIn(site.unitOfWork);

/** Called inside the `describe` of a suite. */
export function importUndoneTopic(): void {
  const toEnd = endings();
  beforeAll(() => importOffice(toEnd));

  describe('an import that is undone', () => {
    it('that filled an empty office leaves nothing of it, but the trail, who did it and why', async () => {
      const id = await send(rows);
      const units = (await site.unitOfWork.read('select id from unit')).length;
      expect((await reachOf(id)).body).toEqual({ rows: rows.length, units: { made: units, changed: 0 }, stays: [] });
      const { status, body } = await undo(id);
      expect([status, body.code]).toEqual([200, undefined]);
      expect(body).toMatchObject({ state: 'undone', undone: rows.length, stays: 0, undoReason: 'Salah berkas', may: [] });
      expect(await kept()).toEqual([]);
      const [trail] = await site.unitOfWork.read(
        `select count(*) filter (where action = 'employee.added')::int as added, count(*) filter (where action = 'employee.put-back')::int
           as back, count(*) filter (where action = 'employees.import.undone')::int as undone from audit_entry`,
      );
      expect(trail).toMatchObject({ added: 60, undone: 1, back: rows.length });
      expect(await broken()).toEqual([]);
      await runJobs(site);
    });

    it('is written anew by the same file, as nothing was decided', async () => {
      const { body } = await upload(formWith(listOf(rows)));
      expect(body).toMatchObject({
        created: rows.length,
        warnings: expect.not.arrayContaining([expect.objectContaining({ code: 'DECIDED_IN_PANEL' })]),
      });
    });

    it('puts back whom it changed: data, posts that it ended or moved, names of units', async () => {
      const before = await kept();
      const changed = rows.map((cells, n) =>
        cells
          .with(at('Nama Unit'), `${cells[at('Nama Unit')]} Baru`)
          .with(at('Surel'), `orang-${n}@contoh.example`)
          .with(
            at('Jabatan'),
            n % 3 === 0 && cells[at('Jenis Penugasan')] === 'D' ? `${cells[at('Jabatan')]} II` : (cells[at('Jabatan')] ?? ''),
          ),
      );
      const id = await send(changed);
      expect(await kept()).not.toEqual(before);
      const { body } = await undo(id);
      expect(body).toMatchObject({ state: 'undone', stays: 0 });
      expect(await kept()).toEqual(before);
      expect(await broken()).toEqual([]);
    });

    it('leaves what was changed again since, and says so before', async () => {
      const mails = (word: string, of: readonly string[][]) => of.map((cells, n) => cells.with(at('Surel'), `${word}-${n}@contoh.example`));
      const id = await send(mails('lama', rows.slice(5, 15)));
      const later = await send(mails('baru', rows.slice(5, 8)));
      const { body: reach } = await reachOf(id);
      expect(reach).toMatchObject({ rows: 7, stays: [{ count: 3, why: { id: expect.stringContaining('sudah diubah lagi') } }] });
      const wrong = await admin.post<{ code: string }>(`/api/imports/${id}/undo`, { reason: 'Salah', expected: 10 });
      expect([wrong.status, wrong.body.code]).toEqual([409, 'NUMBER_CHANGED']);
      expect((await undo(id)).body).toMatchObject({ state: 'undone', undone: 7, stays: 3, may: ['import.undo'] });
      const { rows: stays } = await admin.list<ImportedRow>('/api/import-rows', { filter: { importId: id, state: 'stays' } });
      expect(stays.map(({ nip }) => nip).sort()).toEqual(
        rows
          .slice(5, 8)
          .map(([nip]) => nip)
          .sort(),
      );
      // Once the later one is undone too, nothing stands against the rest.
      expect((await undo(later)).body).toMatchObject({ undone: 3, stays: 0 });
      expect((await undo(id)).body).toMatchObject({ undone: 10, stays: 0, may: [] });
      const again = await admin.post<{ code: string }>(`/api/imports/${id}/undo`, { reason: 'Salah', expected: 0 });
      expect([again.status, again.body.code]).toEqual([409, 'IMPORT_NOT_DONE']);
    });

    it('leaves a person with an account in use and whoever it brought above him, and takes the others away', async () => {
      const [chief = [], ...others] = ['199001012015031001', '199001012015031002', '199001012015031003'].map((nip, n) =>
        (rows.findLast((cells) => cells[at('Jenis Penugasan')] === 'D') ?? []).with(0, nip).with(1, `Orang ${n}`).with(at('Surel'), ''),
      );
      const id = await send([chief, ...others.map((cells) => cells.with(at('NIP Atasan'), chief[0] ?? ''))]);
      await site.unitOfWork.run((tx) => tx.run(`update account set password_hash = 'x' where username = $1`, [others[0]?.[0]]));
      const { body: reach } = await reachOf(id);
      expect(reach.rows).toBe(1);
      expect(reach.stays.map(({ rows: named }) => named.map(({ nip }) => nip))).toEqual(
        expect.arrayContaining([[others[0]?.[0]], [chief[0]]]),
      );
      expect((await undo(id)).body).toMatchObject({ undone: 1, stays: 2 });
      const left = await site.unitOfWork.read<{ nip: string }>('select nip from employee where nip = any($1) order by nip', [
        [chief, ...others].map(([nip]) => nip),
      ]);
      expect(left.map(({ nip }) => nip)).toEqual([chief[0], others[0]?.[0]]);
      expect(await broken()).toEqual([]);
    });

    const [leaf, was, to] = ['7900.DINKES.RSUD-CHB.MED', '7900.DINKES.RSUD-CHB', '7900.DIKBUD'] as const;
    const inLeaf = rows.filter((cells) => cells[at('Kode Unit')] === leaf);
    const unitOf = async (code: string) =>
      (
        await site.unitOfWork.read<{ name: string; above: string | null }>(
          'select u.name, p.code as above from unit u left join unit p on p.id = u.parent_id where u.code = $1',
          [code],
        )
      )[0];

    it.each([
      ['it alone', []],
      ['it and where it was', [was]],
      ['it and where it is now', [to]],
    ])('moves no unit for whoever looks after %s: that takes the right over both sides', async (what, more) => {
      const there = await signedIn(site, what, { roles: ['administrator'], unit: leaf });
      await site.unitOfWork.run((tx) =>
        tx.run(
          `insert into role_grant (id, account_id, role, unit_id)
           select gen_random_uuid(), a.id, 'administrator', u.id from account a, unit u where a.username = $1 and u.code = any($2)`,
          [what, more],
        ),
      );
      const id = await send(inLeaf.map((cells) => cells.with(at('Kode Unit Induk'), to)));
      const { body: reach } = await reachOf(id, there);
      expect(reach).toMatchObject({ rows: 0, units: { changed: 0 }, stays: [{ count: inLeaf.length }] });
      const refused = await undo(id, there);
      expect([refused.status, refused.body.code]).toEqual([409, 'IMPORT_ALL_STAYS']);
      expect((await unitOf(leaf))?.above).toBe(to);
      expect((await undo(id)).body).toMatchObject({ undone: inLeaf.length, stays: 0 });
      expect((await unitOf(leaf))?.above).toBe(was);
    });

    it('gives a unit no name back that lies beyond whoever undoes it by now', async () => {
      const there = await signedIn(site, 'dinas', { roles: ['administrator'], unit: '7900.DINKES' });
      const near = rows.filter((cells) => cells[at('Kode Unit')] === '7900.DINKES.B1');
      const id = await send([...inLeaf, ...near].map((cells) => cells.with(at('Nama Unit'), `${cells[at('Nama Unit')]} Lain`)));
      const move = (above: string) =>
        send(rows.filter((cells) => cells[at('Kode Unit')] === was).map((cells) => cells.with(at('Kode Unit Induk'), above)));
      await move(to);
      expect((await reachOf(id, there)).body).toMatchObject({ rows: near.length, units: { changed: 1 } });
      expect((await undo(id, there)).body).toMatchObject({ undone: near.length, stays: inLeaf.length });
      expect([(await unitOf(leaf))?.name, (await unitOf('7900.DINKES.B1'))?.name]).toEqual([
        `${inLeaf[0]?.[at('Nama Unit')]} Lain`,
        near[0]?.[at('Nama Unit')],
      ]);
      await move('7900.DINKES');
      expect((await undo(id)).body).toMatchObject({ stays: 0 });
      expect(await broken()).toEqual([]);
    });

    it('is for whoever looks after all whom it is about; others do not see it', async () => {
      const unit = rows.at(-1)?.[at('Kode Unit')] ?? '';
      const there = await signedIn(site, 'di-sana', { roles: ['administrator'], unit });
      const elsewhere: Client = await signedIn(site, 'di-lain', {
        roles: ['administrator'],
        unit:
          rows.find(
            (cells) =>
              !(cells[at('Kode Unit')] ?? '').startsWith(unit.split('.').slice(0, 2).join('.')) && cells[at('Kode Unit Induk')] !== '',
          )?.[at('Kode Unit')] ?? '',
      });
      const mine = rows
        .filter((cells) => cells[at('Kode Unit')] === unit)
        .map((cells) => cells.with(at('Surel'), 'di-sini@contoh.example'));
      const id = await send(mine);
      expect((await there.list<ImportedFile>('/api/imports', {})).rows.map((row) => row.id)).toEqual(expect.arrayContaining([id]));
      expect((await reachOf(id, elsewhere)).status).toBe(404);
      expect((await elsewhere.list<ImportedFile>('/api/imports', { filter: { id: [id] } })).rows).toEqual([]);
      const onlyReads = await signedIn(site, 'hanya-melihat', { roles: ['auditor'], unit });
      const mayOf = async (by: Client) =>
        (await by.list<ImportedFile>('/api/imports', { filter: { id: [id] } })).rows.map(({ may }) => may);
      expect([await mayOf(there), await mayOf(onlyReads)]).toEqual([[['import.undo']], [[]]]);
      expect((await reachOf(id, onlyReads)).status).toBe(403);
      expect((await undo(id, there)).body).toMatchObject({ state: 'undone', stays: 0 });
    });

    it('puts ratings back as they were told before, and leaves what was told again since', async () => {
      const file = (result: string) =>
        [
          'Laporan Penilaian SKP Periode Triwulan 1 Tahun 2026',
          '',
          'nip,nama,skp_unor,skp_jabatan,hasil_kerja,perilaku_kerja,hasil_akhir,is_skp_plt_plh_pjb',
          ...rows.slice(10, 13).map(([nip, name]) => `${nip},"${name}",Unit,Guru,${result},Sesuai Ekspektasi,Baik,0`),
        ].join('\n');
      const tell = async (result: string) => (await admin.post<FileReport>('/api/imports', formWith(file(result)))).body.importId ?? '';
      const ratings = () => site.unitOfWork.read('select nip, result, source, told_at, import_id from inbound_rating order by nip');
      const first = await tell('Sesuai Ekspektasi');
      const before = await ratings();
      const second = await tell('Diatas Ekspektasi');
      expect((await reachOf(first)).body).toMatchObject({ rows: 0, stays: [{ count: 3 }] });
      expect((await undo(second)).body).toMatchObject({ undone: 3, stays: 0 });
      expect(await ratings()).toEqual(before);
      expect((await undo(first)).body).toMatchObject({ undone: 3 });
      expect(await ratings()).toEqual([]);
    });

    it('leaves the rating of whoever has left the units of who undoes it', async () => {
      const [nip = '', name = ''] = rows.at(-1) ?? [];
      const there = await signedIn(site, 'di-sana-lagi', { roles: ['administrator'], unit: rows.at(-1)?.[at('Kode Unit')] ?? '' });
      const file = [
        'Laporan Penilaian SKP Periode Triwulan 1 Tahun 2026',
        '',
        'nip,nama,skp_unor,skp_jabatan,hasil_kerja,perilaku_kerja,hasil_akhir,is_skp_plt_plh_pjb',
        `${nip},"${name}",Unit,Guru,Sesuai Ekspektasi,Sesuai Ekspektasi,Baik,0`,
      ].join('\n');
      const { importId = '' } = (await there.post<FileReport>('/api/imports', formWith(file))).body;
      const live = (unit: string) =>
        site.unitOfWork.run((tx) =>
          tx.run(`update assignment a set unit_id = ${unit} from employee e where e.id = a.employee_id and e.nip = $1`, [nip]),
        );
      await live('(select id from unit where parent_id is null limit 1)');
      expect((await reachOf(importId, there)).body).toMatchObject({ rows: 0, stays: [{ count: 1 }] });
    });
  });
}
