import { describe, expect, it } from '@jest/globals';
import type { Cell } from '../people/index.js';
import { answerHeadings, elementCodes, faultsOfSurvey, readAnswers, type GivenSurvey, type Totals } from './index.js';

const all = (sum: number) => Object.fromEntries(elementCodes.map((element) => [element, sum])) as Totals;
const good: GivenSurvey = {
  firstDay: '2026-06-01',
  lastDay: '2026-06-30',
  weightMode: 'EXACT',
  respondents: 10,
  served: null,
  totals: all(31),
};

describe('a survey that is handed in (R-IKM-1)', () => {
  it.each<[string, Partial<GivenSurvey>, string[]]>([
    ['is whole', {}, []],
    ['ends on its first day', { firstDay: '2026-06-30' }, []],
    ['ends before it begins', { firstDay: '2026-07-01' }, ['lastDay SURVEY_DAYS_REVERSED']],
    ['reaches into another year', { firstDay: '2025-12-31' }, ['firstDay SURVEY_ACROSS_YEARS']],
    ['is older than the regulation', { firstDay: '2016-06-01', lastDay: '2016-06-30' }, ['firstDay SURVEY_BEFORE_SCHEME']],
    ['served fewer than answered', { served: 9 }, ['served SURVEY_SERVED_TOO_FEW']],
    ['has the least and the most that answers add up to', { totals: { ...all(10), FEE: 40 } }, []],
    [
      'has totals that no answers add up to',
      { totals: { ...all(31), TIME: 9, FEE: 41 } },
      ['totals.TIME SURVEY_TOTAL_IMPOSSIBLE', 'totals.FEE SURVEY_TOTAL_IMPOSSIBLE'],
    ],
  ])('%s', (_, changed, faults) => {
    expect(faultsOfSurvey({ ...good, ...changed }).map(({ source, code }) => `${source} ${code}`)).toEqual(faults);
  });
});

describe('a file of answers', () => {
  const row = (answer: Cell, other: Cell = answer): Cell[] => [other, ...elementCodes.slice(1).map(() => answer)];
  const read = (...rows: (readonly Cell[])[]) => readAnswers([{ name: 'Jawaban', rows }]);

  it('is added up below titles, whatever stands beside the nine elements, as numbers or written', () => {
    const heads = ['No', ...answerHeadings.map((heading) => ` ${heading.toUpperCase()} `)];
    const found = read(['SURVEI KEPUASAN'], heads, [1, ...row(4)], [2, ...row('3')], [null, ...row(null)], [3, ...row("'2,0")]);
    expect(found).toEqual({ rows: 3, respondents: 3, totals: all(9), errors: [], ignoredColumns: ['No'], sumRows: [], sheetsLeft: [] });
  });

  it('is known by the short names of its columns, and never by their numbers', () => {
    const short = ['Kesesuaian persyaratan', 'Prosedur', 'Waktu', 'Biaya', 'Produk', 'Kompetensi', 'Perilaku', 'Pengaduan', 'Sarana'];
    expect(read(short, row(4)).totals).toEqual(all(4));
    const numbered = read(['U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7', 'U8', 'U9'], row(4));
    expect(numbered.errors.map(({ code }) => code)).toEqual(elementCodes.map(() => 'ANSWER_HEADING_MISSING'));
  });

  it.each<[string, (heading: string, at: number) => string]>([
    ['after their numbers', (heading, at) => `U${at + 1}. ${heading}`],
    ['after bare numbers', (heading, at) => `${at + 1}) ${heading}`],
    ['after numbers that other forms give them', (heading, at) => `U${((at + 4) % 9) + 1} ${heading}`],
    ['with a sign for "dan"', (heading) => heading.replace(' dan ', ' & ')],
  ])('is known by the words of its columns %s', (_, written) => {
    const found = read(answerHeadings.map(written), row(4, 1));
    expect([found.errors, found.totals]).toEqual([[], { ...all(4), REQUIREMENTS: 1 }]);
  });

  it('counts no row of sums below the answers as somebody who answered, and names it', () => {
    const heads = ['No', ...answerHeadings, 'Saran'];
    const sums: Cell[][] = [
      ['Jumlah', ...row(4), null],
      ['NRR per unsur', ...row('2,00'), null],
      [null, ...row(1), 'Rata-rata tertimbang'],
    ];
    const found = read(heads, [1, ...row(2), 'Total layanan bagus'], [2, ...row(2), 'Nilai saya untuk loket'], ...sums);
    expect(found).toMatchObject({ rows: 2, respondents: 2, totals: all(4), errors: [], sumRows: [4, 5, 6] });
  });

  it('names other sheets of answers, which it does not read', () => {
    const sheet = (name: string) => ({ name, rows: [[...answerHeadings], row(3)] });
    expect(readAnswers([sheet('Loket 1'), sheet('Loket 2')])).toMatchObject({ respondents: 1, sheetsLeft: ['Loket 2'] });
  });

  it.each<[string, Cell, string | null]>([
    ['empty', null, 'ANSWER_MISSING'],
    ['blank', '  ', 'ANSWER_MISSING'],
    ['zero', 0, 'ANSWER_OFF_SCALE'],
    ['five', '5', 'ANSWER_OFF_SCALE'],
    ['between two', 2.5, 'ANSWER_OFF_SCALE'],
    ['a word', 'baik', 'ANSWER_OFF_SCALE'],
    ['a day', '2026-01-03T00:00:00.000Z', 'ANSWER_OFF_SCALE'],
    ['yes', true, 'ANSWER_OFF_SCALE'],
    ['right', 1, null],
  ])('with an answer that is %s keeps that respondent out, and says where', (_, cell, code) => {
    const found = read([...answerHeadings], row(4), row(4, cell));
    expect(found.errors).toEqual(code === null ? [] : [expect.objectContaining({ row: 3, column: 'Persyaratan', code })]);
    expect(found.respondents).toBe(code === null ? 2 : 1);
    expect(found.totals.TIME).toBe(code === null ? 8 : 4);
  });

  it('without a respondent, a column, or with one twice is refused as a whole', () => {
    expect(read([...answerHeadings]).errors.map(({ row: line, code }) => [line, code])).toEqual([[1, 'ANSWERS_EMPTY']]);
    expect(read(answerHeadings.slice(1), row(4).slice(1)).errors.map(({ column }) => column)).toEqual(['Persyaratan']);
    expect(read([...answerHeadings, 'Tarif'], [...row(4), 4]).errors.map(({ code }) => code)).toEqual(['ANSWER_HEADING_TWICE']);
    expect(readAnswers([]).errors).toHaveLength(elementCodes.length);
  });
});
