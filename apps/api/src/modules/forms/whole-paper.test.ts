import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { describe, expect, it } from '@jest/globals';
import type { PlanVersion } from '@siklus/contracts/plans';
import type { RoleMatrix } from '@siklus/contracts/role-matrix';
import { getDocumentProxy } from 'unpdf';
import type { Form, MarkedForm } from '../../platform/printing/form.js';
import { layout } from '../../platform/printing/layout.js';
import type { DocumentOnPaper, TurnThen } from './document-on-paper.js';
import { progressForm } from './progress.form.js';
import { reviewsForm } from './reviews.form.js';
import { roleMatrixForm } from './role-matrix.form.js';
import { skpForm } from './skp.form.js';

/** What somebody writes into each place; every word of it is one of its kind, so that none hides behind another. */
type Writing = (place: number) => string;
const words =
  (count: number, between: string): Writing =>
  (place) =>
    Array.from({ length: count }, (_, at) => `<${place}.${at}>`).join(between);
/** A letter as wide as any, which no form has by itself. */
const wide = 'Щ';
const longWord =
  (letters: number): Writing =>
  (place) =>
    `<${place}> ${wide.repeat(letters)}`;

const at = '2026-04-03T02:00:00.000Z';
const many = <T>(count: number, one: (at: number) => T): T[] => Array.from({ length: count }, (_, number) => one(number));

/** A document with so many indicators to a result, in which every place for words of people holds its own. */
function documentOf(say: () => string, indicators: number): DocumentOnPaper {
  const by = { nip: '198609262015051001', name: say(), rank: 'III/c', position: say(), unit: say() };
  const head = { nip: '197509262005051001', name: say(), rank: 'IV/a', position: say(), unit: say() };
  const keys = many(indicators, (number) => `r1.i${number}`);
  const plan = {
    version: 1,
    agreedAt: at,
    approach: 'QUANTITATIVE',
    results: [
      {
        key: 'r1',
        title: say(),
        kind: 'MAIN',
        ties: [{ document: 'd', version: 1, key: 'r1', way: 'DIRECT', title: say() }],
        indicators: keys.map((key) => ({
          ...{ key, aspect: 'QUANTITY', text: say(), pattern: 'CUMULATIVE', months: [{ month: 3 }] },
          target: { number: 1200, unit: say(), direction: 'MORE' },
        })),
      },
    ],
    annex: { resources: [say(), say()], accountability: [say()], consequences: [say()] },
    expectations: { ACCOUNTABLE: say(), LOYAL: say() },
    changes: [],
  } as unknown as PlanVersion;
  const turn = (name: string, person: typeof by, answers: object): TurnThen => ({
    ...{ step: 'mid-term-review', occasion: 'TW1', label: 'Tinjauan triwulan I', isDecided: true, as: null, onBehalfOf: null },
    ...{ turn: name, by: person, at, answers: answers as TurnThen['answers'] },
  });
  const act = { at, as: null, onBehalfOf: null };
  return {
    ...{ agency: say(), year: 2026, zone: 'WIT', plan, plans: [plan], employee: by, ratings: [] },
    acts: [
      { ...act, turn: 'draft', by },
      { ...act, turn: 'agree', by: head },
    ],
    turns: [
      turn('report', by, { actuals: keys.map((indicator) => ({ indicator, planVersion: 1, value: 1, note: say() })), notes: say() }),
      turn('feedback', head, { result: 'ABOVE', behaviour: 'ABOVE', feedback: say() }),
      turn('respond', by, { response: 'AGREE_WITH_NOTE', note: say() }),
    ],
    notes: [{ id: 'n', indicator: 'r1.i0', planVersion: 1, day: '2026-05-20', value: 35, note: say(), at }] as never,
    evidence: [{ indicator: 'r1.i0', planVersion: 1, period: 'TW2', title: say(), isAccepted: true, acceptedBy: null, at }],
    surveyDays: new Map(),
  };
}

function matrixOf(say: () => string, people: number): Form {
  const results = many(3, (number) => ({ key: `r${number + 1}`, title: say() }));
  const cells = () =>
    results.map(({ key }) => ({ key, results: [{ title: say(), way: 'NON_DIRECT' }], expected: { text: say(), uptake: 'OPEN' } }));
  const rows = many(people, () => ({ name: say(), position: say(), planVersion: 1, cells: cells() }));
  const matrix = { name: say(), position: say(), unitName: say(), year: 2026, hidden: 0, results, rows };
  return roleMatrixForm(matrix as unknown as RoleMatrix, { agency: say(), madeAt: at });
}

/** Each form, with so many rows to what has no end of its own. */
const forms: Readonly<Record<string, (say: () => string, rows: number) => Form>> = {
  SKP: (say, rows) => skpForm(documentOf(say, rows)),
  progress: (say, rows) => progressForm(documentOf(say, rows)),
  reviews: (say, rows) =>
    reviewsForm(
      documentOf(say, rows),
      many(rows, (number) => ({
        ...{ part: `r1.i${number}`, planVersion: 1, at, text: say(), byName: say(), byPost: say(), forName: say() },
        answer: { text: say(), at },
      })),
    ),
  matrix: matrixOf,
};

