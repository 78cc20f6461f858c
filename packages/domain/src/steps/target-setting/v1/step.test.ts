import { describe, expect, it } from '@jest/globals';
import { planAgreed, usualAnnex, type DraftedIndicator, type DraftedPlan } from '../../../plan/index.js';
import { coreValues } from '../../../rating/core-values.js';
import { factsFor, faultsOf, turnOf } from '../../../testing/faults-of.js';
import { fourSteps } from '../../../testing/four-steps.js';
import { Office } from '../../../testing/office.js';
import { defaultTemplate, scheduleOf } from '../../../workflow/template.js';
import { doubtsAbout } from '../../../workflow/doubt.js';
import { effectsOf } from '../../../workflow/effect.js';
import { brokenRules } from '../../../workflow/rule.js';
import { targetSetting } from './step.js';

const counted: DraftedIndicator = { aspect: 'QUANTITY', text: 'Jumlah laporan', target: { number: 12, unit: 'laporan' } };
const result = (kind: 'MAIN' | 'ADDITIONAL', parts: object = {}) => ({ title: 'Laporan tersusun', kind, indicators: [counted], ...parts });
const given = { 'plan-keys': ['r1', 'r1.i1', 'r2', 'r2.i1'] };

it.each([
  ['one main result', [result('MAIN')], []],
  ['a main and an additional result', [result('ADDITIONAL'), result('MAIN')], []],
  ['additional results only (PermenPANRB 6/2022)', [result('ADDITIONAL')], ['results']],
  ['a key that was given', [result('MAIN', { key: 'r2', indicators: [{ ...counted, key: 'r2.i1' }] })], []],
  ['a key that never was', [result('MAIN', { key: 'r3' })], ['results.0.key']],
  ['a key twice', [result('MAIN', { key: 'r1' }), result('MAIN', { key: 'r1' })], ['results.1.key']],
  [
    'an indicator under another result',
    [result('MAIN', { key: 'r2', indicators: [{ ...counted, key: 'r1.i1' }] })],
    ['results.0.indicators.0.key'],
  ],
  [
    'an indicator with a key in a new result',
    [result('MAIN', { indicators: [{ ...counted, key: 'r1.i1' }] })],
    ['results.0.indicators.0.key'],
  ],
])('a plan of %s has the faults it should', (_what, results, expected) => {
  expect(faultsOf(targetSetting, 'draft', { results }, { known: given })).toEqual(expected);
});

const own = '00000000-0000-4000-8000-000000000001';
const index = { text: 'IKM', target: { number: 80, unit: 'nilai' }, pattern: 'PUBLISHED', surveyOf: own };
it.each<[string, object, string[]]>([
  ['of the own unit', {}, []],
  ['of a unit that is none of his', { surveyOf: own.replace('1', '2') }, ['surveyOf']],
  ['for what is no release', { pattern: 'POSITION' }, ['surveyOf']],
  ['for words', { target: { text: 'Baik' } }, ['surveyOf']],
])('R-IKM-6: an indicator may name the survey %s', (_what, parts, expected) => {
  const results = [result('MAIN', { indicators: [{ ...counted, ...index, ...parts }] })];
  const known = { 'surveyed-units': [{ id: own, name: 'Puskesmas' }] };
  expect(faultsOf(targetSetting, 'draft', { results }, { known })).toEqual(expected.map((part) => `results.0.indicators.0.${part}`));
});

const number = (value: number, direction?: string) => ({
  number: value,
  unit: 'laporan',
  ...(direction === undefined ? {} : { direction }),
});
const share = { least: 95, most: 100, unit: '%' };
const months = (...targets: readonly (readonly [number, number?])[]) =>
  targets.map(([month, target]) => (target === undefined ? { month } : { month, target }));

