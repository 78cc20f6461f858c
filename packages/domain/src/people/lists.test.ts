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
    expect(findAssignmentKind('Plt.')).toBe('PLT');
    expect(findStanding('1')).toBe('01');
    expect(['MD', 'wafat', 'Meninggal Dunia'].map(findStanding)).toEqual(['MD', 'MD', 'MD']);
    expect(['Pindah instansi', 'Mutasi keluar'].map(findStanding)).toEqual(['PI', 'PI']);
    // As SIASN names them, in the files of PNS and of PPPK.
    expect(['PPPK Aktif', 'Penerima Uang Tunggu', 'PNS kena hukuman disiplin'].map(findStanding)).toEqual(['01', '05', '15']);
    expect(findEmploymentStatus('non asn')).toBe('NON_ASN');
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
    ).toEqual(['01', '15']);
  });

  it('decides who can be asked to act; a state official assesses without being assessed', () => {
    expect(
      Object.keys(standings)
        .sort()
        .filter((code) => isAbleToHoldTasks(code as keyof typeof standings)),
    ).toEqual(['01', '07', '15']);
  });
});
