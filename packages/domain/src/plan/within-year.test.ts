import { expect, it } from '@jest/globals';
import { registry } from '../steps/index.js';
import { Office } from '../testing/office.js';
import { defaultTemplate, scheduleOf } from '../workflow/template.js';
import { isWithinYear } from './within-year.js';

it('progress is noted and feedback given from the agreement on the plan until the year is signed, and again when it is reopened', () => {
  const office = new Office(registry);
  const may = () => isWithinYear(registry, office.progress.runs);
  office.give({ type: 'start', schedule: scheduleOf(defaultTemplate(registry.steps), 2026) });
  office.answer('target-setting');
  expect(may()).toBe(false);
  office.answer('target-setting');
  expect(may()).toBe(true);
  office.sleepUntil(() => office.run('final-assessment').state === 'open');
  office.answer('final-assessment');
  office.answer('final-assessment');
  expect(may()).toBe(true);
  office.answer('final-assessment');
  expect(may()).toBe(false);
  office.give({ type: 'reopen', step: 'final-assessment', occasion: '' });
  expect(may()).toBe(true);
});
