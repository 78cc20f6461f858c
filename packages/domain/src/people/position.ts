import { keyFinder, type NamedEntry } from './named-entry.js';

export type PositionType = 'JPT_MADYA' | 'JPT_PRATAMA' | 'ADMINISTRATOR' | 'PENGAWAS' | 'PELAKSANA' | 'FUNGSIONAL' | 'PEJABAT_NEGARA';

export interface PositionTypeEntry extends NamedEntry {
  /** SIASN `jenisJabatan`: 1 structural, 2 functional, 4 general staff; state officials hold none. */
  readonly siasnId: 1 | 2 | 4 | null;
}

// The keys keep the Indonesian titles of law: "Pengawas" is the fourth echelon, which no English word says.
export const positionTypes: Readonly<Record<PositionType, PositionTypeEntry>> = {
  PEJABAT_NEGARA: { label: { id: 'Pejabat Negara', en: 'State official' }, siasnId: null },
  JPT_MADYA: {
    label: { id: 'JPT Madya', en: 'Senior executive, middle' },
    alsoWritten: ['Jabatan Pimpinan Tinggi Madya', 'Pimpinan Tinggi Madya', 'Eselon I.b'],
    siasnId: 1,
  },
  JPT_PRATAMA: {
    label: { id: 'JPT Pratama', en: 'Senior executive, first' },
    alsoWritten: ['Jabatan Pimpinan Tinggi Pratama', 'Pimpinan Tinggi Pratama', 'Eselon II', 'Eselon II.a', 'Eselon II.b'],
    siasnId: 1,
  },
  ADMINISTRATOR: {
    label: { id: 'Administrator', en: 'Administrator' },
    alsoWritten: ['Jabatan Administrator', 'Pejabat Administrator', 'Eselon III', 'Eselon III.a', 'Eselon III.b'],
    siasnId: 1,
  },
  PENGAWAS: {
    label: { id: 'Pengawas', en: 'Section head' },
    alsoWritten: ['Jabatan Pengawas', 'Pejabat Pengawas', 'Eselon IV', 'Eselon IV.a', 'Eselon IV.b'],
    siasnId: 1,
  },
  PELAKSANA: {
    label: { id: 'Pelaksana', en: 'General staff' },
    alsoWritten: ['Jabatan Pelaksana', 'JFU', 'Fungsional Umum', 'Jabatan Fungsional Umum'],
    siasnId: 4,
  },
  FUNGSIONAL: {
    label: { id: 'Fungsional', en: 'Functional' },
    alsoWritten: ['Jabatan Fungsional', 'JF', 'JFT', 'Fungsional Tertentu', 'Jabatan Fungsional Tertentu'],
    siasnId: 2,
  },
};

/** The position type written so (key, label or usual spelling, any capitals), or undefined. */
export const findPositionType = keyFinder(positionTypes);

export type PositionLevel = 'PEMULA' | 'TERAMPIL' | 'MAHIR' | 'PENYELIA' | 'AHLI_PERTAMA' | 'AHLI_MUDA' | 'AHLI_MADYA' | 'AHLI_UTAMA';

export interface PositionLevelEntry extends NamedEntry {
  readonly siasnCode: string;
  /** SIASN `koefisienId`: the coefficient of credit points that a year of this level has. */
  readonly siasnCoefficientId: string;
  readonly group: 'KETERAMPILAN' | 'KEAHLIAN';
}

/**
 * Levels (jenjang) of functional positions, from lowest to highest in each group (PermenPANRB 1/2023). Old decrees call the skilled ones
 * otherwise (before PermenPANRB 13/2019), and lists leave out "Ahli".
 */
export const positionLevels: Readonly<Record<PositionLevel, PositionLevelEntry>> = {
  PEMULA: {
    label: { id: 'Pemula', en: 'Beginner' },
    alsoWritten: ['PM', 'Pelaksana Pemula'],
    siasnCode: 'PM',
    siasnCoefficientId: '52',
    group: 'KETERAMPILAN',
  },
  TERAMPIL: {
    label: { id: 'Terampil', en: 'Skilled' },
    alsoWritten: ['TR', 'Pelaksana'],
    siasnCode: 'TR',
    siasnCoefficientId: '62',
    group: 'KETERAMPILAN',
  },
  MAHIR: {
    label: { id: 'Mahir', en: 'Proficient' },
    alsoWritten: ['MH', 'Pelaksana Lanjutan'],
    siasnCode: 'MH',
    siasnCoefficientId: '72',
    group: 'KETERAMPILAN',
  },
  PENYELIA: {
    label: { id: 'Penyelia', en: 'Leading' },
    alsoWritten: ['PY'],
    siasnCode: 'PY',
    siasnCoefficientId: '82',
    group: 'KETERAMPILAN',
  },
  AHLI_PERTAMA: {
    label: { id: 'Ahli Pertama', en: 'Expert, first' },
    alsoWritten: ['PT', 'Pertama'],
    siasnCode: 'PT',
    siasnCoefficientId: '12',
    group: 'KEAHLIAN',
  },
  AHLI_MUDA: {
    label: { id: 'Ahli Muda', en: 'Expert, junior' },
    alsoWritten: ['MU', 'Muda'],
    siasnCode: 'MU',
    siasnCoefficientId: '22',
    group: 'KEAHLIAN',
  },
  AHLI_MADYA: {
    label: { id: 'Ahli Madya', en: 'Expert, middle' },
    alsoWritten: ['MA', 'Madya'],
    siasnCode: 'MA',
    siasnCoefficientId: '32',
    group: 'KEAHLIAN',
  },
  AHLI_UTAMA: {
    label: { id: 'Ahli Utama', en: 'Expert, senior' },
    alsoWritten: ['UT', 'Utama'],
    siasnCode: 'UT',
    siasnCoefficientId: '42',
    group: 'KEAHLIAN',
  },
};

/** The level written so (key, label or SIASN code, any capitals), or undefined. */
export const findPositionLevel = keyFinder(positionLevels);
