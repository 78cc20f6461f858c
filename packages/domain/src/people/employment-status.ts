import { keyFinder, type NamedEntry } from './named-entry.js';

/** `NON_ASN` are officials outside the civil service (governor, regent, mayor): they assess and are not assessed here. */
export type EmploymentStatus = 'PNS' | 'CPNS' | 'PPPK' | 'NON_ASN';

export const employmentStatuses: Readonly<Record<EmploymentStatus, NamedEntry>> = {
  PNS: { label: { id: 'PNS', en: 'Civil servant' }, alsoWritten: ['Pegawai Negeri Sipil'] },
  CPNS: { label: { id: 'CPNS', en: 'Civil servant on probation' }, alsoWritten: ['Calon PNS', 'Calon Pegawai Negeri Sipil'] },
  PPPK: {
    label: { id: 'PPPK', en: 'Civil servant on contract' },
    alsoWritten: ['P3K', 'Pegawai Pemerintah dengan Perjanjian Kerja'],
  },
  NON_ASN: { label: { id: 'Non-ASN', en: 'Official outside the civil service' }, alsoWritten: ['NONASN'] },
};

/** The status written so, or undefined. */
export const findEmploymentStatus = keyFinder(employmentStatuses);

const partTime = /^(PPPK|P3K)[ _-]*(PARUH WAKTU|PW|PART TIME)$/i;

/** Says whether the text names a PPPK paruh waktu, who counts as PPPK. */
export function isPartTimePppk(text: string): boolean {
  return partTime.test(text.trim());
}
