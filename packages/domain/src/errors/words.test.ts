import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { auditActions, wordsOfAction } from '../audit/audit-actions.js';
import { notices } from '../notices/notices.js';
import { ratingWarnings } from '../office-files/rating-warnings.js';
import { staffWarnings } from '../people/staff-list/warnings.js';
import { field, text } from '../steps/fields.js';
import { steps } from '../steps/index.js';
import type { Text } from '../text.js';
import { errorCatalogue } from './catalogue.js';
import { fault, fill, textOf } from './fault.js';
import { Refusal } from './refusal.js';
import { saying, schemaFaults } from './schema-faults.js';

type Named = readonly [string, Text];
const named = (of: string, texts: Readonly<Record<string, Text>>): Named[] =>
  Object.entries(texts).map(([code, words]) => [`${of} ${code}`, words]);
const turns = steps.flatMap((step) => step.turns.map((turn) => ({ step, turn })));

// A form in which every kind of fault can be made, so that the words of each are met.
const form = z.strictObject({
  text: text(3),
  short: z.string().min(2),
  count: z.number().int().min(1).max(9),
  above: z.number().gt(0).lt(10),
  rows: z.array(z.string()).min(1).max(1),
  pair: z.tuple([z.string()]),
  choice: z.enum(['A', 'B']),
  flag: z.boolean(),
  object: z.object({}),
  day: z.iso.date(),
  moment: z.iso.datetime(),
  id: z.uuid(),
  mail: z.email(),
  code: z.string().regex(/^x$/),
  other: z.union([z.number(), z.null()]),
  own: z.string().refine(() => false, saying({ id: 'Perbaiki sandi ini.', en: 'Mend this password.' })),
});
const nothing = form.safeParse({});
const wrong = form.safeParse({
  text: '\u0000',
  short: 'a',
  count: 10,
  above: 10,
  rows: [],
  pair: [],
  choice: 'C',
  flag: 'x',
  object: [],
  day: 'x',
  moment: 'x',
  id: 'x',
  mail: 'x',
  code: 'y',
  other: 'x',
  own: 'x',
  stray: 1,
});
const more = form.safeParse({ ...wrong.data, text: 'abcd', count: 0, above: 0, rows: ['', ''], pair: ['', ''], own: '' });
const ofSchemas = [nothing, wrong, more].flatMap(({ error }) => schemaFaults(error?.issues ?? []));

const faults: readonly Named[] = [
  ...named('refusal', errorCatalogue),
  ...named('warning', staffWarnings),
  ...named('warning', ratingWarnings),
  ...turns.flatMap(({ step, turn }) => turn.rules.map((rule): Named => [`rule ${step.key}@${step.version} ${rule.code}`, rule.fault])),
  ...ofSchemas.map(({ source, code, message }): Named => [`schema ${code} at "${source}"`, message]),
];
const names: readonly Named[] = [
  ...named('action', auditActions),
  ...Object.entries(notices).flatMap(([kind, { says, subject, mail }]) => named(`notice ${kind}`, { says, subject, mail })),
  ...turns.flatMap(({ step, turn }) => turn.rules.map((rule): Named => [`${step.key}@${step.version} ${rule.code}`, rule.says])),
];

// What a text that ends with the next thing to do begins that thing with.
const begins = (joints: string, verbs: string) => new RegExp(`(^|[.;:,] |\\b(${joints}) )(${verbs})\\b`, 'i');
const doing = {
  id: begins(
    'atau|dan|jadi|lalu',
    'periksa|perbaiki|pilih|pakai|isi|tulis|muat|masuk|minta|mintalah|mohon|hubungi|buka|tunggu|coba|kirim|bagi|hapus|' +
      'samakan|tambahkan|kosongkan|cetak|buat|akhiri|tetapkan|simpan|jalankan|selesaikan|sebutkan|tukar|kembali|bandingkan|' +
      'ulangi|lihat|tandai|sertakan|format|ringkas|ketik|unggah|ubah|cocokkan|lengkapi|lepas|impor|terima|nonaktifkan|cukup|' +
      'jangan|tidak perlu|salin|di lembar|beri|aktifkan',
  ),
  en: begins(
    'or|and|so|then',
    'check|mend|choose|use|enter|write|reload|sign|ask|open|wait|try|send|split|delete|remove|add|leave|print|make|end|set|' +
      'save|run|complete|tell|swap|go|compare|repeat|see|mark|include|format|shorten|clear|upload|change|fill|pick|import|' +
      'accept|synchronise|start|retry|there is no need|copy|restore|give|enable',
  ),
};

