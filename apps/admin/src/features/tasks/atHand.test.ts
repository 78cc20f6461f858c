import { expect, it } from '@jest/globals';
import { openDoubts } from './atHand';

const asking = { 'x-doubts': [{ code: 'LOW_PREDICATE' }, { code: 'REASON_OF_OTHERS' }] };

it.each([
  ['a low predicate', asking, { result: 'BELOW', behaviour: 'BELOW' }, [], ['LOW_PREDICATE']],
  ['one that was stood by', asking, { result: 'BELOW', behaviour: 'BELOW' }, ['LOW_PREDICATE'], []],
  ['a good one', asking, { result: 'AS_EXPECTED', behaviour: 'AS_EXPECTED', feedback: 'Baik' }, [], []],
  ['a rating in the making', asking, { result: 'BELOW' }, [], []],
  ['a form that does not ask', {}, { result: 'BELOW', behaviour: 'BELOW' }, [], []],
])('%s is asked about on the device as the API would', (_what, schema, answers, standsBy, expected) =>
  expect(openDoubts(schema, answers, standsBy).map(({ code }) => code)).toEqual(expected),
);
