import { expect, it } from '@jest/globals';
import { createLine } from './line';

it.each([
  ['that was answered', [[true, true]], true],
  ['that got no answer', [[false, true]], false],
  ['that had no network: it says nothing of the API', [[false, false]], true],
  [
    'without a network after one that got no answer: nothing is known any more',
    [
      [false, true],
      [false, false],
    ],
    true,
  ],
  [
    'that is answered at last',
    [
      [false, true],
      [true, true],
    ],
    true,
  ],
] as const)('the line after a request %s', (_which, requests, expected) => {
  let hasNetwork = true;
  const line = createLine(() => hasNetwork);
  for (const [answers, network] of requests) {
    hasNetwork = network;
    line.note(answers);
  }
  expect(line.isUp()).toBe(expected);
});
