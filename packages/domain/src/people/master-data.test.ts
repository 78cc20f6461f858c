import { expect, it } from '@jest/globals';
import { valueBefore } from './master-data.js';

it.each([
  ['what it is, where nothing changed it since', [], 'PPPK'],
  [
    'what the first change took it from',
    [
      { old: 'CPNS', new: 'PNS' },
      { old: 'PNS', new: 'PPPK' },
    ],
    'CPNS',
  ],
  [
    'what it was as the person came, where that was only then',
    [
      { old: null, new: 'PNS' },
      { old: 'PNS', new: 'PPPK' },
    ],
    'PNS',
  ],
])('a field was then %s', (_what, changes, expected) => {
  expect(valueBefore('PPPK', changes)).toBe(expected);
});
