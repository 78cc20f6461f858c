import type { WriteAction } from '../access/policy.js';
import { Refusal } from '../errors/refusal.js';
import type { Text } from '../text.js';

/** Where a cycle stands. While it is opened, closed or opened again, a bulk act of that kind works off its documents. */
export const cycleStates = ['draft', 'opening', 'open', 'closing', 'closed', 'reopening'] as const;
export type CycleState = (typeof cycleStates)[number];

/** Those in which documents are under way. */
export const runningCycleStates = ['opening', 'open', 'reopening'] as const satisfies readonly CycleState[];

/** What is begun on a cycle as a whole or on its documents, and in which states of it. */
const begins = {
  change: ['draft'],
  open: ['draft'],
  'set-joins': ['opening', 'open'],
  'join-by-itself': ['opening', 'open'],
  join: ['open'],
  leave: ['open'],
  request: ['open'],
  'mass-act': ['open'],
  close: ['open'],
  reopen: ['closed'],
} as const satisfies Readonly<Record<string, readonly CycleState[]>>;
export type CycleAct = keyof typeof begins;

/** Whether a cycle in this state takes the act. */
export function takesAct(state: CycleState, act: CycleAct): boolean {
  const states: readonly CycleState[] = begins[act];
  return states.includes(state);
}

/** Refuses an act that a cycle in this state does not take. */
export function demandTakes(state: CycleState, act: CycleAct): void {
  if (!takesAct(state, act)) throw new Refusal('CYCLE_STATE', { state });
}

/**
 * What the right of whoever began an act is judged against, once more for each of its pages: the cycle as a whole, the employees that it
 * takes in, the documents where their employees are, or those of others, as nobody does it to his own.
 */
export type BulkSubjects = 'cycle' | 'employees' | 'documents' | 'others';

interface BulkActKindRow {
  readonly label: Text;
  readonly goesOnIn: readonly CycleState[];
  readonly action: WriteAction;
  readonly judged: BulkSubjects;
}

/**
 * THE REGISTRATION: the kinds of bulk acts, each with its words, the states of its cycle in which its pages are worked off, and the right
 * that they take.
 */
export const bulkActKinds = {
  open: {
    label: { id: 'Membuka siklus', en: 'Opening the cycle' },
    goesOnIn: ['opening', 'open'],
    action: 'cycle.open',
    judged: 'cycle',
  },
  join: {
    label: { id: 'Menambah peserta', en: 'Adding participants' },
    goesOnIn: ['opening', 'open'],
    action: 'cycle.join',
    judged: 'employees',
  },
  close: {
    label: { id: 'Menutup siklus', en: 'Closing the cycle' },
    goesOnIn: ['closing'],
    action: 'cycle.close',
    judged: 'cycle',
  },
  resume: {
    label: { id: 'Membuka kembali siklus', en: 'Opening the cycle again' },
    goesOnIn: ['reopening', 'open'],
    action: 'cycle.close',
    judged: 'cycle',
  },
  extend: {
    label: { id: 'Ubah batas waktu', en: 'Change the due date' },
    goesOnIn: ['open'],
    action: 'bulk.act',
    judged: 'others',
  },
  remind: {
    label: { id: 'Ingatkan pemegang tugas', en: 'Remind the holders' },
    goesOnIn: ['open'],
    action: 'bulk.act',
    judged: 'documents',
  },
  skip: {
    label: { id: 'Lewati langkah', en: 'Skip the step' },
    goesOnIn: ['open'],
    action: 'bulk.act',
    judged: 'others',
  },
  reopen: {
    label: { id: 'Buka kembali langkah', en: 'Reopen the step' },
    goesOnIn: ['open'],
    action: 'bulk.act',
    judged: 'others',
  },
  withdraw: {
    label: { id: 'Tarik dari siklus', en: 'Withdraw from the cycle' },
    goesOnIn: ['open'],
    action: 'bulk.act',
    judged: 'others',
  },
  'take-back': {
    label: { id: 'Ikutkan kembali', en: 'Take back into the cycle' },
    goesOnIn: ['open'],
    action: 'bulk.act',
    judged: 'others',
  },
  refresh: {
    label: { id: 'Hitung ulang', en: 'Work out anew' },
    goesOnIn: ['open'],
    action: 'bulk.act',
    judged: 'documents',
  },
} as const satisfies Readonly<Record<string, BulkActKindRow>>;
export type BulkActKind = keyof typeof bulkActKinds;
export const bulkActNames = Object.keys(bulkActKinds) as BulkActKind[];

/** Whether a page of such an act is still worked off when its cycle has come into this state. */
export function goesOn(kind: BulkActKind, state: CycleState): boolean {
  const states: readonly CycleState[] = bulkActKinds[kind].goesOnIn;
  return states.includes(state);
}

/** The kind of bulk act by which a cycle comes out of a state in which it does not stay. */
export const carriedBy = { opening: 'open', closing: 'close', reopening: 'resume' } as const satisfies Partial<
  Record<CycleState, BulkActKind>
>;

/** Whether the cycle would stay in this state for ever without the act, which therefore is not cancelled. */
export function carries(kind: BulkActKind, state: CycleState): boolean {
  const kinds: Partial<Record<CycleState, BulkActKind>> = carriedBy;
  return kinds[state] === kind;
}
