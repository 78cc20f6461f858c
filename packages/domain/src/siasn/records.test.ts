import { describe, expect, it } from '@jest/globals';
import { nationalCalendar, predicateOf } from '../index.js';
import { finalFrom } from '../rating/index.js';
import { siasnPeriodOf, siasnYearOf, type SettledResult } from './index.js';

const head: SettledResult['assessor'] = {
  name: 'Nurlaila Hamid',
  nip: '198001012005012001',
  rank: 'IV/a',
  status: 'PNS',
  position: 'Kepala Puskesmas Sofifi',
  unit: 'Puskesmas Sofifi',
};

const nurse: SettledResult = {
  nip: '199002022014032002',
  year: 2026,
  occasion: 'TW2',
  result: 'BELOW',
  behaviour: 'BELOW',
  predicate: 'VERY_POOR',
  status: 'PNS',
  level: 'MAHIR',
  assessor: head,
};

describe('a period in the fields of kinerjaperiodik', () => {
  it('TV-70: the second quarter of 2026 of a Perawat Mahir, result and behaviour below expectation', () => {
    expect(siasnPeriodOf(nurse)).toEqual({
      nip: '199002022014032002',
      tahun: 2026,
      hasilKinerjaNilai: 3,
      perilakuKerjaNilai: 3,
      kuadranKinerjaNilai: 5,
      periodikId: '2',
      bulanMulaiPenilaian: 4,
      tahunMulaiPenilaian: 2026,
      bulanSelesaiPenilaian: 6,
      tahunSelesaiPenilaian: 2026,
      koefisienId: '72',
      penilaiNama: 'Nurlaila Hamid',
      penilaiNipNrp: '198001012005012001',
      penilaiGolongan: '41',
      penilaiJabatanNama: 'Kepala Puskesmas Sofifi',
      penilaiUnorNama: 'Puskesmas Sofifi',
      statusPenilai: 'ASN',
    });
  });

  it.each([
    ['TW1', 1, 3],
    ['TW2', 4, 6],
    ['TW3', 7, 9],
  ] as const)('%s is from month %i to month %i', (occasion, first, last) => {
    expect(siasnPeriodOf({ ...nurse, occasion })).toMatchObject({
      periodikId: '2',
      bulanMulaiPenilaian: first,
      bulanSelesaiPenilaian: last,
    });
  });

  // The numbers of domain rules section 7, which SIASN gives for a level.
  it.each([
    ['PEMULA', '52'],
    ['TERAMPIL', '62'],
    ['MAHIR', '72'],
    ['PENYELIA', '82'],
    ['AHLI_PERTAMA', '12'],
    ['AHLI_MUDA', '22'],
    ['AHLI_MADYA', '32'],
    ['AHLI_UTAMA', '42'],
  ] as const)('%s has the coefficient %s', (level, koefisienId) => {
    expect(siasnPeriodOf({ ...nurse, level }).koefisienId).toBe(koefisienId);
  });

  it('has no coefficient for who holds no functional position, nor for a PPPK (R-AK-5)', () => {
    expect(siasnPeriodOf({ ...nurse, level: null }).koefisienId).toBeNull();
    expect(siasnPeriodOf({ ...nurse, status: 'PPPK' }).koefisienId).toBeNull();
  });
});

describe('a year in the fields of skp22', () => {
  it.each([
    ['ABOVE', 'ABOVE', 1, 1, 1],
    ['AS_EXPECTED', 'ABOVE', 2, 1, 2],
    ['BELOW', 'AS_EXPECTED', 3, 2, 3],
    ['ABOVE', 'BELOW', 1, 3, 4],
    ['BELOW', 'BELOW', 3, 3, 5],
  ] as const)('result %s and behaviour %s are %i, %i and quadrant %i', (result, behaviour, hasil, perilaku, kuadran) => {
    const year = siasnYearOf({ ...nurse, occasion: '', result, behaviour, predicate: predicateOf(result, behaviour) });
    expect(year).toEqual({
      nip: '199002022014032002',
      tahun: 2026,
      hasilKinerjaNilai: hasil,
      perilakuKerjaNilai: perilaku,
      kuadranKinerjaNilai: kuadran,
      penilaiNama: 'Nurlaila Hamid',
      penilaiNipNrp: '198001012005012001',
      penilaiGolongan: '41',
      penilaiJabatan: 'Kepala Puskesmas Sofifi',
      penilaiUnorNama: 'Puskesmas Sofifi',
      statusPenilai: 'ASN',
    });
  });
});

describe('the one who rated', () => {
  it.each([
    ['a regent, whom the office numbers itself', { status: 'NON_ASN', nip: 'P-82.01', rank: null }, null, null, 'NON ASN'],
    ['a PPPK, whose rank SIASN does not number', { status: 'PPPK', rank: 'IX' }, null, '198001012005012001', 'ASN'],
    ['a PNS whose rank is written otherwise', { rank: 'iv A' }, '41', '198001012005012001', 'ASN'],
  ] as const)('%s', (_who, other, rank, nip, status) => {
    expect(siasnYearOf({ ...nurse, assessor: { ...head, ...other } })).toMatchObject({
      penilaiGolongan: rank,
      penilaiNipNrp: nip,
      statusPenilai: status,
    });
  });

  it('is left empty where nobody is known', () => {
    expect(siasnYearOf({ ...nurse, assessor: null })).toMatchObject({ penilaiNama: null, penilaiNipNrp: null, statusPenilai: null });
  });
});

describe('a result is final', () => {
  // PP 30/2019 article 59, in working days: the day of receipt does not count (compare TV-62).
  it.each([
    ['from the day after the fourteenth working day', '2026-08-03T01:00:00.000Z', 'WIT', '2026-08-24T15:00:00.000Z'],
    ['later by each holiday between', '2026-12-10T03:00:00.000Z', 'WIT', '2027-01-04T15:00:00.000Z'],
    ['by the day of the unit, not of Jakarta', '2026-08-02T15:30:00.000Z', 'WIT', '2026-08-24T15:00:00.000Z'],
    ['and earlier in the morning of Sofifi than of Jakarta', '2026-08-03T01:00:00.000Z', 'WIB', '2026-08-24T17:00:00.000Z'],
  ] as const)('%s', (_when, receivedAt, zone, from) => {
    expect(finalFrom(receivedAt, zone, nationalCalendar)).toBe(from);
  });
});