it.each<[string, object, string | null]>([
  ['a number and nothing more', {}, null],
  ['a range', { target: { least: 10, most: 12, unit: 'laporan' } }, null],
  ['a range from nothing', { target: { least: 0, most: 2, unit: 'pengaduan' } }, null],
  ['a range upside down (R-SKP-5)', { target: { least: 12, most: 10, unit: 'laporan' } }, 'target'],
  ['a range without width (R-SKP-5)', { target: { least: 12, most: 12, unit: 'laporan' } }, 'target'],
  ['a range with instalments', { target: { least: 10, most: 12, unit: 'laporan' }, months: months([6, 5], [12, 5]) }, 'months'],
  ['a range, by instalments that are equal', { target: { least: 10, most: 12, unit: 'laporan' }, months: months([6], [12]) }, null],
  ['zero, the more the better', { target: number(0) }, 'target'],
  ['zero, the less the better', { target: number(0, 'LESS') }, null],
  ['zero of what nobody wants', { text: 'Jumlah kematian ibu', target: { number: 0, unit: 'orang' } }, null],
  ['zero to be kept', { target: number(0, 'KEEP') }, null],
  ['words that add up', { target: { text: 'Terlaksana' }, pattern: 'CUMULATIVE' }, 'pattern'],
  ['words, on dates', { target: { text: 'Terlaksana' }, months: months([6], [12]) }, null],
  ['words with a number per month', { target: { text: 'Terlaksana' }, months: months([6, 1]) }, 'months'],
  ['a month twice', { months: months([6], [6]) }, 'months'],
  ['instalments that add up', { months: months([3, 2], [6, 4], [12, 6]) }, null],
  ['instalments that add up as decimals do', { target: number(0.3), months: months([6, 0.1], [12, 0.2]) }, null],
  ['instalments that do not', { months: months([3, 2], [6, 4]) }, 'months'],
  ['an instalment that is missing', { months: months([3, 6], [6]) }, 'months'],
  ['a position that ends at the target', { pattern: 'POSITION', months: months([12, 12], [3, 4]) }, null],
  ['a position that ends elsewhere', { pattern: 'POSITION', months: months([12, 11], [3, 4]) }, 'months'],
  ['a position on the way to a range (R-IKI-3)', { pattern: 'POSITION', target: share, months: months([6, 60], [12]) }, null],
  ['a position on the way to a range, with a gap', { pattern: 'POSITION', target: share, months: months([3, 40], [6], [12]) }, 'months'],
  ['a position whose last month is no range', { pattern: 'POSITION', target: share, months: months([6, 60], [12, 97]) }, 'months'],
  ['a range with some instalments', { target: { least: 10, most: 12, unit: 'laporan' }, months: months([6, 5], [12]) }, 'months'],
  ['a release, split in part', { pattern: 'PUBLISHED', months: months([6, 6], [12]) }, 'months'],
  ['a release', { pattern: 'PUBLISHED', months: months([11]) }, null],
  ['a release that is split', { pattern: 'PUBLISHED', months: months([6, 6], [12, 6]) }, 'months'],
])('an indicator of %s has the fault it should', (_what, parts, part) => {
  const results = [result('MAIN', { indicators: [{ ...counted, ...parts }] })];
  expect(faultsOf(targetSetting, 'draft', { results })).toEqual(part === null ? [] : [`results.0.indicators.0.${part}`]);
});

it.each([
  ['month 13', { months: [{ month: 13 }] }],
  ['no month at all', { months: [] }],
  ['a number and a range', { target: { number: 1, least: 1, most: 2, unit: 'laporan' } }],
  ['half a range', { target: { least: 1, unit: 'laporan' } }],
  ['a number below zero', { target: { number: -1, unit: 'laporan' } }],
  ['a key that is none', { key: '1.1' }],
])('an indicator of %s is not taken by the form', (_what, parts) => {
  const { form } = turnOf(targetSetting, 'draft');
  expect(form.safeParse({ results: [result('MAIN', { indicators: [{ ...counted, ...parts }] })] }).success).toBe(false);
});

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

const nurse = { positionType: 'FUNGSIONAL', position: 'Perawat Mahir' };
const head = { positionType: 'FUNGSIONAL', position: 'Kepala Puskesmas Jailolo' };
const { aspect: _aspect, ...sideless } = counted;
const words = { text: 'Mutu layanan', target: { text: 'Keluhan warga ditangani pada hari yang sama' } };

