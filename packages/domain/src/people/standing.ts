import { keyFinder, type NamedEntry } from './named-entry.js';

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

/**
 * Legal standing (kedudukan hukum) by its SIASN code: all that SIASN has, since its files may name any. It has no code of its own for who
 * died or went to an office outside; these two have letters, which no code of SIASN has.
 */
const all = {
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
  '06': { label: { id: 'Prajurit Wajib', en: 'Military service' }, alsoWritten: ['Wajib Militer'], ...away },
  '07': { label: { id: 'Pejabat Negara', en: 'State official' }, appraisal: 'NONE', able: true },
  '08': { label: { id: 'Kepala Desa', en: 'Village head' }, ...away },
  // Whoever appeals goes on working until it is decided.
  '09': {
    label: { id: 'Banding BAPEK', en: 'Appealing against a penalty' },
    alsoWritten: ['Sedang dlm Proses Banding BAPEK', 'Sedang dalam Proses Banding BAPEK'],
    ...atWork,
  },
  // Somebody whom another office lends is appraised where he works.
  '11': { label: { id: 'Pegawai Titipan', en: 'On loan from another office' }, ...atWork },
  '12': { label: { id: 'Pengungsi', en: 'Displaced' }, ...away },
  '13': { label: { id: 'Perpanjangan CLTN', en: 'Unpaid leave, extended' }, ...away },
  '14': { label: { id: 'Dinyatakan Hilang', en: 'Missing' }, alsoWritten: ['PNS yang dinyatakan hilang'], ...away },
  // Discipline does not change the predicate by itself; the person works and is appraised.
  '15': {
    label: { id: 'Kena Hukuman Disiplin', en: 'Under a disciplinary penalty' },
    alsoWritten: ['Hukuman Disiplin', 'PNS Kena Hukuman Disiplin'],
    ...atWork,
  },
  '16': {
    label: { id: 'Penurunan Jabatan', en: 'Moved to a lower post' },
    alsoWritten: ['Pemindahan dalam rangka penurunan Jabatan'],
    ...atWork,
  },
  '20': { label: { id: 'MPP', en: 'Preparing for retirement' }, alsoWritten: ['Masa Persiapan Pensiun'], ...away },
  '51': {
    label: { id: 'Belum Menerima SK CPNS', en: 'Waiting for the decree of appointment' },
    alsoWritten: ['CPNS yang belum menerima SK CPNS'],
    ...away,
  },
  '52': { label: { id: 'Tidak Aktif', en: 'Inactive' }, ...away },
  '66': { label: { id: 'Diberhentikan', en: 'Dismissed' }, ...away },
  '67': { label: { id: 'Punah', en: 'Gone without heirs' }, ...away },
  '68': { label: { id: 'Eks PNS Timor Timur', en: 'Formerly of East Timor' }, ...away },
  '69': { label: { id: 'TMS dari Pengadaan', en: 'Not eligible at recruitment' }, ...away },
  '70': { label: { id: 'Pembatalan NIP', en: 'Number withdrawn' }, ...away },
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
  '89': {
    label: { id: 'Diusulkan Pensiun', en: 'Inactive, proposed for retirement' },
    alsoWritten: ['Tidak aktif tetapi diusulkan Pensiun'],
    ...away,
  },
  '90': { label: { id: 'Tidak Ikut PUPNS 2015', en: 'Not registered in 2015' }, ...away },
  '91': {
    label: { id: 'Tindak Pidana', en: 'Criminal offence' },
    alsoWritten: ['Tindak Pidana/ Tindak Pidana Jabatan'],
    ...away,
  },
  '92': { label: { id: 'Pemblokiran Data PNS', en: 'Data blocked' }, alsoWritten: ['Pemblokiran Data'], ...away },
  '98': { label: { id: 'Mencapai BUP', en: 'Reached retirement age' }, ...away },
  '99': { label: { id: 'Pensiun', en: 'Retired' }, ...away },
  MD: { label: { id: 'Meninggal Dunia', en: 'Died' }, alsoWritten: ['Meninggal', 'Wafat', 'Almarhum', 'Almarhumah', 'Alm'], ...away },
  PI: {
    label: { id: 'Pindah Instansi', en: 'Moved to an office outside' },
    alsoWritten: ['Pindah Keluar', 'Pindah ke Luar Instansi', 'Mutasi Keluar', 'Mutasi ke Luar', 'Mutasi Keluar Instansi'],
    ...away,
  },
} as const satisfies Record<string, StandingEntry>;

export type Standing = keyof typeof all;

/** The standings with what each means for the cycle. */
export const standings: Readonly<Record<Standing, StandingEntry>> = all;

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
