import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  faultsOf,
  hasTest,
  isReportedAs,
  reliability,
  requirementsOf,
  security,
  tierOf,
  titlesOfPatches,
  trialsOf,
  withTiers,
} from './reliability-table.mjs';

const states = ['tested', 'partly tested', 'not tested', 'no subject yet', 'out of scope'];
const groups = { A: 11, B: 15, C: 11, D: 9, E: 13, F: 11, G: 19 };
const patchTitles = titlesOfPatches();

/** What is wrong with the rows of faults, one line each. */
function wrongIn(faults) {
  return faults.flatMap((row) => {
    const { number, starred, fault, what, state, tests } = row;
    const isHeld = ['tested', 'partly tested'].includes(state);
    return [
      ...(fault && what ? [] : [`${number} has an empty cell`]),
      ...(states.includes(state) ? [] : [`${number} has the state "${state}"`]),
      ...(starred && tests.length === 0 && state !== 'no subject yet'
        ? [`${number} is starred and has neither a test nor the reason why not`]
        : []),
      ...(isHeld ? unheld(row) : []),
      ...wrongNames(row),
    ];
  });
}

/** What a row lacks whose guard is there: a test, and a patch that breaks it. */
function unheld({ number, tests, patches }) {
  if (tests.length === 0) return [`${number} names no test`];
  return patches.length === 0 ? [`${number} names a guard that no patch breaks: add one to apps/api/test/sabotage`] : [];
}

/** Tests and patches that a row names wrongly. */
function wrongNames({ number, tests, patches = [] }) {
  return [
    ...tests.flatMap((test) => wrongWith(test).map((what) => `${number} names "${test.title}", ${what}`)),
    ...patches.flatMap((name) => {
      const reported = patchTitles.get(name);
      if (reported === undefined) return [`${number} is broken by ${name}, which is no patch`];
      const isNoticed = tests.some(({ title }) => isReportedAs(title, reported));
      return isNoticed ? [] : [`${number} is broken by ${name}, which turns another test red than the row names: "${reported}"`];
    }),
  ];
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

  it('names tests that exist, one for each starred fault that has a subject, and a patch for each guard', () => {
    expect(wrongIn(faults)).toEqual([]);
  });

  it('says of each test in which tier it runs, as its file or the suite that calls it does', () => {
    expect(new Set(faults.flatMap(({ tests }) => tests).map(({ tier }) => tier))).toEqual(new Set(['test', 'long', 'proof']));
    expect(withTiers(text)).toBe(text);
  });

  it('would be found wrong', () => {
    const row = (cells) => wrongIn(faultsOf(`| ${cells.join(' | ')} |`));
    expect(row(['A1 ★', 'x', 'y', 'not tested', '–', '–'])).toEqual(['A1 is starred and has neither a test nor the reason why not']);
    expect(row(['A5', 'x', 'y', 'tested', '–', '–'])).toEqual(['A5 names no test']);
    expect(row(['A5', 'x', '', 'perhaps', '–', '–'])).toEqual(['A5 has an empty cell', 'A5 has the state "perhaps"']);
    const [first] = faults.filter(({ tests, patches }) => tests[0]?.tier === 'test' && patches.length > 0);
    const [{ file, title }, [patch]] = [first.tests[0], first.patches];
    const named = (test) => row(['A5', 'x', 'y', 'tested', test, `\`${patch}\``]).filter((line) => !line.includes('another test red'));
    expect(named(`\`${file}\`: "never written"`)).toEqual([`A5 names "never written", which ${file} does not have`]);
    expect(named('`nowhere.test.ts`: "x"')).toEqual(['A5 names "x", which nowhere.test.ts does not have']);
    expect(named(`\`${file}\`: "${title}" (proof)`)).toEqual([expect.stringContaining('says that it runs in proof, and it runs in test')]);
    expect(tierOf('apps/api/test/queue/nobody-calls-it.topic.ts')).toBeNull();
    const broken = (patches) => row(['A5', 'x', 'y', 'tested', `\`${file}\`: "${title}"`, patches]);
    expect(broken('–')).toEqual(['A5 names a guard that no patch breaks: add one to apps/api/test/sabotage']);
    expect(broken('`nowhere`')).toEqual(['A5 is broken by nowhere, which is no patch']);
    expect(row(['A5', 'x', 'y', 'tested', `\`${reliabilityTest}\`: "has every fault once, in order"`, `\`${patch}\``])).toEqual([
      expect.stringContaining('turns another test red'),
    ]);
    expect([isReportedAs('ends after %s', 'ends after twelve hours'), isReportedAs('ends after %s', 'ends')]).toEqual([true, false]);
  });
});

