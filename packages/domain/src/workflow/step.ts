import type { z } from 'zod';
import type { LocalDate } from '../calendar/days.js';
import type { NoticeKind } from '../notices/notices.js';
import type { Text } from '../text.js';
import type { Doubt } from './doubt.js';
import type { Cause } from './effect.js';
import type { Facts, Read } from './facts.js';
import type { Rule } from './rule.js';

/** What somebody is to a participant by his reporting line. */
export const sides = ['employee', 'supervisor', 'higherOfficial'] as const;
export type Side = (typeof sides)[number];

/** Who moves: a side of the participant's document, or a pool of people with a role. */
export type HolderRule = Side | { readonly pool: Pool };
export const pools = ['training-office'] as const;
export type Pool = (typeof pools)[number];

/**
 * What must hold before a step opens; an unmet need is a visible `blocked` with an owner and a repair. Whoever is there but for his
 * disabled account is lacking for a reason of its own, which is mended in another way.
 */
export type Need = 'supervisor' | 'supervisor-account' | 'employee' | 'employee-account' | `done:${string}`;

/** A number of days with the day from which it counts, the earliest first. */
type DatedDays = readonly [DatedNumber, ...DatedNumber[]];
interface DatedNumber {
  readonly from: LocalDate;
  readonly days: number;
}

/** The number of days that counts on a day; before the first it is that of the first. */
export function daysOn(days: Turn['days'], day: LocalDate): number {
  if (typeof days === 'number') return days;
  return (days.findLast(({ from }) => from <= day) ?? days[0]).days;
}

/** A notice to somebody in the line of the employee. */
export interface Told {
  readonly kind: NoticeKind;
  readonly to: Side;
}

/**
 * One person's move: what is asked, of whom, in how many working days, and what follows. What is given may leave open what the system
 * knows; `Answers` are what is kept.
 */
export interface Turn<Answers = unknown, Given = Answers> {
  readonly key: string;
  readonly label: Text;
  /** What whoever completes it does, as the button says it. */
  readonly verb: Text;
  readonly holder: HolderRule;
  /** Working days the holder has when the step's own due date leaves less. */
  readonly days: number | DatedDays;
  readonly form: z.ZodType<Given>;
  /** What this turn's functions read: the answers of earlier turns, and declared facts. Nothing else is loaded. */
  readonly reads: readonly Read[];
  /** What its page shows beside that: answers of other periods, which no function of the turn needs. */
  readonly shows: readonly Read[];
  /** What must hold between the fields; in words they stand beside the JSON Schema of the form (`x-rules`). */
  readonly rules: readonly Rule<Given>[];
  /** Adds to lawful answers what the system gives and nobody writes, such as keys; from then on they are complete. */
  readonly fillIn: (given: Given, facts: Facts) => Answers;
  /** What is asked once before an answer counts, because it is rarely meant. */
  readonly doubts: readonly Doubt<Answers>[];
  /** What the system fills in before the person begins, labelled as a suggestion; null when it suggests nothing. */
  readonly propose: (facts: Facts) => Given | null;
  /** Answers that are valid for this very task and move it forward. */
  readonly example: (facts: Facts) => Given;
  /** The earlier turn this one may be returned to; absent: it cannot be returned. */
  readonly returnsTo?: string;
  /** What of the earlier answer may be marked when the turn is returned: the keys of its parts. */
  readonly marks: (facts: Facts) => readonly string[];
  /** What silence after the due date does: wait (late), or go on without an answer. */
  readonly onSilence: 'wait' | 'advance';
  /** What follows once it is completed. */
  readonly effects: readonly Cause<Answers>[];
  /** Who is told that it was completed, besides those for whom the next turn opens. */
  readonly tells: (answers: Answers) => readonly Told[];
  /** The enumerated values that the audit trail may keep in clear; free text never is one. */
  readonly audited: (answers: Answers) => Readonly<Record<string, string | number>>;
}

type TurnInput<Answers, Given> = Pick<Turn<Answers, Given>, 'key' | 'label' | 'holder' | 'days' | 'form' | 'example'> &
  Partial<Turn<Answers, Given>>;

