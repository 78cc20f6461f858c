import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { checkStaffList, findLayout, listStaff, readOfficeFile, readRatings, type Layout } from '@siklus/domain';
import { layouts } from './index.js';
import { layoutsIn } from './layouts-in.js';

const assumed = { today: '2026-10-12', zone: 'WIT' } as const;
const nobody = { units: new Map<string, never>(), people: new Map<string, never>() };
const readSample = ({ sample }: Layout, among: readonly Layout[] = layouts) => {
  const found = findLayout([{ name: '', rows: sample }], among);
  if (found === undefined) throw new Error('The sample is of no known form');
  return readOfficeFile(found);
};

describe('the forms of files that are known', () => {
  it('are those of the folders beside this file', () =>
    expect(layouts.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['EKINERJA_PLANS', 'EKINERJA_RATINGS', 'RANK_LIST', 'SIASN_PEOPLE']),
    ));

  it.each(layouts.map((layout) => [layout.kind, layout] as const))(
    '%s: a file like its sample is known and read without a fault',
    (_kind, layout) => {
      const file = readSample(layout);
      expect(file.layout.kind).toBe(layout.kind);
      const { errors, valid } =
        layout.brings === 'ratings'
          ? readRatings(file)
          : checkStaffList(listStaff(file, nobody, assumed), { units: new Map(), supervisors: new Map() });
      expect([errors, valid.length]).toEqual([[], 1]);
    },
  );

  it.each(['NIK', 'NPWP NOMOR', 'AGAMA NAMA', 'AGAMA ID', 'ALAMAT', 'BPJS', 'NOMOR HP', 'JENIS KAWIN NAMA', 'TANGGAL LAHIR'])(
    'never name %s, whoever writes it',
    (heading) => expect(JSON.stringify(layouts.map(({ columns, knownBy }) => [columns, knownBy]))).not.toContain(`"${heading}"`),
  );

  it('know the plans of e-Kinerja also where only the topmost unit is named', () => {
    const rows = [['nip', 'nama', 'jabatan', 'skp_unor_induk', 'skp_status', 'periode_akhir', 'is_plt_plh', 'id', 'created_at']];
    rows.push(['198506082010022006', 'Siti', 'Bidan Mahir', 'Dinas Kesehatan', 'Draft', '31 Desember 2026', '0', 'a1', '2026-01-02']);
    const found = findLayout([{ name: '', rows }], layouts);
    const { valid } = checkStaffList(listStaff(readOfficeFile(found ?? (undefined as never)), nobody, assumed), {
      units: new Map(),
      supervisors: new Map(),
    });
    expect([found?.layout.kind, valid]).toMatchObject(['EKINERJA_PLANS', [{ unitName: 'Dinas Kesehatan', parentUnitCode: null }]]);
  });

  it.each([
    ['NO', 'NAMA', 'NIP', 'PANGKAT/GOL. RUANG', 'TMT', 'JABATAN', 'UNIT KERJA'],
    ['No.', 'Nama Pegawai', 'NIP Baru', 'Pangkat / Golongan', 'TMT', 'Nama Jabatan', 'Unit Kerja'],
  ])('know a rank list as offices head it: %s, %s, %s, %s', (...headings) => {
    const row = ['1', 'Siti', '198506082010022006', 'Penata (III/c)', '01-04-2022', 'Bidan Mahir', 'Puskesmas'];
    const found = findLayout([{ name: '', rows: [['DAFTAR URUT KEPANGKATAN'], headings, row] }], layouts);
    const { valid } = checkStaffList(listStaff(readOfficeFile(found ?? (undefined as never)), nobody, assumed), {
      units: new Map(),
      supervisors: new Map(),
    });
    expect([found?.layout.kind, valid]).toMatchObject(['RANK_LIST', [{ name: 'Siti', rank: 'III/c', unitName: 'Puskesmas' }]]);
  });

  it('bring a PPPK of SIASN as somebody at work, whose standing has a code of its own there', () => {
    const [heads = [], row = []] = layouts.find(({ kind }) => kind === 'SIASN_PEOPLE')?.sample ?? [];
    const told: Readonly<Record<string, string>> = {
      'NIP BARU': '199001012023211001',
      'KEDUDUKAN HUKUM ID': '71',
      'STATUS CPNS PNS': '',
      'GOL AKHIR NAMA': 'IX',
    };
    const cells = [...heads.map((heading, at) => told[heading] ?? row[at] ?? ''), 'PPPK Aktif', 'PPPK Daerah Kab/Kota'];
    const rows = [[...heads, 'KEDUDUKAN HUKUM NAMA', 'JENIS PEGAWAI NAMA'], cells];
    const found = findLayout([{ name: '', rows }], layouts);
    if (found === undefined) throw new Error('The file is of no known form');
    const report = checkStaffList(listStaff(readOfficeFile(found), nobody, assumed), { units: new Map(), supervisors: new Map() });
    expect([report.errors, report.valid]).toMatchObject([[], [{ status: 'PPPK', standing: '01', rank: 'IX' }]]);
  });

  it('are one more where one folder is added, and nothing else is touched', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'layouts-'));
    try {
      mkdirSync(path.join(folder, 'payroll'));
      const fifth: Omit<Layout, 'columns'> & { readonly columns: Readonly<Record<string, readonly string[]>> } = {
        kind: 'PAYROLL',
        words: { id: 'Daftar gaji', en: 'Payroll' },
        brings: 'people',
        knownBy: ['no_induk', 'gapok'],
        columns: { nip: ['no_induk'], name: ['penerima'], position: ['jab'], unitName: ['satker'], validFrom: ['sejak'] },
        decides: [],
        leaves: { id: 'Gaji.', en: 'The pay.' },
        format: 'csv',
        sample: [
          ['no_induk', 'penerima', 'jab', 'satker', 'sejak', 'gapok'],
          ['198506082010022006', 'Siti Contoh', 'Perawat Ahli Pertama', 'Puskesmas', '44562', '3.000.000'],
        ],
      };
      writeFileSync(path.join(folder, 'payroll', 'layout.js'), `export const payroll = ${JSON.stringify(fifth)};`);
      writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}');
      const found = await layoutsIn(pathToFileURL(`${folder}/`));
      expect(found.map(({ kind }) => kind)).toEqual(['PAYROLL']);
      const [payroll] = found;
      const { valid } = checkStaffList(listStaff(readSample(payroll ?? (undefined as never), [...layouts, ...found]), nobody, assumed), {
        units: new Map(),
        supervisors: new Map(),
      });
      expect(valid).toMatchObject([{ nip: '198506082010022006', unitName: 'Puskesmas', validFrom: '2022-01-01', level: 'AHLI_PERTAMA' }]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
