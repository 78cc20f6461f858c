import { describe, expect, it } from '@jest/globals';
import { differingFields, linesOf } from './draftLines';

const plain = (_field: string, value: string) => value;

describe('a draft in lines', () => {
  it('says a text as it is', () => expect(linesOf('feedback', 'Baik.', plain)).toEqual(['Baik.']));

  it('numbers rows and the rows inside them', () => {
    const results = [
      { title: 'Asuhan', indicators: [{ text: 'Laporan', target: { number: 12, unit: 'laporan' } }, { target: {} }] },
      { title: 'Mutu' },
    ];
    expect(linesOf('results', results, plain)).toEqual(['1 Asuhan', '1.1 Laporan · 12 · laporan', '1.2', '2 Mutu']);
  });

  it('says codes in words', () =>
    expect(linesOf('result', 'ABOVE', (field, value) => `${field}: ${value.toLowerCase()}`)).toEqual(['result: above']));

  it('says nothing of what is not there', () =>
    expect([linesOf('x', undefined, plain), linesOf('x', '', plain), linesOf('x', [], plain)]).toEqual([[], [], []]));
});

it('names the fields in which two drafts differ', () => {
  expect(
    differingFields(
      ['result', 'behaviour', 'feedback'],
      { result: 'ABOVE', feedback: 'a' },
      { result: 'ABOVE', behaviour: 'BELOW', feedback: 'b' },
    ),
  ).toEqual(['behaviour', 'feedback']);
});
