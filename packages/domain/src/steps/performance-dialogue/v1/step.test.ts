import { describe, expect, it } from '@jest/globals';
import { faultsOf } from '../../../testing/faults-of.js';
import { Office } from '../../../testing/office.js';
import { bodyOf, notified } from '../../../workflow/effect.js';
import { defaultTemplate, scheduleOf } from '../../../workflow/template.js';
import { registry, steps } from '../../index.js';
import { minutesForm } from './form.js';
import { performanceDialogue } from './step.js';

const minutes = { heldOn: '2026-05-18', present: 'Berdua', agreed: 'Data dikirim sebelum tanggal 5.' };

/** An office whose plan is agreed and in which the employee has asked for a dialogue. */
function asked(): Office {
  const office = new Office(registry);
  office.give({ type: 'start', schedule: scheduleOf(defaultTemplate(steps), 2026) });
  for (const _turn of ['draft', 'agree']) office.answer('target-setting');
  office.ask('performance-dialogue', 'employee');
  return office;
}
const kindsOf = (office: Office) => office.effects.flatMap(({ effect }) => bodyOf(effect, notified)?.kind ?? []);

describe('a performance dialogue', () => {
  it.each<[string, string, object, string[]]>([
    ['minutes', 'minutes', minutes, []],
    ['a confirmation', 'confirm', { answer: 'CONFIRMED' }, []],
    ['a dispute with its reason', 'confirm', { answer: 'DISPUTED', note: 'Tenggatnya akhir bulan.' }, []],
    ['a dispute without', 'confirm', { answer: 'DISPUTED' }, ['note']],
  ])('%s have the faults they should', (_what, turn, answers, faults) => {
    expect(faultsOf(performanceDialogue, turn, answers, { occasion: '1' })).toEqual(faults);
  });

  it.each([
    ['no day', { ...minutes, heldOn: '2026-02-30' }],
    ['nothing agreed', { ...minutes, agreed: ' ' }],
    ['nobody there', { heldOn: minutes.heldOn, agreed: minutes.agreed }],
  ])('has no minutes of %s', (_what, given) => expect(minutesForm.safeParse(given).success).toBe(false));

  it.each([
    ['CONFIRMED', { answer: 'CONFIRMED' }, 'dialogue-confirmed'],
    ['DISPUTED', { answer: 'DISPUTED', note: 'Bukan begitu.' }, 'dialogue-disputed'],
  ])('is written by the superior and %s by the employee, of which the superior is told', (_how, answer, kind) => {
    const office = asked();
    expect(office.run('performance-dialogue', '1').task?.holderId).toBe('supervisor');
    office.answer('performance-dialogue', '1', minutes);
    expect(office.run('performance-dialogue', '1').task?.holderId).toBe('employee');
    office.answer('performance-dialogue', '1', answer);
    expect(office.run('performance-dialogue', '1').state).toBe('done');
    expect(kindsOf(office)).toContain(kind);
  });

  it('is kept also where the employee stays away, which is told as such', () => {
    const office = asked();
    office.answer('performance-dialogue', '1', minutes);
    office.sleepUntil(() => office.run('performance-dialogue', '1').state !== 'open');
    expect(office.run('performance-dialogue', '1').state).toBe('done');
    expect(kindsOf(office)).toContain('turn-lapsed');
  });

  it('holds nobody up: the year is signed without it, and it ends', () => {
    const office = asked();
    office.sleepUntil(() => office.run('final-assessment').state === 'open');
    for (const _turn of ['report', 'rate', 'acknowledge']) office.answer('final-assessment');
    expect([office.run('final-assessment').state, office.run('performance-dialogue', '1').state]).toEqual(['done', 'skipped']);
  });
});
