import { expect, it } from '@jest/globals';
import { factsFor, turnOf } from '../../../testing/faults-of.js';
import { doubtsAbout } from '../../../workflow/doubt.js';
import { brokenRules } from '../../../workflow/rule.js';
import { targetSetting } from './step.js';
import { result } from '../../../testing/drafted-results.js';

const headsPlan = '01900000-0000-7000-8000-000000000001';

const superior = {
  document: headsPlan,
  version: 2,
  isCircle: false,
  results: [
    { key: 'r1', title: 'Mutu layanan meningkat' },
    { key: 'r3', title: 'Angka penularan menurun' },
  ],
};

const tie = (parts: object = {}) => ({ document: headsPlan, version: 2, key: 'r3', way: 'DIRECT', ...parts });

const ofTies = (...ties: object[]) => result('MAIN', { ties });

// Domain rule R-SKP-2.
it.each<[string, object | null, object, string | null]>([
  ['no superior plan, and nothing said', null, result('MAIN'), null],
  ['no superior plan, and his result in words', null, result('MAIN', { supports: 'Mutu layanan' }), null],
  ['no superior plan, and a tie', null, ofTies(tie()), 'TIE_WITHOUT_PLAN ties.0'],
  ['no superior plan, and a former tie with its words', null, ofTies(tie({ title: 'Mutu' })), null],
  ['a tie', superior, ofTies(tie()), null],
  ['a primary tie and a further one', superior, ofTies(tie(), tie({ key: 'r1', way: 'NON_DIRECT' })), null],
  ['no tie', superior, result('MAIN'), 'TIE_MISSING ties'],
  ['only words', superior, result('MAIN', { supports: 'Mutu layanan' }), 'TIE_MISSING ties'],
  ['a reason why there is none', superior, result('MAIN', { untied: 'Tugas tersendiri dari bupati' }), null],
  ['a tie and a reason', superior, result('MAIN', { ties: [tie()], untied: 'Tugas tersendiri' }), 'SUPPORT_SAID_TWICE ties'],
  ['a tie and words', superior, result('MAIN', { ties: [tie()], supports: 'Mutu' }), 'SUPPORT_SAID_TWICE ties'],
  ['a plan of somebody else', superior, ofTies(tie({ document: '01900000-0000-7000-8000-000000000002' })), 'TIE_TO_ANOTHER_PLAN ties.0'],
  ['a result that is not there', superior, ofTies(tie({ key: 'r2' })), 'TIE_TO_ANOTHER_PLAN ties.0'],
  ['an older version', superior, ofTies(tie({ version: 1 })), 'TIE_OUTDATED ties.0'],
  ['an older version that said something else', superior, ofTies(tie({ version: 1, title: 'Lain' })), 'TIE_OUTDATED ties.0'],
  ['an older version that said the same', superior, ofTies(tie({ version: 1, title: 'Angka penularan menurun' })), null],
  ['a version to come', superior, ofTies(tie({ version: 3, title: 'Angka penularan menurun' })), 'TIE_OUTDATED ties.0'],
  ['a result twice', superior, ofTies(tie(), tie({ way: 'NON_DIRECT' })), 'TIE_TWICE ties.1'],
  ['a plan that supports this one', { ...superior, isCircle: true }, ofTies(tie()), 'TIE_IN_A_CIRCLE ties.0'],
  ['a former tie, where that plan supports this one', { ...superior, isCircle: true }, ofTies(tie({ title: 'Mutu' })), null],
  ['words, where that plan supports this one', { ...superior, isCircle: true }, result('MAIN', { supports: 'Mutu' }), null],
])('a result that is tied to %s has the fault it should', (_what, known, row, fault) => {
  const draft = turnOf(targetSetting, 'draft');
  const facts = factsFor(draft, { known: { 'superior-results': known } });
  const found = brokenRules(draft.rules, draft.form.parse({ results: [row] }), facts);
  expect(found.map(({ code, source }) => `${code} ${source.replace('results.0.', '')}`)).toEqual(fault === null ? [] : [fault]);
});

const assignment = '01900000-0000-7000-8000-00000000000a';

// Domain rule R-TEAM-4.
it.each([
  ['an assignment with consent', { kind: 'ADDITIONAL', assignment }, []],
  ['none', { kind: 'ADDITIONAL' }, []],
  ['one without consent, or of somebody else', { kind: 'ADDITIONAL', assignment: headsPlan }, ['ASSIGNMENT_NOT_CONSENTED']],
  ['an assignment, as a main result', { kind: 'MAIN', assignment }, ['MAIN_RESULT_ASSIGNED']],
] as const)('a result that names %s has the fault it should', (_what, { kind, ...parts }, expected) => {
  const draft = turnOf(targetSetting, 'draft');
  const facts = factsFor(draft, { known: { 'team-assignments': [assignment] } });
  const answers = draft.form.parse({ results: [result('MAIN'), result(kind, parts)] });
  expect(brokenRules(draft.rules, answers, facts).map(({ code }) => code)).toEqual(expected);
  expect(draft.fillIn(answers, facts)).toMatchObject({ results: [{}, parts] });
});

