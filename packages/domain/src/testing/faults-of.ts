import { exampleFacts, isFact, type Facts } from '../workflow/facts.js';
import { brokenRules } from '../workflow/rule.js';
import type { StepDefinition, Turn } from '../workflow/step.js';

/** What the office knows when a turn is judged, and for which occasion. */
interface Known {
  /** What is otherwise than of an analyst. */
  readonly employee?: Partial<Facts['employee']>;
  readonly answers?: Readonly<Record<string, unknown>>;
  readonly occasion?: string;
  readonly known?: Readonly<Record<string, unknown>>;
}

/** Facts as a turn would have them: the examples of what it reads or what is known here, and the answers by `step/occasion/turn`. */
export function factsFor({ reads, doubts }: Turn, { employee = {}, answers = {}, occasion = '', known = {} }: Known = {}): Facts {
  return {
    employee: { status: 'PNS', positionType: 'PELAKSANA', position: 'Analis', ...employee },
    answers: new Map(Object.entries(answers)),
    occasion,
    provided: new Map([...exampleFacts([...reads, ...doubts.flatMap((doubt) => doubt.reads)].filter(isFact)), ...Object.entries(known)]),
  };
}

export function turnOf({ key, turns }: StepDefinition, turn: string): Turn {
  const found = turns.find((each) => each.key === turn);
  if (found === undefined) throw new Error(`Step ${key} has no turn ${turn}`);
  return found;
}

/** The form sources at which a turn's rules find a fault; the form itself must accept the answers. */
export function faultsOf(step: StepDefinition, turn: string, answers: unknown, known: Known = {}): string[] {
  const asked = turnOf(step, turn);
  return brokenRules(asked.rules, asked.form.parse(answers), factsFor(asked, known)).map(({ source }) => source);
}