it.each<[string, typeof nurse, object, DraftedPlan['approach'], string | null]>([
  ['staff with an aspect', nurse, counted, undefined, null],
  ['staff without one (R-SKP-3)', nurse, sideless, 'QUANTITATIVE', 'aspect'],
  ['staff with a perspective only (R-SKP-3)', nurse, { ...sideless, perspective: 'BUDGET' }, undefined, 'aspect'],
  ['staff in words', nurse, words, 'QUALITATIVE', null],
  ['a leader with a perspective', head, { ...sideless, perspective: 'BUDGET' }, undefined, null],
  ['a leader with an aspect only (R-SKP-4)', head, counted, 'QUANTITATIVE', 'perspective'],
  ['a leader in words', head, words, 'QUALITATIVE', null],
])('an indicator of %s has the fault it should', (_what, employee, indicator, approach, part) => {
  const plan = { results: [result('MAIN', { indicators: [indicator] })], ...(approach === undefined ? {} : { approach }) };
  expect(faultsOf(targetSetting, 'draft', plan, { employee })).toEqual(part === null ? [] : [`results.0.indicators.0.${part}`]);
});

it.each([
  ['stays', 'QUALITATIVE', []],
  ['is another (R-SKP-10)', 'QUANTITATIVE', ['approach']],
  ['is not said', undefined, []],
])('a plan that came back, whose approach %s', (_what, approach, expected) => {
  const before = { approach: 'QUALITATIVE', results: [result('MAIN')] };
  const plan = { ...before, approach };
  expect(faultsOf(targetSetting, 'draft', plan, { answers: { 'target-setting//draft': before } })).toEqual(expected);
});

// Domain rule R-SKP-8.
it.each([
  ['all three lists', usualAnnex, true],
  ['a list with nothing in it', { ...usualAnnex, consequences: [] }, false],
  ['a list less', { resources: ['x'], accountability: ['x'] }, false],
  ['an empty item', { ...usualAnnex, resources: [' '] }, false],
])('an annex of %s', (_what, annex, isTaken) => {
  expect(turnOf(targetSetting, 'draft').form.safeParse({ results: [result('MAIN')], annex }).success).toBe(isTaken);
});

it('keeps the annex that is not said again, and begins with the usual one', () => {
  const draft = turnOf(targetSetting, 'draft');
  const annex = { ...usualAnnex, resources: ['Kendaraan dinas'] };
  const kept = (answers: object) => draft.fillIn({ results: [result('MAIN')] }, factsFor(draft, { answers: { ...answers } }));
  expect([kept({}), kept({ 'target-setting//draft': { annex } })]).toMatchObject([{ annex: usualAnnex }, { annex }]);
});

it.each([
  ['a core value', { LOYAL: 'Menjaga rahasia data pasien' }, true],
  ['something else', { BRAVE: 'Berani' }, false],
  ['a blank', { LOYAL: '' }, false],
])('an expectation about %s', (_what, expectations, isTaken) => {
  expect(turnOf(targetSetting, 'agree').form.safeParse({ expectations }).success).toBe(isTaken);
});

// Domain rule R-SKP-7.
it.each([
  ['nothing where nothing is asked', {}, false, 0],
  ['nothing where it is asked', {}, true, 7],
  ['one of seven', { LOYAL: 'Menjaga rahasia' }, true, 6],
  ['all of them', Object.fromEntries(coreValues.map(({ code }) => [code, 'Ada'])), true, 0],
])('an agreement that expects %s has the faults it should', (_what, expectations, isAsked, faults) => {
  const known = { 'asks-expectations': isAsked };
  expect(faultsOf(targetSetting, 'agree', { expectations }, { known })).toHaveLength(faults);
});

it('gives an example of an agreement that says what is asked for', () => {
  const agree = turnOf(targetSetting, 'agree');
  const known = { 'asks-expectations': true };
  expect(faultsOf(targetSetting, 'agree', agree.example(factsFor(agree, { known })), { known })).toEqual([]);
});

