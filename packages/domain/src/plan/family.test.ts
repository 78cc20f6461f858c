import { expect, it } from '@jest/globals';
import { approaches, families, familyOf, perspectivesWithout, sidesIn } from './family.js';

// Domain rule R-SKP-11.
it.each([
  ['JPT_PRATAMA', 'Kepala Dinas Kesehatan', 'LEADER'],
  ['JPT_MADYA', 'Sekretaris Daerah', 'LEADER'],
  ['FUNGSIONAL', 'Kepala Puskesmas Jailolo', 'LEADER'],
  ['FUNGSIONAL', 'Kepala SMA Negeri 1 Ternate', 'LEADER'],
  ['PENGAWAS', 'Kepala UPTD. Panti Sosial Himo-Himo', 'LEADER'],
  ['ADMINISTRATOR', 'Camat Oba Utara', 'LEADER'],
  ['ADMINISTRATOR', 'Kepala Bidang Pelayanan Kesehatan', 'STAFF'],
  ['PENGAWAS', 'Kepala Subbagian Tata Usaha UPTD Balai Pelatihan', 'STAFF'],
  ['PENGAWAS', 'Sekretaris Camat', 'STAFF'],
  ['FUNGSIONAL', 'Guru Ahli Muda (Wakil Kepala Sekolah Bidang Kurikulum)', 'STAFF'],
  ['FUNGSIONAL', 'Perawat Mahir', 'STAFF'],
  ['PELAKSANA', 'Kepala Sdm Kontrak', 'STAFF'],
])('%s, %s: the plan of %s', (positionType, position, family) => {
  expect(familyOf({ positionType, position })).toBe(family);
});

it('keeps of the sides that of the family and the approach', () => {
  const both = { aspect: 'TIME', perspective: 'BUDGET' } as const;
  expect(families.flatMap((family) => approaches.map((approach) => sidesIn(family, approach, both)))).toEqual([
    { perspective: 'BUDGET' },
    { perspective: 'BUDGET' },
    { aspect: 'TIME' },
    {},
  ]);
  expect(sidesIn('STAFF', 'QUANTITATIVE', { perspective: 'BUDGET' })).toEqual({});
});

it('names the perspectives that nothing is measured from (R-SKP-4)', () => {
  const results = [{ indicators: [{ perspective: 'BUDGET' }, {}] }, { indicators: [{ perspective: 'STAKEHOLDERS' }] }] as const;
  expect(perspectivesWithout(results)).toEqual(['PROCESS', 'STRENGTHENING']);
});
