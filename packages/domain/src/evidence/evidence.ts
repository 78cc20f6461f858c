import { periodOf } from '../plan/measuring.js';
import type { Indicator } from '../plan/plan.js';
import type { Text } from '../text.js';
import { defineFact } from '../workflow/facts.js';

/** What the supervisor said of a piece of evidence, or that its employee took it back. */
export const evidenceStates = ['WAITING', 'ACCEPTED', 'GIVEN_BACK', 'WITHDRAWN'] as const;
export type EvidenceState = (typeof evidenceStates)[number];

/**
 * Whether somebody has looked for harm in a file: nobody is asked to, it waits, it is clean, or it is gone, as it was harmful or its
 * employee took it back.
 */
export const fileScans = ['OFF', 'WAITING', 'CLEAN', 'HARMFUL', 'WITHDRAWN'] as const;
export type FileScan = (typeof fileScans)[number];

/** Of whose files nothing is kept but the sum. */
export const goneScans: readonly FileScan[] = ['HARMFUL', 'WITHDRAWN'];

/** What was found of a file when it was read again: as it was sent, changed since, not there, or there and not to be read. */
export const fileFindings = ['SAME', 'CHANGED', 'MISSING', 'UNREADABLE'] as const;
export type FileFinding = (typeof fileFindings)[number];

/** How people call what was found of a file. */
export const findingWords = {
  SAME: { id: 'Sama seperti saat dikirim', en: 'As it was sent' },
  CHANGED: { id: 'Berubah setelah dikirim', en: 'Changed after it was sent' },
  MISSING: { id: 'Hilang dari penyimpanan', en: 'Gone from the storage' },
  UNREADABLE: { id: 'Tidak terbaca di penyimpanan', en: 'Cannot be read in the storage' },
} as const satisfies Readonly<Record<FileFinding, Text>>;

/** A piece of evidence, as far as a report asks for it. */
export interface KeptEvidence {
  readonly indicator: string;
  /** The occasion that it is for; '' where it is for the year. */
  readonly period: string;
  /** The month of the entry of progress that it belongs to; null where it stands by itself. */
  readonly month: number | null;
}

/** The evidence of the document that was neither given back nor withdrawn. */
export const keptEvidence = defineFact<readonly KeptEvidence[]>('evidence', []);

/**
 * Whether nothing is reported on the indicator before there is evidence: where its plan asks for it, and of what is published, whose
 * publication is its evidence (domain rule R-IKI-4).
 */
export function demandsEvidence({ pattern, asksEvidence }: Pick<Indicator, 'pattern' | 'asksEvidence'>): boolean {
  return pattern === 'PUBLISHED' || asksEvidence === true;
}

/** Whether there is evidence of the indicator for this occasion, or for the year; what belongs to an entry is for the period of its day. */
export function hasEvidence(kept: readonly KeptEvidence[], indicator: string, occasion: string): boolean {
  const { first, last } = periodOf(occasion);
  const isFor = ({ period, month }: KeptEvidence) =>
    month === null ? period === '' || occasion === '' || period === occasion : month >= first && month <= last;
  return kept.some((each) => each.indicator === indicator && isFor(each));
}

/** Whether a link names neither user nor password, which everybody who reads it would know. */
export function tellsNoSecret(link: string): boolean {
  return !/^[a-z]+:\/\/[^/?#]*@/i.test(link.replaceAll('\\', '/'));
}