const colleague = { employeeId: '01900000-0000-7000-8000-000000000011', name: 'Budi' };

const stranger = { employeeId: '01900000-0000-7000-8000-000000000012' };

// Domain rule R-SKP-13.
it.each<[string, readonly object[], string | null]>([
  ['a colleague', [{ employeeId: colleague.employeeId }], null],
  ['somebody who reports to another', [colleague, stranger], 'CARRIER_OUTSIDE carriers.1'],
  ['a colleague twice', [colleague, colleague], 'CARRIER_TWICE carriers.1'],
])('a shared result with %s has the fault it should', (_what, carriers, fault) => {
  const draft = turnOf(targetSetting, 'draft');
  const facts = factsFor(draft, { known: { colleagues: [colleague] } });
  const found = brokenRules(draft.rules, draft.form.parse({ results: [result('MAIN', { carriers })] }), facts);
  expect(found.map(({ code, source }) => `${code} ${source.replace('results.0.', '')}`)).toEqual(fault === null ? [] : [fault]);
});

it.each([
  ['an additional result', 'PELAKSANA', 'ADDITIONAL', []],
  ['a main result of an executive', 'JPT_PRATAMA', 'MAIN', []],
  ['a main result of a section head', 'PENGAWAS', 'MAIN', ['TIE_MISSING']],
] as const)('%s need not be tied, or must', (_what, positionType, kind, expected) => {
  const draft = turnOf(targetSetting, 'draft');
  const facts = factsFor(draft, { known: { 'superior-results': superior } });
  const found = brokenRules(
    draft.rules,
    { approach: 'QUALITATIVE', results: [result(kind), result('MAIN', { untied: 'Tugas tersendiri' })] },
    { ...facts, employee: { ...facts.employee, positionType } },
  );
  expect(found.map(({ code }) => code)).toEqual(expected);
});

it('keeps former ties in their words where there is no plan to choose from, none of them lost', () => {
  const draft = turnOf(targetSetting, 'draft');
  const former = ofTies(tie({ title: 'Mutu naik' }), tie({ key: 'r1', title: 'Penularan turun' }));
  for (const known of [null, { ...superior, isCircle: true }]) {
    const kept = draft.fillIn({ results: [former] }, factsFor(draft, { known: { 'superior-results': known } }));
    expect(kept).toMatchObject({ results: [{ supports: 'Mutu naik; Penularan turun' }] });
    expect(kept).not.toHaveProperty('results.0.ties');
  }
});

it('keeps a tie in the words of the superior, whatever was sent, and offers what came back with ties that hold today', () => {
  const draft = turnOf(targetSetting, 'draft');
  const known = { 'superior-results': superior };
  const kept = draft.fillIn({ results: [ofTies(tie({ title: 'Lain' }))] }, factsFor(draft, { known }));
  expect(kept).toMatchObject({ results: [{ ties: [{ key: 'r3', title: 'Angka penularan menurun' }] }] });
  const unchanged = { results: [ofTies(tie({ version: 1, title: 'Angka penularan menurun' }))] };
  expect(draft.fillIn(unchanged, factsFor(draft, { known }))).toMatchObject({ results: [{ ties: [{ version: 2 }] }] });
  const older = {
    approach: 'QUANTITATIVE',
    results: [
      { ...ofTies(tie({ version: 1, title: 'Lain' })), key: 'r1' },
      { ...result('MAIN'), key: 'r2' },
    ],
  };
  const facts = factsFor(draft, { answers: { 'target-setting//draft': older }, known: { ...known, 'plan-keys': ['r1', 'r2'] } });
  const example = draft.example(facts);
  expect(example).toMatchObject({
    results: [
      { key: 'r1', ties: [{ version: 2 }] },
      { key: 'r2', untied: expect.any(String) },
    ],
  });
  expect(brokenRules(draft.rules, example, facts)).toEqual([]);
});

const plansOf = (...documents: readonly string[]) =>
  documents.map((document, at) => ({ ...result('MAIN'), key: `r${at + 1}`, ties: [{ document, version: 1, key: 'r1', way: 'DIRECT' }] }));

it.each<[string, object | null, readonly string[], RegExp | null]>([
  ['his own', { document: 'now' }, ['now', 'now'], null],
  ['that of his predecessor in part', { document: 'now' }, ['now', 'former'], /^Hasil 2 mendukung rencana atasan sebelumnya/],
  ['that of his predecessor, where he has none', null, ['former'], null],
])('whoever agrees a plan that serves %s is asked about what needs it', (_whose, superior, documents, said) => {
  const agree = turnOf(targetSetting, 'agree');
  const known = { 'superior-results': superior && { version: 1, results: [], isCircle: false, ...superior } };
  const facts = factsFor(agree, { known, answers: { 'target-setting//draft': { results: plansOf(...documents) } } });
  const asked = doubtsAbout(agree.doubts, {}, facts).map(({ message }) => message.id);
  expect(asked).toEqual(said === null ? [] : [expect.stringMatching(said)]);
});
