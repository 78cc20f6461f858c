import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../..', import.meta.url));
const states = ['tested', 'partly tested', 'not tested', 'no subject yet', 'out of scope'];
const groups = { A: 11, B: 15, C: 11, D: 9, E: 13, F: 11, G: 19 };

/** The rows of the fault tables: number, star, state and the tests with their titles. */
function faultsOf(text) {
  return text.split('\n').flatMap((line) => {
    const [number, fault, what, state, tests] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    const found = /^([A-G]\d+)( ★)?$/.exec(number ?? '');
    if (found === null) return [];
    return [
      {
        number: found[1],
        starred: found[2] !== undefined,
        fault,
        what,
        state,
        tests: [...(tests ?? '').matchAll(/`([^`]+)`: "(.*?)"(?=<br>|$)/g)].map(([, file, title]) => ({ file, title })),
      },
    ];
  });
}

/** What is wrong with the rows, one line each. */
function wrongIn(faults) {
  return faults.flatMap(({ number, starred, fault, what, state, tests }) => [
    ...(fault && what ? [] : [`${number} has an empty cell`]),
    ...(states.includes(state) ? [] : [`${number} has the state "${state}"`]),
    ...(['tested', 'partly tested'].includes(state) && tests.length === 0 ? [`${number} names no test`] : []),
    ...(starred && tests.length === 0 && state !== 'no subject yet'
      ? [`${number} is starred and has neither a test nor the reason why not`]
      : []),
    ...tests.flatMap(({ file, title }) => (hasTest(file, title) ? [] : [`${number} names "${title}", which ${file} does not have`])),
  ]);
}

function hasTest(file, title) {
  if (!/\.(test|topic)\.(ts|js)$/.test(file) || !existsSync(root + file)) return false;
  // A title may stand on a line of its own, or in two pieces.
  const source = readFileSync(root + file, 'utf8')
    .replaceAll("\\'", "'")
    .replace(/(['"])\s*\+\s*\1/g, '')
    .replace(/\(\s+/g, '(');
  return [`('${title}',`, `("${title}",`].some((call) => source.includes(call));
}

describe('the table of faults in docs/reliability.md', () => {
  const faults = faultsOf(readFileSync(`${root}docs/reliability.md`, 'utf8'));

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

  it('would be found wrong', () => {
    const row = (cells) => wrongIn(faultsOf(`| ${cells.join(' | ')} |`));
    expect(row(['A1 ★', 'x', 'y', 'not tested', '–'])).toEqual(['A1 is starred and has neither a test nor the reason why not']);
    expect(row(['A5', 'x', 'y', 'tested', '–'])).toEqual(['A5 names no test']);
    expect(row(['A5', 'x', '', 'perhaps', '–'])).toEqual(['A5 has an empty cell', 'A5 has the state "perhaps"']);
    const [file] = faults.flatMap(({ tests }) => tests).map((test) => test.file);
    expect(row(['A5', 'x', 'y', 'tested', `\`${file}\`: "never written"`])).toEqual([
      `A5 names "never written", which ${file} does not have`,
    ]);
    expect(row(['A5', 'x', 'y', 'tested', '`nowhere.test.ts`: "x"'])).toEqual(['A5 names "x", which nowhere.test.ts does not have']);
  });
});