it('keeps the approach that is not said again, and of the sides that of the post', () => {
  const draft = turnOf(targetSetting, 'draft');
  const plan = { results: [result('MAIN', { indicators: [{ ...counted, perspective: 'BUDGET' }] })] };
  const kept = (employee: typeof nurse, before?: object) =>
    draft.fillIn(plan, factsFor(draft, { employee, ...(before === undefined ? {} : { answers: { 'target-setting//draft': before } }) }));
  const indicatorOf = (parts: object) => ({ results: [{ indicators: [expect.objectContaining(parts)] }] });
  expect(kept(nurse)).toMatchObject({ approach: 'QUANTITATIVE', ...indicatorOf({ aspect: 'QUANTITY' }) });
  expect(kept(head)).toMatchObject({ approach: 'QUANTITATIVE', ...indicatorOf({ perspective: 'BUDGET' }) });
  expect(JSON.stringify(kept(nurse))).not.toContain('perspective');
  expect(JSON.stringify(kept(head))).not.toContain('aspect');
  expect(kept(nurse, { ...plan, approach: 'QUALITATIVE' })).toMatchObject({ approach: 'QUALITATIVE' });
});

it.each([nurse, head])('gives an example that fits $position', (employee) => {
  const draft = turnOf(targetSetting, 'draft');
  expect(faultsOf(targetSetting, 'draft', draft.example(factsFor(draft, { employee })), { employee })).toEqual([]);
});

it('an agreement hands on the plan that was drafted, and nothing without one', () => {
  const agree = turnOf(targetSetting, 'agree');
  const plan = { approach: 'QUANTITATIVE', results: [result('MAIN')], annex: usualAnnex };
  const expectations = { ADAPTIVE: 'Memimpin uji coba antrean daring' };
  expect(effectsOf(agree.effects, {}, factsFor(agree, { answers: { 'target-setting//draft': plan } }))).toEqual([
    { type: planAgreed, body: { ...plan, expectations: {} } },
  ]);
  expect(effectsOf(agree.effects, { expectations }, factsFor(agree, { answers: { 'target-setting//draft': plan } }))).toEqual([
    { type: planAgreed, body: { ...plan, expectations } },
  ]);
  expect(effectsOf(agree.effects, {}, factsFor(agree))).toEqual([]);
});

it('offers the plan that came back as its example, so that nothing of it becomes something else', () => {
  const draft = turnOf(targetSetting, 'draft');
  const sent = { results: [result('MAIN', { key: 'r1' })] };
  expect(draft.example(factsFor(draft, { answers: { 'target-setting//draft': sent } }))).toEqual(sent);
});

it('gives what is new the next key that the document never gave, and what is left open what is usual', () => {
  const draft = turnOf(targetSetting, 'draft');
  const kept = draft.fillIn({ results: [result('MAIN', { key: 'r1' }), result('ADDITIONAL')] }, factsFor(draft, { known: given }));
  expect(kept).toMatchObject({
    results: [
      { key: 'r1', indicators: [{ key: 'r1.i2', pattern: 'CUMULATIVE' }] },
      { key: 'r3', indicators: [{ key: 'r3.i1' }] },
    ],
  });
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

describe('a plan that is given back', () => {
  const handedIn = () => {
    const office = new Office(fourSteps);
    office.give({ type: 'start', schedule: scheduleOf(defaultTemplate(fourSteps.steps), 2026) });
    office.answer('target-setting');
    return office;
  };
  const mark = (key: string) => ({ key, comment: `Perjelas ${key}.` });

  it.each([
    ['a result', ['r1'], []],
    ['an indicator of it and the result', ['r1.i2', 'r1'], []],
    ['a result that it does not have', ['r1', 'r7'], ['marks.1.key']],
    ['one indicator twice', ['r1.i1', 'r1.i1'], ['marks.1.key']],
  ])('with a mark on %s has the faults it should', (_what, keys, sources) => {
    const office = handedIn();
    const marks = keys.map(mark);
    const returned = office.giveBack('target-setting', '', 'Lihat komentar.', marks);
    if (sources.length > 0) return expect(returned).toMatchObject({ faults: sources.map((source) => ({ source, code: 'MARK_UNKNOWN' })) });
    expect(returned).toMatchObject({
      closed: [{ outcome: 'returned', reason: 'Lihat komentar.', marks }],
      transitions: [{ action: 'turn.returned', values: { marked: keys.join(',') }, committed: { reason: 'Lihat komentar.', marks } }],
    });
  });

  it('as a whole is committed to by its reason alone', () => {
    expect(handedIn().giveBack('target-setting', '', 'Terlalu umum.')).toMatchObject({
      closed: [{ marks: null }],
      transitions: [{ committed: 'Terlalu umum.' }],
    });
  });
});
