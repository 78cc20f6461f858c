import { keyFinder, type NamedEntry } from './named-entry.js';

/**
 * Legal standing (kedudukan hukum) by its SIASN code. SIASN has no code of its own for who died or went to an office outside; these two
 * have letters, which no code of SIASN has.
 */
export type Standing = '01' | '02' | '03' | '04' | '05' | '07' | '13' | '15' | '20' | '52' | '66' | '77' | '88' | '98' | '99' | 'MD' | 'PI';

export interface StandingEntry extends NamedEntry {
  /**
   * `NORMAL`: takes part in the cycle. `BY_DOCUMENT`: the university's document stands in for it, so the cycle does not ask
   * for plans (how PermenPANRB 6/2022 treats study leave is not confirmed). `NONE`: not appraised while it lasts.
   */
  readonly appraisal: 'NORMAL' | 'BY_DOCUMENT' | 'NONE';
  /** Whether such a person is at work and can be asked to act. */
  readonly able: boolean;
}

const atWork = { appraisal: 'NORMAL', able: true } as const;
const away = { appraisal: 'NONE', able: false } as const;

/** The standings that occur in the office (extract of SIASN `kedudukanHukum`). */
export const standings: Readonly<Record<Standing, StandingEntry>> = {
  '01': {
    label: { id: 'Aktif', en: 'Active' },
    alsoWritten: ['PNS Aktif', 'CPNS Aktif', 'PPPK Aktif', 'PPPK Paruh Waktu Aktif'],
    ...atWork,
  },
  '02': {
    label: { id: 'CLTN', en: 'Unpaid leave' },
    alsoWritten: ['Cuti di Luar Tanggungan Negara', 'Cuti Luar Tanggungan Negara'],
    ...away,
  },
  '03': { label: { id: 'Tugas Belajar', en: 'Study leave' }, appraisal: 'BY_DOCUMENT', able: false },
  '04': { label: { id: 'Pemberhentian Sementara', en: 'Suspended' }, ...away },
  '05': { label: { id: 'Uang Tunggu', en: 'Waiting pay' }, alsoWritten: ['Penerima Uang Tunggu'], ...away },
  '07': { label: { id: 'Pejabat Negara', en: 'State official' }, appraisal: 'NONE', able: true },
  '13': { label: { id: 'Perpanjangan CLTN', en: 'Unpaid leave, extended' }, ...away },
  // Discipline does not change the predicate by itself; the person works and is appraised.
  '15': {
    label: { id: 'Kena Hukuman Disiplin', en: 'Under a disciplinary penalty' },
    alsoWritten: ['Hukuman Disiplin', 'PNS Kena Hukuman Disiplin'],
    ...atWork,
  },
  '20': { label: { id: 'MPP', en: 'Preparing for retirement' }, alsoWritten: ['Masa Persiapan Pensiun'], ...away },
  '52': { label: { id: 'Tidak Aktif', en: 'Inactive' }, ...away },
  '66': { label: { id: 'Diberhentikan', en: 'Dismissed' }, ...away },
  '77': {
    label: { id: 'Berhenti Tanpa Hak Pensiun', en: 'Left without pension' },
    alsoWritten: ['Pemberhentian Tanpa Hak Pensiun'],
    ...away,
  },
  '88': {
    label: { id: 'Berhenti dengan Hak Pensiun', en: 'Left with pension' },
    alsoWritten: ['Pemberhentian dengan Hak Pensiun'],
    ...away,
  },
  '98': { label: { id: 'Mencapai BUP', en: 'Reached retirement age' }, ...away },
  '99': { label: { id: 'Pensiun', en: 'Retired' }, ...away },
  MD: { label: { id: 'Meninggal Dunia', en: 'Died' }, alsoWritten: ['Meninggal', 'Wafat', 'Almarhum', 'Almarhumah', 'Alm'], ...away },
  PI: {
    label: { id: 'Pindah Instansi', en: 'Moved to an office outside' },
    alsoWritten: ['Pindah Keluar', 'Pindah ke Luar Instansi', 'Mutasi Keluar', 'Mutasi ke Luar', 'Mutasi Keluar Instansi'],
    ...away,
  },
};

const byWord = keyFinder(standings);

/** The standing written so (code, also without its leading zero, or label), or undefined. */
export function findStanding(text: string): Standing | undefined {
  return byWord(/^\d$/.test(text.trim()) ? `0${text.trim()}` : text);
}

/** Says whether the year's cycle includes people of this standing. */
export function isAppraised(standing: Standing): boolean {
  return standings[standing].appraisal === 'NORMAL';
}

/** Says whether people of this standing can hold a task or assess others. */
export function isAbleToHoldTasks(standing: Standing): boolean {
  return standings[standing].able;
}