interface Seen {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
}

const compiler = NodeCompiler.create({});

/** Everything that stands on each page of its PDF, without the footer, and how wide a page is. */
async function readBack(form: Form): Promise<{ pages: Seen[][]; width: number }> {
  const qr = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><path d="M0 0h1v1h-1z"/></svg>';
  const day = { year: 2026, month: 4, day: 3 };
  const marked: MarkedForm = { ...form, footer: 'Kode', address: 'https://siklus.example.go.id/check/7K3M', qr, day };
  const pdf = compiler.pdf({ mainFileContent: layout, inputs: { form: JSON.stringify(marked) } }, { creationTimestamp: 1_768_867_200 });
  const file = await getDocumentProxy(new Uint8Array(pdf));
  const pages: Seen[][] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const { items } = await (await file.getPage(number)).getTextContent();
    const seen = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
    const isFooter = ({ str, height }: { str: string; height: number }) => height === 7.5 && /^(Kode|Periksa di|Halaman)/.test(str);
    pages.push(
      seen
        .filter((item) => !isFooter(item))
        .map(({ str, transform, width }) => ({
          ...{ text: str, base: Number(transform[5]), left: Number(transform[4]), right: Number(transform[4]) + width },
        })),
    );
  }
  return { pages, width: form.wide ? 841.89 : 595.28 };
}

/** Where the room of a page ends: 2.6 cm above its lower edge, 1.6 cm from its sides. */
const [bottom, side] = [73.7, 45.3];

/** What nobody can read: text over the footer or the edge, and text over other text of its line. */
function unreadable({ pages, width }: { readonly pages: readonly Seen[][]; readonly width: number }): string[] {
  return pages.flatMap((page) => {
    const over = page.filter(({ base, left, right }) => base < bottom || left < side - 1 || right > width - side + 1);
    const inOrder = page.toSorted((one, other) => other.base - one.base || one.left - other.left);
    const covered = inOrder.filter((each, index) => {
      const before = inOrder[index - 1];
      return before !== undefined && before.base === each.base && before.right > each.left + 1;
    });
    return [...over, ...covered].map(({ text }) => text.slice(0, 60));
  });
}

/** The words that are nowhere in it. Where lines break a long word, its letters are counted. */
function lost(said: readonly string[], pages: readonly Seen[][]): string[] {
  const paper = pages
    .flatMap((page) => page.map(({ text }) => text))
    .join('')
    .replace(/\s/g, '');
  const marks = said
    .join(' ')
    .split(/\s+/)
    .filter((word) => word.startsWith('<'));
  const lettersIn = (text: string) => text.split(wide).length - 1;
  const short = lettersIn(said.join('')) - lettersIn(paper);
  return [...marks.filter((mark) => !paper.includes(mark)), ...(short > 0 ? [`${short} letters of long words`] : [])];
}

/** The places whose words stand on several pages. */
function torn(said: readonly string[], pages: readonly Seen[][]): string[] {
  const texts = pages.map((page) =>
    page
      .map(({ text }) => text)
      .join('')
      .replace(/\s/g, ''),
  );
  return said.filter((text) => !texts.some((page) => text.split(/\s+/).every((word) => page.includes(word))));
}

/** What people write, and with how many rows. */
const writings: readonly (readonly [what: string, writing: Writing, rows: number])[] = [
  ['a few words', words(3, ' '), 6],
  ['four lines', words(4, '\n'), 12],
  ['half a page of prose', words(40, ' '), 6],
  ['two pages of prose', words(250, ' '), 4],
  ['a hundred lines', words(100, '\n'), 2],
  ['lines with nothing between them', words(20, '\n\n\n'), 7],
  ['a word wider than a column', longWord(20), 3],
  ['a word longer than a page', longWord(1_000), 1],
];

describe('every word of a paper stands on it, over nothing else', () => {
  it.each(Object.entries(forms).flatMap(([name, make]) => writings.map((writing) => [name, ...writing, make] as const)))(
    'of the %s with %s in each place',
    async (_name, _what, writing, rows, make) => {
      const said: string[] = [];
      const form = make(() => {
        said.push(writing(said.length));
        return said.at(-1) ?? '';
      }, rows);
      // What this form has no place for, it does not lose.
      const held = said.filter((text) => JSON.stringify({ ...form, title: '' }).includes(JSON.stringify(text).slice(1, -1)));
      const paper = await readBack(form);
      expect(held.length).toBeGreaterThan(5);
      expect({ lost: lost(held, paper.pages), unreadable: unreadable(paper) }).toEqual({ lost: [], unreadable: [] });
    },
  );

  it.each(Object.entries(forms))('of the %s what a page can hold stays on one', async (_name, make) => {
    const said: string[] = [];
    const form = make(() => {
      said.push(words(4, '\n')(said.length));
      return said.at(-1) ?? '';
    }, 12);
    const held = said.filter((text) => JSON.stringify({ ...form, title: '' }).includes(JSON.stringify(text).slice(1, -1)));
    const { pages } = await readBack(form);
    expect(pages.length).toBeGreaterThan(1);
    expect(torn(held, pages)).toEqual([]);
  });
});
