import { exampleFacts, isFact, type Facts } from '../workflow/facts.js';
import { brokenRules } from '../workflow/rule.js';
import type { StepDefinition, Turn } from '../workflow/step.js';

/** Facts as a turn would have them: the examples of what it reads, and the answers given here by `step/occasion/turn`. */
export function factsFor({ reads, doubts }: Turn, answers: Readonly<Record<string, unknown>> = {}, occasion = ''): Facts {
  return {
    employee: { status: 'PNS', positionType: 'PELAKSANA', position: 'Analis' },
    answers: new Map(Object.entries(answers)),
    occasion,
    provided: exampleFacts([...reads, ...doubts.flatMap((doubt) => doubt.reads)].filter(isFact)),
  };
}

export function turnOf({ key, turns }: StepDefinition, turn: string): Turn {
  const found = turns.find((each) => each.key === turn);
  if (found === undefined) throw new Error(`Step ${key} has no turn ${turn}`);
  return found;
}

/** The form sources at which a turn's rules find a fault; the form itself must accept the answers. */
export function faultsOf(step: StepDefinition, turn: string, answers: unknown, earlier: Readonly<Record<string, unknown>> = {}): string[] {
  const asked = turnOf(step, turn);
  return brokenRules(asked.rules, asked.form.parse(answers), factsFor(asked, earlier)).map(({ source }) => source);
}
