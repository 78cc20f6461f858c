import { keyFinder, type NamedEntry } from './named-entry.js';

/** How somebody holds a post: for good, or standing in for its holder (SIASN `jenisPenugasan`). */
export type AssignmentKind = 'D' | 'PLT' | 'PLH' | 'PJ' | 'TT';

/** Kinds that stand in for the holder of a post. */
export type ActingKind = 'PLT' | 'PLH' | 'PJ';

export interface AssignmentKindEntry extends NamedEntry {
  /** Whether it is the person's own post; PLT and PLH come on top of one. */
  readonly main: boolean;
  /** What is written before the post's title on signed documents. */
  readonly prefix: string;
}

export const assignmentKinds: Readonly<Record<AssignmentKind, AssignmentKindEntry>> = {
  D: { label: { id: 'Definitif', en: 'Definitive' }, main: true, prefix: '' },
  PLT: {
    label: { id: 'Pelaksana Tugas', en: 'Acting for a vacant post' },
    alsoWritten: ['Pelaksana Tugas (PLT)'],
    main: false,
    prefix: 'Plt. ',
  },
  PLH: {
    label: { id: 'Pelaksana Harian', en: 'Acting for an absent holder' },
    alsoWritten: ['Pelaksana Harian (PLH)'],
    main: false,
    prefix: 'Plh. ',
  },
  PJ: {
    label: { id: 'Penjabat', en: 'Provisional holder' },
    alsoWritten: ['Pejabat', 'Pejabat Non-definitif', 'Pejabat Non Definitif (PJ)'],
    main: true,
    prefix: 'Pj. ',
  },
  TT: { label: { id: 'Tugas Tambahan', en: 'Additional duty' }, main: true, prefix: '' },
};

/** The kind written so (code or label, any capitals, with or without a dot), or undefined. */
export const findAssignmentKind = keyFinder(assignmentKinds);

/** A title as it is written on signed documents, "Plt. Kepala Dinas": as what somebody acts, and for the post of which title. */
export function readActingTitle(title: string): { readonly kind: 'PLT' | 'PLH'; readonly position: string } | undefined {
  const [, written = '', position = ''] = /^(plt|plh)(?:\.\s*|\s+)(\S.*)$/i.exec(title) ?? [];
  return position === '' ? undefined : { kind: written.toUpperCase() === 'PLT' ? 'PLT' : 'PLH', position };
}
