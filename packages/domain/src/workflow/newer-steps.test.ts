import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { field, text } from '../steps/fields.js';
import { steps } from '../steps/index.js';
import { adoptNewest, newerSteps } from './newer-steps.js';
import { defineStep, turn, type StepDefinition, type Turn } from './step.js';
import { defaultTemplate, type TemplateLine } from './template.js';

const said = (id: string) => ({ id, en: id });
const note = field(text(100), { label: said('Catatan') });
const settle = turn({
  key: 'settle',
  label: said('Tetapkan'),
  holder: 'supervisor',
  days: 5,
  form: z.object({ note }),
  example: () => ({ note: 'x' }),
});
const occasion = (key: string, opensOn: string, dueOn: string) => ({ key, label: said(key), opensOn, dueOn });

const talk = (version: number, parts: Partial<StepDefinition>): StepDefinition =>
  defineStep({
    key: 'talk',
    version,
    ...(version > 1 ? { changes: [said(`Versi ${version}`)] } : {}),
    label: said('Dialog'),
    opens: { kind: 'onDate' },
    needs: [],
    signs: false,
    occasions: [occasion('S1', '06-01', '06-10'), occasion('S2', '12-01', '12-10')],
    turns: [settle],
    ...parts,
  });
const first = talk(1, {});
const template = defaultTemplate([...steps, first]);
const ofTalk = (lines: readonly TemplateLine[]) => lines.filter(({ step }) => step === 'talk');
const newer = (parts: Partial<StepDefinition>) => newerSteps([...steps, first, talk(2, parts)], template)[0];
const turned = (parts: Partial<Turn>): Partial<StepDefinition> => ({ turns: [{ ...settle, ...parts }] });

describe('a template whose step has a newer version', () => {
  it('says which, and what all versions since then say they bring', () => {
    const found = newerSteps([...steps, talk(3, {}), first, talk(2, {})], template);
    expect(found).toMatchObject([{ step: 'talk', version: 1, newest: 3, changes: [said('Versi 2'), said('Versi 3')] }]);
  });

  it('says nothing where the newest is in use', () => {
    expect(newerSteps([...steps, first], template)).toEqual([]);
    expect(newerSteps([...steps, first, talk(2, {})], defaultTemplate([...steps, talk(2, {})]))).toEqual([]);
  });

  it.each<[string, Partial<StepDefinition>, object]>([
    ['another holder', turned({ holder: { pool: 'training-office' } }), { kind: 'holder', before: 'supervisor', after: 'training-office' }],
    ['more days', turned({ days: 7 }), { kind: 'days', before: 5, after: 7 }],
    ['a new field', turned({ form: z.object({ note, place: note }) }), { kind: 'field-added', field: said('Catatan') }],
    ['no field any more', turned({ form: z.object({}) }), { kind: 'field-removed', field: said('Catatan') }],
    ['a field that may be empty', turned({ form: z.object({ note: note.optional() }) }), { kind: 'field-changed', field: said('Catatan') }],
    [
      'another turn',
      { turns: [settle, { ...settle, key: 'sign', label: said('Tanda tangan') }] },
      { kind: 'turn-added', turn: said('Tanda tangan') },
    ],
    ['an occasion less', { occasions: [occasion('S1', '06-01', '06-10')] }, { kind: 'occasion-removed', occasion: said('S2') }],
  ])('shows %s', (_what, parts, difference) => {
    expect(newer(parts)?.differences).toEqual([expect.objectContaining(difference)]);
  });
});

describe('adopting the newest version of a step', () => {
  const second = talk(2, { occasions: [occasion('S1', '06-05', '06-15'), occasion('S3', '09-01', '09-10')] });
  const adopt = (lines: readonly TemplateLine[]) => adoptNewest([...steps, first, second], lines, ['talk']);

  it('takes new occasions in and old ones out, and changes no other step', () => {
    const after = adopt(template);
    expect(ofTalk(after).map(({ stepVersion, occasion: key, opensOn }) => [stepVersion, key, opensOn])).toEqual([
      [2, 'S1', '06-05'],
      [2, 'S3', '09-01'],
    ]);
    expect(after.filter(({ step }) => step !== 'talk')).toEqual(template.filter(({ step }) => step !== 'talk'));
    expect(adoptNewest([...steps, first, second], template, ['target-setting'])).toEqual(template);
  });

  it('keeps the days and names of the office, and leaves out what it left out', () => {
    const own = template
      .filter((line) => line.step !== 'talk' || line.occasion === 'S1')
      .map((line) => (line.step === 'talk' ? { ...line, dueOn: '06-20', label: said('Bincang') } : line));
    expect(ofTalk(adopt(own))[0]).toEqual({
      step: 'talk',
      stepVersion: 2,
      occasion: 'S1',
      opensOn: '06-01',
      dueOn: '06-20',
      label: said('Bincang'),
    });
    expect(ofTalk(adoptNewest([...steps, first, talk(2, {})], own, ['talk'])).map(({ occasion: key }) => key)).toEqual(['S1']);
  });
});

describe('a later version', () => {
  it('is refused when it does not say what it changes', () => {
    expect(() => talk(2, { changes: [] })).toThrow('talk@2: does not say what it changes');
  });
});
