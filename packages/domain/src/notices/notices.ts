import type { Text } from '../text.js';
import type { NoticeWords } from './notice-words.js';
import { noticesOfDocuments } from './of-documents.js';
import { noticesOfLine } from './of-line.js';
import { noticesOfPlans } from './of-plans.js';
import { noticesOfResults } from './of-results.js';
import { noticesOfSteps } from './of-steps.js';
import { noticesOfTeams } from './of-teams.js';
import { noticesOfTurns } from './of-turns.js';
import { noticesOfYear } from './of-year.js';

/**
 * THE REGISTRATION: everything people are told, with the words in which they read it, and the mail that goes with it. A kind without words
 * does not compile. A name stays once it was released: rows that bear it are kept for years.
 */
export const notices = {
  ...noticesOfTurns,
  ...noticesOfSteps,
  ...noticesOfPlans,
  ...noticesOfYear,
  ...noticesOfTeams,
  ...noticesOfLine,
  ...noticesOfResults,
  ...noticesOfDocuments,
} as const satisfies Readonly<Record<string, NoticeWords>>;

export type NoticeKind = keyof typeof notices;

/** What is called so in a cycle, with its year where that is another than this: two cycles run side by side each January. */
export function ofYear(label: Text, year: number, thisYear: number): Text {
  return year === thisYear ? label : { id: `${label.id} ${year}`, en: `${label.en} ${year}` };
}

/** With whom a turn is that moved, where that is no person: by the capacity in which it is held. */
export const movedTo = {
  pool: { id: 'pengelola pelatihan', en: 'the training office' },
  administrator: { id: 'administrator, karena langkah ini tertahan', en: 'the administrator, as the step is held up' },
  nobody: { id: 'tahap lain dokumen itu', en: 'another stage of the document' },
  somebody: { id: 'pejabat lain', en: 'another official' },
} as const satisfies Readonly<Record<string, Text>>;

/** By what a turn moved: `{cause}` is the act, `{reason}` what whoever did it wrote, or the name of the list that was imported. */
export const movedWhy = {
  cause: { id: '; sebab: {cause}', en: '; cause: {cause}' },
  list: { id: '; sebab: {cause} ({reason})', en: '; cause: {cause} ({reason})' },
  reason: { id: '; alasan: {reason}', en: '; reason: {reason}' },
} as const satisfies Readonly<Record<string, Text>>;

/** What a notice about a task says once the task no longer waits for its reader. */
export const movedOn: Text = {
  id: '{step}: dokumen {name} tidak lagi menunggu Anda',
  en: '{step}: the document of {name} no longer waits for you',
};

/** What a notice says that was true once and is so no more. */
export const noLonger: Text = { id: 'Tidak berlaku lagi: {says}', en: 'No longer so: {says}' };

/** What a notice says once a newer one tells the same of the same step. */
export const overtaken: Text = { id: 'Ada pemberitahuan yang lebih baru: {says}', en: 'There is a newer notice: {says}' };

/** The kinds of notices that say why it was done. */
export const kindsWithWhy = (Object.keys(notices) as NoticeKind[]).filter((kind) => notices[kind].says.id.includes('{why}'));

/** What notices of a kind are about, so that a newer one takes their place: a turn, the document as a whole, or the kind itself. */
export function subjectOfNotice(kind: string): string {
  if (wordsOfNotice(kind).opens === 'task') return 'task';
  return kind.startsWith('document-') ? 'document' : kind;
}

/** The words of a notice that was once written; one of a newer release, met while an update is under way, is told as such. */
export function wordsOfNotice(kind: string): NoticeWords {
  if (Object.hasOwn(notices, kind)) return notices[kind as NoticeKind];
  const says = { id: 'Pemberitahuan dari versi Siklus yang lebih baru', en: 'A notice of a newer release of Siklus' };
  return { opens: 'document', says, subject: says, mail: says };
}
