import { expect, it } from '@jest/globals';
import { hintsOn, type WrittenPlan } from './writing-hints.js';

type Result = WrittenPlan['results'][number];
type Indicator = Result['indicators'][number];

const indicator = (parts: Partial<Indicator> = {}): Indicator => ({
  aspect: 'QUANTITY',
  text: 'Jumlah kunjungan rumah',
  target: { number: 48, unit: 'kunjungan' },
  ...parts,
});
const result = (title: string, ...indicators: Indicator[]): Result => ({ title, indicators });
const hints = (...results: Result[]) => [...hintsOn({ results })].map(([place, hint]) => `${place} ${hint}`);

it.each<[string, string, string[]]>([
  ['a result', 'Terlaksananya kunjungan rumah pasien TB', []],
  ['a result that begins like a verb', 'Meningkatnya mutu asuhan keperawatan', []],
  ['a noun that begins like a verb', 'Media informasi kesehatan tersebar di 12 desa', []],
  ['nothing yet', '', []],
  ['an activity', 'Melakukan kunjungan rumah', ['results.0.title ACTIVITY']],
  ['an activity in capitals behind a mark', '- MENGIKUTI rapat', ['results.0.title ACTIVITY']],
  ['an activity behind its number', '1. Melaksanakan imunisasi', ['results.0.title ACTIVITY']],
  ['an activity behind its letter', 'a) Melakukan kunjungan rumah', ['results.0.title ACTIVITY']],
  ['an activity of which no list knows', 'Menindaklanjuti pengaduan', ['results.0.title ACTIVITY']],
  ['an activity by another prefix', 'Mewujudkan sekolah sehat', ['results.0.title ACTIVITY']],
  ['a thing that begins like any verb', 'Meningitis pada jemaah tercegah', []],
  ['how things are', 'Meningkat mutu asuhan', []],
  ['an activity that wants more of something', 'Meningkatkan mutu asuhan', ['results.0.title ACTIVITY']],
])('the title of a result: %s', (_what, title, expected) => {
  expect(hints(result(title, indicator()))).toEqual(expected);
});

it.each<[string, Partial<Indicator>, string[]]>([
  ['a number with its unit', {}, []],
  ['a number without a unit', { target: { number: 48, unit: ' ' } }, ['target NO_UNIT']],
  ['a unit without a number yet', { target: { unit: 'kunjungan' } }, []],
  ['a number written as words', { target: { text: '≥ 80' } }, ['target NO_UNIT']],
  ['a number with a unit written as words', { target: { text: '2 kategori di atas tahun lalu' } }, []],
  ['only praise', { target: { text: 'Sangat baik dan lancar' } }, ['target NOT_MEASURABLE']],
  ['only praise in other words', { target: { text: 'Baik sekali' } }, ['target NOT_MEASURABLE']],
  ['a grade that somebody else gives', { text: 'Predikat akreditasi', target: { text: 'Baik' } }, []],
  ['a grade of satisfaction', { text: 'Kategori IKM', target: { text: 'Sangat Baik' } }, []],
  ['praise with a measure', { target: { text: 'Predikat baik dari Inspektorat' } }, []],
  ['an indicator of praise', { text: 'Terlaksana dengan baik' }, ['text NOT_MEASURABLE']],
  ['an indicator that is an activity', { text: 'Melaksanakan kunjungan' }, ['text ACTIVITY']],
  ['a time that is a day', { aspect: 'TIME', target: { text: 'Paling lambat 31 Januari' } }, []],
  ['a time that is a span', { aspect: 'TIME', target: { text: 'Setiap akhir triwulan' } }, []],
  ['a time without one', { aspect: 'TIME', target: { text: 'Sesudah data diterima' } }, ['target NO_PERIOD']],
  ['words without a time that need none', { aspect: 'QUALITY', target: { text: 'Disahkan kepala dinas' } }, []],
  [
    'a waiting time of which more is said to be better',
    { text: 'Waktu tunggu', target: { number: 15, unit: 'menit', direction: 'MORE' } },
    ['target.direction DIRECTION_UNLIKELY'],
  ],
  ['a waiting time as is usual', { text: 'Waktu tunggu', target: { number: 15, unit: 'menit' } }, []],
  ['a waiting time to be kept', { text: 'Waktu tunggu', target: { number: 15, unit: 'menit', direction: 'KEEP' } }, []],
  [
    'hours of which nobody knows whether they are wanted',
    { text: 'Koreksi', target: { number: 15, unit: 'jam' } },
    ['target.direction DIRECTION_UNSURE'],
  ],
  ['hours of which it was said', { text: 'Koreksi', target: { number: 15, unit: 'jam', direction: 'MORE' } }, []],
  ['a target still empty', { aspect: 'TIME', target: { text: '' } }, []],
])('an indicator: %s', (_what, parts, expected) => {
  expect(hints(result('Terlaksananya kunjungan', indicator(parts)))).toEqual(expected.map((each) => `results.0.indicators.0.${each}`));
});

it('tells the second of two that say the same, however they are spelt', () => {
  const twice = [result('Laporan tersusun', indicator(), indicator({ text: 'jumlah  Kunjungan rumah.' })), result('LAPORAN tersusun')];
  expect(hints(...twice)).toEqual(['results.0.indicators.1.text SAID_TWICE', 'results.1.title SAID_TWICE']);
});

it('says nothing of what every result of a qualitative plan is measured by', () => {
  const measured = indicator({ aspect: undefined, text: 'Ukuran keberhasilan', target: { text: 'Dibahas pada rapat Maret' } });
  expect(hints(result('Laporan dibahas', measured), result('Naskah disahkan', measured))).toEqual([]);
});

it('says nothing about what nobody has written twice: empty rows, or an indicator named as its result', () => {
  expect(hints(result('', indicator({ text: '' })), result('', indicator({ text: '' })))).toEqual([]);
  expect(hints(result('Jumlah kunjungan rumah', indicator()))).toEqual([]);
});
