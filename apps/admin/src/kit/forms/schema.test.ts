import { describe, expect, it } from '@jest/globals';
import { registry, steps } from '@siklus/domain';
import { z } from 'zod';
import { lacksOf, missingOf, type FieldSchema } from './schema';

const schemaOf = (step: string, turn: string): FieldSchema => {
  const form = registry.get(step, 1).turns.find(({ key }) => key === turn)?.form;
  if (form === undefined) throw new Error(`No turn ${step}/${turn}`);
  return z.toJSONSchema(form, { io: 'input' }) as FieldSchema;
};

describe('what is missing in a form', () => {
  it('names every empty part of a target by its place', () => {
    const answers = {
      results: [{ title: 'Terlaksananya layanan', kind: 'MAIN', indicators: [{ aspect: 'QUANTITY', text: ' ', target: {} }] }],
    };
    expect(missingOf(schemaOf('target-setting', 'draft'), answers)).toEqual([
      'results.0.indicators.0.text',
      'results.0.indicators.0.target.number',
      'results.0.indicators.0.target.unit',
    ]);
  });

  it('asks for both ends of a range', () => {
    const target = { least: 90, most: undefined, unit: '%' };
    const answers = { results: [{ title: 'Laporan', kind: 'MAIN', indicators: [{ aspect: 'QUALITY', text: 'Cakupan', target }] }] };
    expect(missingOf(schemaOf('target-setting', 'draft'), answers)).toEqual(['results.0.indicators.0.target.most']);
  });

  it('asks for words where the target is written in words', () => {
    const answers = {
      results: [{ title: 'Laporan', kind: 'MAIN', indicators: [{ aspect: 'TIME', text: 'Diserahkan', target: { text: '' } }] }],
    };
    expect(missingOf(schemaOf('target-setting', 'draft'), answers)).toEqual(['results.0.indicators.0.target.text']);
  });

  it('takes "not measured" for an answer and an empty box for none', () => {
    const answers = { actuals: [{ indicator: 'r1.i1', value: null }, { indicator: 'r1.i2' }] };
    expect(missingOf(schemaOf('final-assessment', 'report'), answers)).toEqual(['actuals.1.value']);
  });

  it('finds nothing missing in what may stay empty', () => {
    expect(missingOf(schemaOf('target-setting', 'agree'), {})).toEqual([]);
  });

  it('tells what is no number from what is missing, and lets words be words', () => {
    const target = { least: 'sembilan puluh', most: 95, unit: '%' };
    const plan = { results: [{ title: 'Laporan', kind: 'MAIN', indicators: [{ aspect: 'QUALITY', text: 'Cakupan', target }] }] };
    expect(lacksOf(schemaOf('target-setting', 'draft'), plan)).toEqual([
      { source: 'results.0.indicators.0.target.least', what: 'noNumber' },
    ]);
    expect(missingOf(schemaOf('target-setting', 'draft'), plan)).toEqual([]);
    // What was reached may be told in words.
    expect(lacksOf(schemaOf('final-assessment', 'report'), { actuals: [{ indicator: 'r1.i1', value: 'baik' }] })).toEqual([]);
  });

  it('tells what is no day in the words of its box', () => {
    const minutes = { heldOn: '31/02/2026', present: 'Semua', agreed: 'Data dikirim.' };
    expect(lacksOf(schemaOf('performance-dialogue', 'minutes'), minutes)).toEqual([{ source: 'heldOn', what: 'noDay' }]);
    expect(lacksOf(schemaOf('performance-dialogue', 'minutes'), { ...minutes, heldOn: '2026-02-28' })).toEqual([]);
  });

  it('reads the form of every registered turn', () => {
    for (const step of steps) for (const turn of step.turns) expect(() => missingOf(schemaOf(step.key, turn.key), {})).not.toThrow();
  });
});
