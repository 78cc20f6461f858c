import type { Operation } from './command.js';
import { dayRules } from './rules/day-rules.js';
import { peopleRules } from './rules/people-rules.js';
import { resultRules } from './rules/result-rules.js';
import type { Rule } from './rules/rule.js';
import { trainingRules } from './rules/training-rules.js';

const rules: Readonly<Record<string, Rule>> = { ...resultRules, ...peopleRules, ...dayRules, ...trainingRules };

/** Applies the rule, or says what is wrong with its name or with the input, and what to do. */
export function applyRule(name: string, input: unknown): { ok: boolean; answer: unknown } {
  const found = Object.hasOwn(rules, name) ? rules[name] : undefined;
  if (found === undefined) {
    const error = name === '' ? 'Name a rule.' : `There is no rule "${name}". Name one of these.`;
    return { ok: false, answer: { error, rules: Object.keys(rules) } };
  }
  const asked = found.ask(input);
  if ('answer' in asked) return { ok: true, answer: asked.answer };
  const error = asked.faults.map(({ source, message }) => (source === '' ? message.en : `${source}: ${message.en}`)).join('\n');
  return { ok: false, answer: { error, errors: asked.faults, example: found.example } };
}

export const listRules: Operation = {
  run: () =>
    Promise.resolve({
      ok: true,
      lines: Object.entries(rules).map(
        ([name, { about, example }]) => `${name.padEnd(18)} ${about}\n${' '.repeat(19)}rule ${name} '${JSON.stringify(example)}'`,
      ),
      data: Object.entries(rules).map(([name, { about, example }]) => ({ name, about, example })),
    }),
};

export const runRule: Operation = {
  run([name = '', text = '{}']) {
    let input: unknown;
    try {
      input = JSON.parse(text);
    } catch (error) {
      const message = `The input is no JSON (${error instanceof Error ? error.message : ''}). Quote it: rule ${name} '{"a": 1}'`;
      return Promise.resolve({ ok: false, lines: [message], data: { error: message } });
    }
    const { ok, answer } = applyRule(name, input);
    return Promise.resolve({ ok, lines: [JSON.stringify(answer, null, 2)], data: answer });
  },
};
