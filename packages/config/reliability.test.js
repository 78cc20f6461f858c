import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { faultsOf, hasTest, reliability, tierOf, withTiers } from './reliability-table.mjs';

const states = ['tested', 'partly tested', 'not tested', 'no subject yet', 'out of scope'];
const groups = { A: 11, B: 15, C: 11, D: 9, E: 13, F: 11, G: 19 };

/** What is wrong with the rows, one line each. */
function wrongIn(faults) {
  return faults.flatMap(({ number, starred, fault, what, state, tests }) => [
    ...(fault && what ? [] : [`${number} has an empty cell`]),
    ...(states.includes(state) ? [] : [`${number} has the state "${state}"`]),
    ...(['tested', 'partly tested'].includes(state) && tests.length === 0 ? [`${number} names no test`] : []),
    ...(starred && tests.length === 0 && state !== 'no subject yet'
      ? [`${number} is starred and has neither a test nor the reason why not`]
      : []),
    ...tests.flatMap((test) => wrongWith(test).map((what) => `${number} names "${test.title}", ${what}`)),
  ]);
}

function wrongWith({ file, title, tier }) {
  if (!hasTest(file, title)) return [`which ${file} does not have`];
  const runs = tierOf(file);
  if (runs === null) return [`but no suite calls ${file}`];
  return runs === tier ? [] : [`says that it runs in ${tier}, and it runs in ${runs}: node packages/config/reliability-table.mjs --write`];
}

describe('the table of faults in docs/reliability.md', () => {
  const text = readFileSync(reliability, 'utf8');
  const faults = faultsOf(text);

  it('has every fault once, in order', () => {
    const expected = Object.entries(groups).flatMap(([group, count]) =>
      Array.from({ length: count }, (_, index) => `${group}${index + 1}`),
    );
    expect(faults.map(({ number }) => number)).toEqual(expected);
    expect(faults).toHaveLength(89);
    expect(faults.filter(({ starred }) => starred)).toHaveLength(26);
  });

  it('names tests that exist, and one for each starred fault that has a subject', () => {
    expect(wrongIn(faults)).toEqual([]);
  });

  it('says of each test in which tier it runs, as its file or the suite that calls it does', () => {
    expect(new Set(faults.flatMap(({ tests }) => tests).map(({ tier }) => tier))).toEqual(new Set(['test', 'long', 'proof']));
    expect(withTiers(text)).toBe(text);
  });

  it('would be found wrong', () => {
    const row = (cells) => wrongIn(faultsOf(`| ${cells.join(' | ')} |`));
    expect(row(['A1 ★', 'x', 'y', 'not tested', '–'])).toEqual(['A1 is starred and has neither a test nor the reason why not']);
    expect(row(['A5', 'x', 'y', 'tested', '–'])).toEqual(['A5 names no test']);
    expect(row(['A5', 'x', '', 'perhaps', '–'])).toEqual(['A5 has an empty cell', 'A5 has the state "perhaps"']);
    const [{ file, title }] = faults.flatMap(({ tests }) => tests).filter(({ tier }) => tier === 'test');
    expect(row(['A5', 'x', 'y', 'tested', `\`${file}\`: "never written"`])).toEqual([
      `A5 names "never written", which ${file} does not have`,
    ]);
    expect(row(['A5', 'x', 'y', 'tested', '`nowhere.test.ts`: "x"'])).toEqual(['A5 names "x", which nowhere.test.ts does not have']);
    expect(row(['A5', 'x', 'y', 'tested', `\`${file}\`: "${title}" (proof)`])).toEqual([
      expect.stringContaining('says that it runs in proof, and it runs in test'),
    ]);
    expect(tierOf('apps/api/test/queue/nobody-calls-it.topic.ts')).toBeNull();
  });
});
