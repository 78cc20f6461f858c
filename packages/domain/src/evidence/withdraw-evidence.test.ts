import { expect, it } from '@jest/globals';
import { registry } from '../steps/index.js';
import { Office } from '../testing/office.js';
import { defaultTemplate, scheduleOf } from '../workflow/template.js';
import { whyEvidenceStays } from './withdraw-evidence.js';

it('evidence is taken back until it was accepted, and while no report that was sent rests on it', () => {
  const office = new Office(registry);
  const report = { step: 'mid-term-review', occasion: 'TW1', turn: 'report', at: '2026-04-10T02:00:00.000Z' };
  const [before, since] = ['2026-04-09T02:00:00.000Z', '2026-04-11T02:00:00.000Z'];
  const why = (
    period: string,
    state: 'WAITING' | 'ACCEPTED' | 'GIVEN_BACK' | 'WITHDRAWN' = 'WAITING',
    month: number | null = null,
    at = before,
  ) => whyEvidenceStays(registry, { runs: office.progress.runs, sent: [report] }, { indicator: 'r1.i1', period, month, state, at });
  office.give({ type: 'start', schedule: scheduleOf(defaultTemplate(registry.steps), 2026) });
  office.answer('target-setting');
  office.answer('target-setting');
  expect([why('TW1'), why('TW2'), why(''), why('', 'GIVEN_BACK')]).toEqual([null, null, null, null]);
  expect([why('TW1', 'ACCEPTED'), why('TW1', 'WITHDRAWN')]).toEqual(['EVIDENCE_JUDGED', 'EVIDENCE_JUDGED']);
  office.sleepUntil(() => office.run('mid-term-review', 'TW1').state === 'open');
  expect(why('TW1')).toBeNull();
  office.answer('mid-term-review', 'TW1');
  // The report is sent: what counts for its quarter, or for the whole year, stands behind it.
  expect([why('TW1'), why('TW2'), why(''), why('', 'WAITING', 2), why('', 'WAITING', 5)]).toEqual([
    'EVIDENCE_RESTED_ON',
    null,
    'EVIDENCE_RESTED_ON',
    'EVIDENCE_RESTED_ON',
    null,
  ]);
  expect(why('TW1', 'GIVEN_BACK')).toBeNull();
  // What came after it was sent is no part of what it rests on.
  expect([why('TW1', 'WAITING', null, since), why('', 'WAITING', null, since), why('', 'WAITING', 2, since)]).toEqual([null, null, null]);
});
