import { expect, it } from '@jest/globals';
import { registry } from '../steps/index.js';
import { Office } from '../testing/office.js';
import { defaultTemplate, scheduleOf } from '../workflow/template.js';
import { whyTiesStay } from './may-confirm-ties.js';

it('ties are confirmed beside a plan that nobody is writing, until the year is signed (R-SKP-9)', () => {
  const office = new Office(registry);
  const why = () => whyTiesStay(registry, office.progress.runs);
  office.give({ type: 'start', schedule: scheduleOf(defaultTemplate(registry.steps), 2026) });
  office.answer('target-setting');
  expect(why()).toBe('TIES_IN_ADDENDUM');
  office.answer('target-setting');
  expect(why()).toBeNull();
  office.ask('addendum');
  expect(why()).toBe('TIES_IN_ADDENDUM');
  office.answer('addendum', '1');
  expect(why()).toBe('TIES_IN_ADDENDUM');
  office.answer('addendum', '1');
  expect(why()).toBeNull();
  office.sleepUntil(() => office.run('final-assessment').state === 'open');
  for (const _turn of ['report', 'rate']) office.answer('final-assessment');
  expect(why()).toBeNull();
  office.answer('final-assessment');
  expect(why()).toBe('TIES_SIGNED');
});
