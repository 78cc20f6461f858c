import { describe, expect, it } from '@jest/globals';
import { Refusal } from '../errors/refusal.js';
import { registry, steps } from '../steps/index.js';
import { Office } from '../testing/office.js';
import { defaultTemplate, scheduleOf } from '../workflow/template.js';
import { figuresOf } from './document-figures.js';
import type { DocumentInputs, GivenAnswer } from './document-inputs.js';

/** An office that keeps what was handed in, as a document does. */
class Kept {
  readonly office = new Office(registry);
  readonly answers: GivenAnswer[] = [];

  constructor() {
    this.office.give({ type: 'start', schedule: scheduleOf(defaultTemplate(steps), 2026) });
  }

  answer(step: string, occasion = '', answers?: unknown): void {
    const { office } = this;
    if (office.run(step, occasion).task === null) office.sleepUntil(() => office.run(step, occasion).task !== null);
    const decision = office.answer(step, occasion, answers);
    if (decision instanceof Refusal) throw decision;
    for (const { task, answers: given } of decision.closed)
      if (given !== null) this.answers.push({ step, occasion, turn: task.turn, round: 1, at: office.now, answers: given });
  }

  inputs(): DocumentInputs {
    const rated = this.answers.filter(({ turn }) => turn === 'rate' || turn === 'feedback');
    return {
      steps: this.office.progress.runs.map(({ stepVersion: version, ...run }) => ({ ...run, version })),
      answers: this.answers,
      ties: [],
      received: rated.map(({ step, occasion }) => ({ step, occasion, version: 1, zone: 'WIT' })),
      training: { status: 'PNS', recommended: 'decided', learning: [{ hours: 6, attended: true }] },
    };
  }
}

function agreed(): Kept {
  const kept = new Kept();
  for (const _turn of ['draft', 'agree']) kept.answer('target-setting');
  return kept;
}

/** The report of a period with this value for the first indicator. */
function report(kept: Kept, occasion: string, value: number): void {
  kept.answer('mid-term-review', occasion, {
    actuals: [
      { indicator: 'r1.i1', value },
      { indicator: 'r1.i2', value: 95 },
    ],
  });
}

describe('the figures of a document', () => {
  it('follow from what was handed in, by the rules of its steps', () => {
    const kept = agreed();
    report(kept, 'TW1', 2);
    kept.answer('mid-term-review', 'TW1', { result: 'BELOW', behaviour: 'ABOVE', feedback: 'Kejar target laporan pada triwulan kedua.' });
    const { plans, achievements, ratings, outcome, training } = figuresOf(registry, kept.inputs());
    expect(plans.map(({ version, step, changes }) => ({ version, step, changes }))).toEqual([
      { version: 1, step: 'target-setting', changes: [] },
    ]);
    expect(achievements[0]).toMatchObject({
      indicator: 'r1.i1',
      reached: 2,
      expected: { least: 3, most: 3 },
      periods: [{ occasion: 'TW1', planVersion: 1, value: 2, expected: { least: 3, most: 3 } }],
    });
    expect(achievements[0]?.share).toBeCloseTo(2 / 3);
    expect(ratings).toMatchObject([{ occasion: 'TW1', version: 1, predicate: 'NEEDS_IMPROVEMENT', planVersion: 1 }]);
    expect([outcome, training]).toEqual([null, { recommended: 0, planned: 0, attended: 6, owed: 20, allowed: null }]);
  });

  it('count no report that was given back', () => {
    const kept = agreed();
    report(kept, 'TW1', 2);
    expect(figuresOf(registry, kept.inputs()).achievements[0]?.reached).toBe(2);
    kept.office.giveBack('mid-term-review', 'TW1', 'Mohon dilengkapi.');
    expect(figuresOf(registry, kept.inputs()).achievements[0]?.reached).toBeNull();
  });

  it('are of the plan in force, with what it changed and what was confirmed since that it supports', () => {
    const kept = agreed();
    kept.office.ask('addendum');
    for (const _turn of ['write', 'agree']) kept.answer('addendum', '1');
    const inputs = kept.inputs();
    const [first, second] = figuresOf(registry, inputs).plans;
    expect([first?.version, second?.version, second?.changes.map(({ parts }) => parts)]).toEqual([1, 2, [['title']]]);
    const results = [{ key: 'r1', untied: 'Tugas khusus pimpinan.' }];
    const confirmed = figuresOf(registry, { ...inputs, ties: [{ planVersion: 2, at: kept.office.now, results }] }).plans;
    expect(confirmed.map((plan) => plan.results[0]?.untied)).toEqual([first?.results[0]?.untied, 'Tugas khusus pimpinan.']);
  });
});
