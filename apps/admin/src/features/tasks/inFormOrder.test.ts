import { expect, it } from '@jest/globals';
import { inFormOrder } from './inFormOrder';

const schema = { properties: { results: {}, approach: {}, feedback: {} } };

it.each([
  ['fields as in the form', ['feedback', 'results'], ['results', 'feedback']],
  [
    'rows by their number',
    ['results.10.title', 'results.2.title', 'results.0.title'],
    ['results.0.title', 'results.2.title', 'results.10.title'],
  ],
  ['a row before what is inside it', ['results.1.indicators.0.text', 'results.1'], ['results.1', 'results.1.indicators.0.text']],
  ['parts of a row as they came', ['results.0.unit', 'results.0.number'], ['results.0.unit', 'results.0.number']],
  ['what the form does not know last', ['other', 'approach'], ['approach', 'other']],
])('faults stand %s', (_how, sources, expected) =>
  expect(inFormOrder(Object.fromEntries(sources.map((source) => [source, 'Wajib diisi.'])), schema).map(([source]) => source)).toEqual(
    expected,
  ),
);
