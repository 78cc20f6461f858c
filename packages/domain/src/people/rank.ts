import type { EmploymentStatus } from './employment-status.js';

export interface Rank {
  /** As written in decrees: `III/a` for a PNS, `IX` for a PPPK. */
  readonly code: string;
  readonly holder: 'PNS' | 'PPPK';
  /** The rank's name (pangkat); PPPK ranks have none. */
  readonly name: string | null;
  /** Its number in SIASN; PPPK ranks are not in that list. */
  readonly siasnId: number | null;
}

const civil = (siasnId: number, code: string, name: string): Rank => ({ code, holder: 'PNS', name, siasnId });

// Golongan ruang of PNS with their pangkat, from lowest to highest (SIASN reference data).
const civilRanks: readonly Rank[] = [
  civil(11, 'I/a', 'Juru Muda'),
  civil(12, 'I/b', 'Juru Muda Tingkat I'),
  civil(13, 'I/c', 'Juru'),
  civil(14, 'I/d', 'Juru Tingkat I'),
  civil(21, 'II/a', 'Pengatur Muda'),
  civil(22, 'II/b', 'Pengatur Muda Tingkat I'),
  civil(23, 'II/c', 'Pengatur'),
  civil(24, 'II/d', 'Pengatur Tingkat I'),
  civil(31, 'III/a', 'Penata Muda'),
  civil(32, 'III/b', 'Penata Muda Tingkat I'),
  civil(33, 'III/c', 'Penata'),
  civil(34, 'III/d', 'Penata Tingkat I'),
  civil(41, 'IV/a', 'Pembina'),
  civil(42, 'IV/b', 'Pembina Tingkat I'),
  civil(43, 'IV/c', 'Pembina Utama Muda'),
  civil(44, 'IV/d', 'Pembina Utama Madya'),
  civil(45, 'IV/e', 'Pembina Utama'),
];

// Golongan of PPPK (Perpres 98/2020): seventeen, without names.
const contractRanks: readonly Rank[] = [
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
  'XVI',
  'XVII',
].map((code) => ({ code, holder: 'PPPK', name: null, siasnId: null }));

/** All ranks: those of PNS first, each group from lowest to highest. */
export const ranks: readonly Rank[] = [...civilRanks, ...contractRanks];

const rankByText = new Map(ranks.map((rank) => [rank.code.toUpperCase(), rank]));

/** The rank written so, whatever its capitals, spaces and sign between (`iii / A`, `III-a` and `IIIa` are III/a); undefined for none. */
export function findRank(text: string): Rank | undefined {
  const written = text.replace(/\s+/g, '').toUpperCase();
  return rankByText.get(written.replace(/^([IV]+)[-.]?([A-E])$/, '$1/$2'));
}

/** Says whether people of this status may hold the rank. Officials who are no civil servants hold none. */
export function rankFits(rank: Rank, status: EmploymentStatus): boolean {
  return status === 'NON_ASN' ? false : rank.holder === (status === 'PPPK' ? 'PPPK' : 'PNS');
}