/**
 * Declares a turn; what it leaves out is the plain case: its label is its verb, it reads nothing, no rules, nothing to fill in, no
 * proposal, silence waits.
 */
export function turn<Answers, Given = Answers>(input: TurnInput<Answers, Given>): Turn {
  const whole: Turn<Answers, Given> = {
    verb: input.label,
    reads: [],
    shows: [],
    rules: [],
    doubts: [],
    // Where nothing is filled in, what is kept is what was given.
    fillIn: (given) => given as unknown as Answers,
    propose: () => null,
    marks: () => [],
    onSilence: 'wait',
    effects: [],
    tells: () => [],
    audited: () => ({}),
    ...input,
  };
  // A turn's functions only ever receive answers its own form has accepted, so the answers' type may be forgotten here.
  return whole as unknown as Turn;
}

/** When a step opens: at its scheduled date, or at that date but not before another step is finished, or when asked for. */
export type Opening = { readonly kind: 'onDate' } | { readonly kind: 'after'; readonly step: string } | OnRequest;

/** A step on request: no template has it. Its occasions are the numbers of the requests, of which one is under way at a time. */
export interface OnRequest {
  readonly kind: 'onRequest';
  /** Who may ask for it, each for a reason. */
  readonly by: readonly Side[];
  /** The step of which it changes what was signed: from then on nothing else does, a reopening neither; absent where it changes nothing. */
  readonly amends?: string;
  /** The step with which it ends: once that is done nobody asks for it any more, and what is under way of it is skipped. */
  readonly until: string;
  /** What comes of asking for it, and of withdrawing that. */
  readonly says: { readonly ask: Text; readonly withdraw: Text };
}

/** An occurrence of a step in the year: `''` for the only one, or a period such as `TW1`. */
export interface Occasion {
  readonly key: string;
  readonly label: Text;
  /** The scheduled window as month-day of the cycle's year, `+` for the next year: `01-01`, `+01-31`. */
  readonly opensOn: string;
  readonly dueOn: string;
}

export interface StepDefinition {
  readonly key: string;
  readonly version: number;
  /** What this version brings, in sentences for whoever may adopt it; a first version brings nothing new. */
  readonly changes?: readonly Text[];
  readonly label: Text;
  readonly opens: Opening;
  readonly needs: readonly Need[];
  readonly occasions: readonly Occasion[];
  readonly turns: readonly Turn[];
  /** Whether finishing freezes a hashed snapshot of the document. */
  readonly signs: boolean;
  /** Whether it gives the year its rating: a document in which it was passed over ends without one. */
  readonly rates?: true;
  /**
   * Steps that can no longer be done once this one is finished and they are due: what is left of them is skipped, and says why. What is
   * not due yet, or has a later due day by an extension, can be done until then.
   */
  readonly ends?: readonly string[];
}

/** Declares a step and refuses one that could not be walked, with a sentence that names the mistake. */
export function defineStep(definition: StepDefinition): StepDefinition {
  const keys = definition.turns.map((each) => each.key);
  const fail = (what: string): never => {
    throw new Error(`Step ${definition.key}@${definition.version}: ${what}`);
  };
  if (definition.version > 1 && (definition.changes ?? []).length === 0) fail('does not say what it changes');
  if (keys.length === 0) fail('has no turn');
  if (new Set(keys).size !== keys.length) fail('has two turns of one key');
  const isOnRequest = definition.opens.kind === 'onRequest';
  if (isOnRequest !== (definition.occasions.length === 0)) fail(isOnRequest ? 'has an occasion before anybody asks' : 'has no occasion');
  definition.turns.forEach((each, index) => {
    if (each.returnsTo !== undefined && !keys.slice(0, index).includes(each.returnsTo))
      fail(`turn ${each.key} returns to ${each.returnsTo}, which is no earlier turn`);
  });
  return definition;
}

/** What a step is called on an occasion: by the occasion's own name, or for one on request by the number of the request. */
export function occasionLabel({ label, occasions, opens }: StepDefinition, occasion: string): Text {
  if (opens.kind === 'onRequest') return { id: `${label.id} ${occasion}`, en: `${label.en} ${occasion}` };
  return occasions.find(({ key }) => key === occasion)?.label ?? label;
}
