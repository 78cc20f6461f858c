import { expect, it } from '@jest/globals';
import { says } from './lost-writes.js';

const sent = { actuals: [{ indicator: 'r1.i1', value: 3 }], notes: 'Berjalan.', summary: null, left: undefined };

it.each<[string, unknown, boolean]>([
  ['the same in another order', { summary: null, notes: 'Berjalan.', actuals: [{ value: 3, indicator: 'r1.i1' }] }, true],
  ['with what the system adds', { ...sent, actuals: [{ indicator: 'r1.i1', value: 3, planVersion: 1 }], round: 2 }, true],
  ['with another figure', { ...sent, actuals: [{ indicator: 'r1.i1', value: 4 }] }, false],
  ['with one more', { ...sent, actuals: [...sent.actuals, { indicator: 'r1.i2', value: 1 }] }, false],
  ['without a word', { ...sent, notes: undefined }, false],
  ['with nothing where null was sent', { actuals: sent.actuals, notes: sent.notes }, false],
  ['as a text', JSON.stringify(sent), false],
  ['as nothing', null, false],
])('what was sent is looked for in what is stored: %s', (_how, stored, isThere) => {
  expect(says(stored, sent)).toBe(isThere);
});
