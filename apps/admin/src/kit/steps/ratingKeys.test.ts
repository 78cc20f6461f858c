import { describe, expect, it } from '@jest/globals';
import { ratedByKey } from './ratingKeys';

const schema = { properties: { result: { input: 'rating' }, behaviour: { input: 'rating' }, feedback: { input: 'textarea' } } };

describe('a digit', () => {
  it.each([
    ['rates the result first', '2', {}, undefined, { field: 'result', rating: 'AS_EXPECTED' }],
    ['then the behaviour', '3', { result: 'BELOW' }, undefined, { field: 'behaviour', rating: 'ABOVE' }],
    ['rates what has the focus, also again', '1', { result: 'ABOVE' }, 'result', { field: 'result', rating: 'BELOW' }],
    ['does not leave the focus for what is open', '1', {}, 'behaviour', { field: 'behaviour', rating: 'BELOW' }],
    ['changes nothing unasked when both are rated', '1', { result: 'ABOVE', behaviour: 'ABOVE' }, undefined, undefined],
    ['beyond the scale means nothing', '4', {}, undefined, undefined],
    ['is not taken by a text that has the focus', '2', { result: 'ABOVE', behaviour: 'ABOVE' }, 'feedback', undefined],
  ] as const)('%s', (_name, press, answers, focused, expected) => expect(ratedByKey(press, schema, answers, focused)).toEqual(expected));
});
