import { describe, expect, it } from '@jest/globals';
import { registry } from '../steps/index.js';
import { checkTemplate } from './check-template.js';
import { templateDifference } from './template-difference.js';
import { defaultTemplate, scheduleOf } from './template.js';

const template = defaultTemplate(registry.steps);
const with_ = (step: string, parts: object) => template.map((line) => (line.step === step ? { ...line, ...parts } : line));
const sources = (lines: Parameters<typeof checkTemplate>[1]) => checkTemplate(registry.steps, lines).map(({ source }) => source);

describe('a template', () => {
  it('as the registered steps describe it has no fault', () => {
    expect(checkTemplate(registry.steps, template)).toEqual([]);
  });

  it.each([
    [
      'an unknown step',
      [...template, { step: 'dance', stepVersion: 1, occasion: '', opensOn: '01-01', dueOn: '01-02' }],
      [`lines.${template.length}.step`],
    ],
    ['an unknown occasion', with_('target-setting', { occasion: 'TW9' }), ['lines.0.step']],
    ['a step twice', [...template, template[0]!], [`lines.${template.length}.step`]],
    ['the thirtieth of February', with_('target-setting', { dueOn: '02-30' }), ['lines.0.dueOn']],
    ['a leap day', with_('target-setting', { dueOn: '02-29' }), ['lines.0.dueOn']],
    ['a due date before the opening', with_('target-setting', { opensOn: '03-01', dueOn: '02-01' }), ['lines.0.dueOn']],
    ['nothing', [], ['lines']],
  ])('is refused with %s', (_what, lines, expected) => {
    expect(sources(lines)).toEqual(expect.arrayContaining(expected));
  });

  it('may be due in the next year', () => {
    expect(sources(with_('target-setting', { opensOn: '12-01', dueOn: '+01-31' }))).toEqual([]);
  });

  it('may leave out a quarter, but no step that others wait for', () => {
    expect(sources(template.filter(({ occasion }) => occasion !== 'TW1'))).toEqual([]);
    expect(sources(template.filter(({ step }) => step !== 'target-setting')).length).toBeGreaterThan(0);
  });

  it('gives a cycle its own names', () => {
    const label = { id: 'Dialog kinerja', en: 'Performance talk' };
    expect(scheduleOf(with_('final-assessment', { label }), 2026).find(({ step }) => step === 'final-assessment')).toMatchObject({
      label,
      opensOn: expect.stringMatching(/^202[67]-/),
    });
  });

  const asked = { step: 'final-assessment', occasion: '', opensOn: '2026-12-01', dueOn: '2026-12-31' };
  it.each([
    ['with its due day before its opening', [{ ...asked, dueOn: '2026-11-01' }], 'SCHEDULE_ORDER'],
    ['that has two lines, of which only one could count', [asked, { ...asked, dueOn: '2026-12-20' }], 'SCHEDULE_STEP_TWICE'],
  ])('names a step %s as people call it', (_what, requested, code) => {
    const refusal = (): unknown => {
      try {
        return scheduleOf(template, 2026, requested, () => ({ id: 'Penilaian akhir', en: 'Final assessment' }));
      } catch (error) {
        return error;
      }
    };
    expect(refusal()).toMatchObject({ code, details: { step: { id: 'Penilaian akhir' } } });
  });

  it('says what changes when another takes its place', () => {
    const after = with_('target-setting', { dueOn: '02-15', label: { id: 'A', en: 'B' } }).filter(({ occasion }) => occasion !== 'TW1');
    expect(templateDifference(template, after).map(({ kind, line }) => [kind, line.step, line.occasion])).toEqual([
      ['moved', 'target-setting', ''],
      ['renamed', 'target-setting', ''],
      ['removed', 'mid-term-review', 'TW1'],
    ]);
    expect(templateDifference(after, template).at(1)?.kind).toBe('renamed');
    expect(templateDifference(template, template)).toEqual([]);
  });
});
