import { describe, expect, it } from '@jest/globals';
import { defaultTemplate, steps } from '@siklus/domain';
import { isHalfNamed, linesOf, rowsOf } from './rows';

const lines = defaultTemplate(steps);

describe('a template as it is edited', () => {
  it('comes back as it was when nothing is touched', () => {
    expect(linesOf(rowsOf({ lines }, steps, 2026), 2026)).toEqual(lines);
  });

  it('keeps the version of a step that the template uses, though a newer one is there', () => {
    const newer = steps.map((step) => ({ ...step, version: step.version + 10, changes: [step.label] }));
    expect(linesOf(rowsOf({ lines }, [...newer, ...steps], 2026), 2026)).toEqual(lines);
  });

  it('shows days of the next year as such', () => {
    expect(rowsOf({ lines }, steps, 2026).find(({ step }) => step === 'training-recommendation')).toMatchObject({
      opensOn: '2027-02-01',
      dueOn: '2027-02-28',
    });
  });

  it('offers what the template in force leaves out, not included', () => {
    const rows = rowsOf({ lines: lines.filter(({ occasion }) => occasion !== 'TW2') }, steps, 2026);
    expect(rows.filter(({ isIncluded }) => !isIncluded).map(({ occasion }) => occasion)).toEqual(['TW2']);
    expect(linesOf(rows, 2026).map(({ occasion }) => occasion)).not.toContain('TW2');
  });

  it('takes only whole days of the year shown and the next', () => {
    const [first] = rowsOf({ lines }, steps, 2026);
    if (first === undefined) throw new Error('No row');
    const taken = ['2026-02-15', '2027-02-15', '2028-02-15', '2025-02-15', '31/02/2026', 'abcd-02-15', ''].map(
      (opensOn) => linesOf([{ ...first, opensOn }], 2026)[0]?.opensOn,
    );
    expect(taken).toEqual(['02-15', '+02-15', '', '', '', '', '']);
  });

  it('takes a name only in both languages', () => {
    const [first] = rowsOf({ lines }, steps, 2026);
    if (first === undefined) throw new Error('No row');
    expect(isHalfNamed({ ...first, nameId: 'Dialog' })).toBe(true);
    expect(linesOf([{ ...first, nameId: 'Dialog ', nameEn: 'Talk' }], 2026)[0]?.label).toEqual({ id: 'Dialog', en: 'Talk' });
  });
});