describe('the words of every fault', () => {
  it('were all found', () => {
    expect(new Set(ofSchemas.map(({ code }) => code))).toEqual(
      new Set(['INVALID_TYPE', 'TOO_SMALL', 'TOO_BIG', 'INVALID_FORMAT', 'INVALID_VALUE', 'UNRECOGNIZED_KEYS', 'INVALID_UNION', 'CUSTOM']),
    );
    expect(faults.length).toBeGreaterThan(150);
  });

  it.each([...faults, ...names])('%s: said in both languages, not in one of them twice', (_name, { id, en }) => {
    expect([id.trim(), en.trim()]).not.toContain('');
    expect(en).not.toBe(id);
  });

  it.each(faults)('%s: leaves the same holes in both languages', (_name, { id, en }) => {
    const holes = (words: string) => new Set(words.match(/\{\w+\}/g));
    expect(holes(en)).toEqual(holes(id));
  });

  it.each(faults)('%s: ends with what to do', (_name, { id, en }) => {
    expect(id).toMatch(doing.id);
    expect(en).toMatch(doing.en);
  });
});

describe('a text', () => {
  it('is filled with values, and with words of its own language', () => {
    expect(fill({ id: '{what}: {n}', en: '{what}, {n}' }, { what: { id: 'hasil', en: 'result' }, n: 3 })).toEqual({
      id: 'hasil: 3',
      en: 'result, 3',
    });
  });

  it('keeps a hole that nothing fills', () => {
    expect(fill({ id: '{x}', en: '{x}' }, {})).toEqual({ id: '{x}', en: '{x}' });
  });

  it('is the same at the place that a refusal is about', () => {
    const refusal = Refusal.at('validFrom', 'CYCLE_EXISTS', { year: 2027 });
    expect(refusal.faults).toEqual([fault('validFrom', 'CYCLE_EXISTS', { year: 2027 })]);
    expect(refusal.message).toBe(textOf('CYCLE_EXISTS', { year: 2027 }).en);
  });

  it('of an action that this release does not know says so', () => {
    expect(wordsOfAction('turn.returned')).toBe(auditActions['turn.returned']);
    expect(wordsOfAction('toString').en).toContain('newer release');
  });

  const amount = z.number().min(0);
  const shaped = z.object({
    target: z.union([
      z.strictObject({ number: amount, unit: text(9) }),
      z.strictObject({ least: amount, most: amount, unit: text(9) }),
      z.strictObject({ text: text(9) }),
    ]),
    value: z.union([amount, text(9), z.null()]).default(0),
  });
  it.each<[string, object, readonly string[]]>([
    ['the number that is missing', { target: { unit: '%' } }, ['target.number: Isi dengan angka.']],
    ['the unit that is missing', { target: { number: 5 } }, ['target.unit: Isi dengan teks.']],
    ['the end of a range', { target: { least: 5, unit: '%' } }, ['target.most: Isi dengan angka.']],
    [
      'the shape that is written first, where nothing is said',
      { target: {} },
      ['target.number: Isi dengan angka.', 'target.unit: Isi dengan teks.'],
    ],
    ['the words that are empty', { target: { text: '' } }, ['target.text: Isi bagian ini; jangan dikosongkan.']],
    ['what is of no shape', { target: 5 }, ['target: Isi dengan objek JSON.']],
    ['a number below the least', { target: { text: 'x' }, value: -1 }, ['value: Isi dengan angka paling kecil 0.']],
    ['a value of no kind', { target: { text: 'x' }, value: [] }, ['value: Isi dengan angka atau teks atau null.']],
  ])('of a value of several shapes is about %s', (_what, given, said) => {
    const told = schemaFaults(shaped.safeParse(given).error?.issues ?? []);
    expect(told.map(({ source, message }) => `${source}: ${message.id}`)).toEqual(said);
  });

  it('stands at a field of a form, whatever its label', () => {
    const labelled = z.object({ note: field(text(5), { label: { id: 'Catatan', en: 'Note' } }) });
    expect(schemaFaults(labelled.safeParse({ note: ' ' }).error?.issues ?? [])).toMatchObject([{ source: 'note', code: 'TOO_SMALL' }]);
  });
});
