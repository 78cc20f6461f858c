import { expect, it } from '@jest/globals';
import { targetSetting } from '../steps/target-setting/v1/step.js';
import { factsFor, turnOf } from '../testing/faults-of.js';
import { answerFaults } from './answer-faults.js';

const draft = turnOf(targetSetting, 'draft');
const document = '00000000-0000-4000-8000-000000000001';
const superior = { document, version: 1, isCircle: false, results: [{ key: 'r1', title: 'Pelayanan membaik' }] };
const facts = factsFor(draft, { known: { 'superior-results': superior } });
const tied = { ties: [{ document, version: 1, key: 'r1', way: 'DIRECT' }] };
const good = { aspect: 'QUANTITY', text: 'Jumlah laporan', target: { number: 12, unit: 'laporan' } };
const { aspect: _aspect, ...sideless } = good;
const result = (parts: object = {}) => ({ title: 'Laporan tersusun', kind: 'MAIN', indicators: [good], ...tied, ...parts });
const unread = { ...good, target: { number: 'dua belas', unit: 'laporan' } };

it.each<[string, unknown, readonly string[]]>([
  ['nothing wrong', { results: [result()] }, []],
  ['a missing title beside a missing tie', { results: [result({ title: ' ', ties: undefined })] }, ['results.0.title', 'results.0.ties']],
  [
    'an empty text beside the aspect of the same indicator and a result that is only additional',
    { results: [result({ kind: 'ADDITIONAL', indicators: [{ ...sideless, text: '' }] })] },
    ['results.0.indicators.0.text', 'results', 'results.0.indicators.0.aspect'],
  ],
  [
    'a target that cannot be read before a good indicator and one without its aspect, each in its own place',
    { results: [result({ indicators: [unread, good, sideless] })] },
    ['results.0.indicators.0.target.number', 'results.0.indicators.2.aspect'],
  ],
  [
    'a target that cannot be read, or is missing, in an indicator without its aspect and with a month twice: all are told',
    {
      results: [
        result({
          indicators: [
            { ...unread, aspect: undefined, months: [{ month: 3 }, { month: 3 }] },
            { ...sideless, target: undefined },
          ],
        }),
      ],
    },
    [
      'results.0.indicators.0.target.number',
      'results.0.indicators.1.target',
      'results.0.indicators.0.aspect',
      'results.0.indicators.1.aspect',
      'results.0.indicators.0.months',
    ],
  ],
  [
    'a target that cannot be read, with months that fit only a number: no more than that is known',
    { results: [result({ indicators: [{ ...unread, months: [{ month: 3, target: 4 }, { month: 6 }] }] })] },
    ['results.0.indicators.0.target.number'],
  ],
  [
    'a kind of result that nobody knows, beside its missing tie',
    { results: [result({ kind: 'UTAMA', indicators: [sideless] }), result()] },
    ['results.0.kind', 'results.0.indicators.0.aspect'],
  ],
  [
    'the only main result of which nothing can be read: not that none is there',
    { results: [result({ indicators: [unread] }), result({ kind: 'ADDITIONAL' })] },
    ['results.0.indicators.0.target.number'],
  ],
  [
    'a list of the annex without an item',
    { results: [result({ ties: undefined })], annex: { resources: [], accountability: ['Ya'], consequences: ['Ya'] } },
    ['annex.resources', 'results.0.ties'],
  ],
  [
    'a key that nobody gives, and a second row without its tie',
    { results: [result({ key: 'x' }), result({ ties: undefined })] },
    ['results.0.key', 'results.1.ties'],
  ],
  ['nothing at all', {}, ['results']],
  ['no list', { results: 'semua' }, ['results']],
  ['no answer', null, ['']],
])('tells all faults of a plan with %s', (_what, given, places) => {
  expect(answerFaults(draft, given, facts).map(({ source }) => source)).toEqual(places);
});
