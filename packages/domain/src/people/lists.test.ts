import { describe, expect, it } from '@jest/globals';
import { assignmentKinds, findAssignmentKind } from './assignment-kind.js';
import { employmentStatuses, findEmploymentStatus } from './employment-status.js';
import { findPositionLevel, findPositionType, positionLevels, positionTypes } from './position.js';
import { findRank, rankFits, ranks } from './rank.js';
import { findStanding, isAbleToHoldTasks, isAppraised, standings } from './standing.js';

describe("the office's lists", () => {
  it.each([
    ['position types', positionTypes, findPositionType],
    ['position levels', positionLevels, findPositionLevel],
    ['standings', standings, findStanding],
    ['assignment kinds', assignmentKinds, findAssignmentKind],
    ['employment statuses', employmentStatuses, findEmploymentStatus],
  ])('%s are found by key, by label and in any capitals', (_, table, find) => {
    for (const [key, { label }] of Object.entries(table)) {
      expect([find(key), find(label.id), find(label.en), find(` ${label.id.toLowerCase()} `)]).toEqual([key, key, key, key]);
    }
    expect(find('Kepala Suku')).toBeUndefined();
  });

  it('take the spellings that people use', () => {
    expect(findPositionType('Jabatan Pimpinan Tinggi Pratama')).toBe('JPT_PRATAMA');
    expect(findPositionLevel('MA')).toBe('AHLI_MADYA');
    expect(['Pelaksana Pemula', 'Pelaksana Lanjutan', 'Muda', 'Utama'].map(findPositionLevel)).toEqual([
      ...['PEMULA', 'MAHIR', 'AHLI_MUDA', 'AHLI_UTAMA'],
    ]);
    expect(['Pejabat Pengawas', 'Eselon III.a', 'ESELON II/B'].map(findPositionType)).toEqual(['PENGAWAS', 'ADMINISTRATOR', 'JPT_PRATAMA']);
    // As the reference data of SIASN name them.
    expect(['Plt.', 'Pelaksana Tugas (PLT)', 'Pelaksana Harian (PLH)', 'Pejabat Non Definitif (PJ)'].map(findAssignmentKind)).toEqual([
      ...['PLT', 'PLT', 'PLH', 'PJ'],
    ]);
    expect(findStanding('1')).toBe('01');
    expect(['MD', 'wafat', 'Meninggal Dunia'].map(findStanding)).toEqual(['MD', 'MD', 'MD']);
    expect(['Pindah instansi', 'Mutasi keluar'].map(findStanding)).toEqual(['PI', 'PI']);
    // As SIASN names them, in the files of PNS and of PPPK.
    expect(['PPPK Aktif', 'Penerima Uang Tunggu', 'PNS kena hukuman disiplin'].map(findStanding)).toEqual(['01', '05', '15']);
    expect(findEmploymentStatus('non asn')).toBe('NON_ASN');
  });

  // `kedudukanHukum` of SIASN, by code and by name.
  it.each([
    ...[
      ['01', 'Aktif'],
      ['02', 'CLTN'],
      ['03', 'Tugas Belajar'],
      ['04', 'Pemberhentian Sementara'],
      ['05', 'Penerima Uang Tunggu'],
    ],
    ...[
      ['06', 'Prajurit Wajib'],
      ['07', 'Pejabat Negara'],
      ['08', 'Kepala Desa'],
      ['09', 'Sedang dlm Proses Banding BAPEK'],
    ],
    ...[
      ['11', 'Pegawai Titipan'],
      ['12', 'Pengungsi'],
      ['13', 'Perpanjangan CLTN'],
      ['14', 'PNS yang dinyatakan hilang'],
    ],
    ...[
      ['15', 'PNS kena hukuman disiplin'],
      ['16', 'Pemindahan dalam rangka penurunan Jabatan'],
      ['20', 'Masa Persiapan Pensiun'],
    ],
    ...[
      ['51', 'CPNS yang belum menerima SK CPNS'],
      ['52', 'Tidak Aktif'],
      ['66', 'Diberhentikan'],
      ['67', 'Punah'],
    ],
    ...[
      ['68', 'Eks PNS Timor Timur'],
      ['69', 'TMS Dari Pengadaan'],
      ['70', 'Pembatalan NIP'],
      ['77', 'Pemberhentian tanpa hak pensiun'],
    ],
    ...[
      ['88', 'Pemberhentian dengan hak pensiun'],
      ['89', 'Tidak aktif tetapi diusulkan Pensiun'],
      ['90', 'Tidak Ikut PUPNS 2015'],
    ],
    ...[
      ['91', 'Tindak Pidana/ Tindak Pidana Jabatan'],
      ['92', 'Pemblokiran Data PNS'],
      ['98', 'Mencapai BUP'],
      ['99', 'Pensiun'],
    ],
  ] as const)('have the standing %s of SIASN, %s', (code, name) => {
    expect([findStanding(code), findStanding(name)]).toEqual([code, code]);
  });
});

describe('ranks', () => {
  it('are seventeen for PNS and seventeen for PPPK', () => {
    expect(ranks.filter((rank) => rank.holder === 'PNS')).toHaveLength(17);
    expect(ranks.filter((rank) => rank.holder === 'PPPK')).toHaveLength(17);
  });

  it('fit one kind of employee only', () => {
    const penata = findRank('iii / c');
    const nine = findRank('IX');
    expect(penata?.name).toBe('Penata');
    expect(penata && [rankFits(penata, 'PNS'), rankFits(penata, 'CPNS'), rankFits(penata, 'PPPK'), rankFits(penata, 'NON_ASN')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(nine && [rankFits(nine, 'PNS'), rankFits(nine, 'PPPK')]).toEqual([false, true]);
    expect(findRank('V/a')).toBeUndefined();
  });
});

describe('standing', () => {
  it('decides who takes part in the cycle', () => {
    expect(
      Object.keys(standings)
        .sort()
        .filter((code) => isAppraised(code as keyof typeof standings)),
    ).toEqual(['01', '09', '11', '15', '16']);
  });

  it('decides who can be asked to act; a state official assesses without being assessed', () => {
    expect(
      Object.keys(standings)
        .sort()
        .filter((code) => isAbleToHoldTasks(code as keyof typeof standings)),
    ).toEqual(['01', '07', '09', '11', '15', '16']);
  });
});
