import { expect, it } from '@jest/globals';
import { barOfExpecting, uptakeOf } from './expected-results.js';

const superior = { document: 'head', version: 2, isCircle: false, results: [{ key: 'r1', title: 'Mutu layanan meningkat' }] };
const chosen = { document: 'head', version: 2, key: 'r1' };

it.each([
  ['his own result', chosen, superior, null],
  ['one before his plan is agreed', chosen, null, 'EXPECTED_WITHOUT_PLAN'],
  ['one of somebody else', { ...chosen, document: 'other' }, superior, 'EXPECTED_OF_OTHER_PLAN'],
  ['one that his plan does not have', { ...chosen, key: 'r7' }, superior, 'EXPECTED_OF_OTHER_PLAN'],
  ['one as it stood in an older version', { ...chosen, version: 1 }, superior, 'EXPECTED_OF_OTHER_VERSION'],
])('tells what stands against expecting something for %s', (_what, result, plan, expected) => {
  expect(barOfExpecting(result, plan)).toBe(expected);
});

it.each([
  ['nothing serves it', null, 'OPEN'],
  ['a plan that was agreed before has a result for it', '2026-01-10T00:00:00.000Z', 'BEFORE'],
  ['a plan that was agreed since has one', '2026-01-12T00:00:00.000Z', 'TAKEN'],
])('says of what was expected whether it was taken up: %s', (_how, agreedAt, expected) => {
  expect(uptakeOf('2026-01-11T00:00:00.000Z', agreedAt)).toBe(expected);
});