const reliabilityTest = 'packages/config/reliability.test.js';
/** What trials found, by the ids under which it was told. */
const ids = {
  R: 20,
  P: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
  A: 6,
  I: 8,
  G: 3,
  M: [1, 3, 5],
  L: [2, 4],
  D: [
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37,
    38, 39,
  ],
  W: [1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18],
  X: 8,
  Y: 19,
  T: 4,
  O: 26,
};

describe('what trials found, in docs/reliability.md', () => {
  const trials = trialsOf(readFileSync(reliability, 'utf8'));

  it('is all there, each with the test that holds what is right since, and a patch that breaks it', () => {
    const expected = Object.entries(ids).flatMap(([letter, numbers]) =>
      (typeof numbers === 'number' ? Array.from({ length: numbers }, (_, index) => index + 1) : numbers).map((n) => `${letter}${n}`),
    );
    expect(trials.map(({ number }) => number)).toEqual(expected);
    expect(
      trials.flatMap((trial) => [...(trial.what ? [] : [`${trial.number} has an empty cell`]), ...unheld(trial), ...wrongNames(trial)]),
    ).toEqual([]);
  });
});

/** How many requirements of the levels 1 and 2 each section of OWASP ASVS 5.0 has; in every section they are the first ones. */
const sections = `1.1:2 1.2:9 1.3:11 1.4:3 1.5:2 2.1:3 2.2:3 2.3:4 2.4:1 3.2:2 3.3:4 3.4:6 3.5:5 3.7:2 4.1:3 4.2:1 4.3:2 4.4:4 5.1:1 5.2:3
  5.3:2 5.4:3 6.1:3 6.2:12 6.3:4 6.4:4 6.5:5 6.6:3 6.8:4 7.1:3 7.2:4 7.3:2 7.4:5 7.5:2 7.6:2 8.1:2 8.2:3 8.3:1 8.4:1 9.1:3 9.2:4 10.1:2
  10.2:2 10.3:4 10.4:11 10.5:5 10.6:2 10.7:3 11.1:2 11.2:3 11.3:3 11.4:4 11.5:1 11.6:1 12.1:3 12.2:2 12.3:4 13.1:1 13.2:5 13.3:2 13.4:5
  14.1:2 14.2:4 14.3:3 15.1:3 15.2:3 15.3:7 16.1:1 16.2:5 16.3:4 16.4:3 16.5:3 17.1:1 17.2:4 17.3:2`;

describe('the requirements in docs/security.md', () => {
  const text = readFileSync(security, 'utf8');
  const requirements = requirementsOf(text);

  it('are all there once, as a row or among those that do not apply', () => {
    const asked = sections.split(/\s+/).flatMap((section) => {
      const [name, count] = section.split(':');
      return Array.from({ length: Number(count) }, (_, index) => `${name}.${index + 1}`);
    });
    const apart = text.split('\n').filter((line) => line.startsWith('Do not apply'));
    const left = apart.flatMap((line) => line.match(/\b\d+\.\d+\.\d+\b/g) ?? []);
    expect([...requirements.map(({ number }) => number), ...left].sort()).toEqual(asked.sort());
  });

  it('name tests that exist, in the tier where they run; those of authorization are met, each with a test', () => {
    expect(requirements.flatMap(wrongNames)).toEqual([]);
    expect(withTiers(text)).toBe(text);
    const authorization = requirements.filter(({ number }) => number.startsWith('8.'));
    expect(authorization.filter(({ state, tests }) => state !== 'met' || tests.length === 0)).toEqual([]);
  });

  it('say how many are met, as the tables do', () => {
    const count = (state) => requirements.filter((each) => each.state === state).length;
    expect(text).toContain(
      `${count('met')} are met, ${count('partly')} partly, ${count('missing')} are missing, ${count('operator')} are up to`,
    );
  });
});
