import { describe, expect, it } from '@jest/globals';
import { fourSteps } from '../../../testing/four-steps.js';
import { Office } from '../../../testing/office.js';
import { defaultTemplate, scheduleOf } from '../../../workflow/template.js';

describe('a plan that is given back', () => {
  const handedIn = () => {
    const office = new Office(fourSteps);
    office.give({ type: 'start', schedule: scheduleOf(defaultTemplate(fourSteps.steps), 2026) });
    office.answer('target-setting');
    return office;
  };
  const mark = (key: string) => ({ key, comment: `Perjelas ${key}.` });

  it.each([
    ['a result', ['r1'], []],
    ['an indicator of it and the result', ['r1.i2', 'r1'], []],
    ['a result that it does not have', ['r1', 'r7'], ['marks.1.key']],
    ['one indicator twice', ['r1.i1', 'r1.i1'], ['marks.1.key']],
  ])('with a mark on %s has the faults it should', (_what, keys, sources) => {
    const office = handedIn();
    const marks = keys.map(mark);
    const returned = office.giveBack('target-setting', '', 'Lihat komentar.', marks);
    if (sources.length > 0) return expect(returned).toMatchObject({ faults: sources.map((source) => ({ source, code: 'MARK_UNKNOWN' })) });
    expect(returned).toMatchObject({
      closed: [{ outcome: 'returned', reason: 'Lihat komentar.', marks }],
      transitions: [{ action: 'turn.returned', values: { marked: keys.join(',') }, committed: { reason: 'Lihat komentar.', marks } }],
    });
  });

  it('as a whole is committed to by its reason alone', () => {
    expect(handedIn().giveBack('target-setting', '', 'Terlalu umum.')).toMatchObject({
      closed: [{ marks: null }],
      transitions: [{ committed: 'Terlalu umum.' }],
    });
  });
});
