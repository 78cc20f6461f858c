import { findPositionLevel, type PositionLevel, type PositionType } from './position.js';

/** The level with which the title of a functional post ends: `Perawat Ahli Pertama` → `AHLI_PERTAMA`. */
export function levelOfTitle(title: string): PositionLevel | undefined {
  const [, level] = /\b(ahli\s+(?:pertama|muda|madya|utama)|pelaksana\s+lanjutan|pemula|terampil|mahir|penyelia)\.?\s*$/i.exec(title) ?? [];
  return level === undefined ? undefined : findPositionLevel(level);
}

/** Titles of leading posts by what they begin with, cut short as well, higher ones first (PP 18/2016, PP 72/2019: echelons II to IV). */
const leadingTitles: readonly (readonly [RegExp, PositionType])[] = [
  [/^sekretaris daerah provinsi\b/i, 'JPT_MADYA'],
  [/^(kepala (dinas|badan|biro|satuan polisi)|kadis|kaban|karo)\b/i, 'JPT_PRATAMA'],
  [/^inspektur(?! pembantu)\b/i, 'JPT_PRATAMA'],
  [/^sekretaris (daerah|dprd|dewan)\b/i, 'JPT_PRATAMA'],
  [/^asisten (sekretaris|sekda|pemerintahan|perekonomian|administrasi|bidang|i{1,3}\b)/i, 'JPT_PRATAMA'],
  [/^staf ahli\b/i, 'JPT_PRATAMA'],
  [/^(kepala (bidang|bagian|kantor)|kabid|kabag)\b/i, 'ADMINISTRATOR'],
  [/^sekretaris (kelurahan|lurah|desa)\b/i, 'PENGAWAS'],
  [/^(sekretaris\b(?! pribadi)|camat\b|inspektur pembantu\b|direktur\b|wakil direktur\b)/i, 'ADMINISTRATOR'],
  [
    /^(kepala (seksi|sub\s?bidang|sub\s?bagian|upt\w*|unit|tata usaha|puskesmas|pasar|cabang)|kasi|kasubag|kasubbag|kasubid|kasubbid)\b/i,
    'PENGAWAS',
  ],
  [/^lurah\b/i, 'PENGAWAS'],
];

/** Functional posts that are often written without their level; teachers head schools as an additional duty. */
const functionalTitles = /^(guru|dokter|bidan|perawat|apoteker|pengawas sekolah|kepala (sekolah|tk|sd|smp|sma|smk|slb)\b)/i;

/** What kind of post a title most likely is: a guess for somebody to look at, where a file does not say. */
export function typeOfTitle(title: string): PositionType {
  const bare = title.trim().replace(/^(plt|plh|pj)\.?\s+/i, '');
  if (levelOfTitle(bare) !== undefined) return 'FUNGSIONAL';
  const leading = leadingTitles.find(([begins]) => begins.test(bare))?.[1];
  return leading ?? (functionalTitles.test(bare) ? 'FUNGSIONAL' : 'PELAKSANA');
}
