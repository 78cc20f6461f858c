import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { describe, expect, it } from '@jest/globals';
import type { MarkedForm } from './form.js';
import { layout } from './layout.js';
import { Letters } from './letters.js';

const compiler = NodeCompiler.create({});
const at = { creationTimestamp: 1_768_867_200 };

/** A form in which every place for the words of people holds this text. */
const formWith = (text: string): MarkedForm => ({
  title: text,
  heading: [text],
  agency: text,
  period: text,
  wide: true,
  madeAt: '2026-01-20T00:00:00.000Z',
  footer: text,
  address: 'https://siklus.example.go.id/check/7K3M-Q9TB-X2WD',
  qr: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><path d="M0 0h1v1h-1z"/></svg>',
  day: { year: 2026, month: 1, day: 20 },
  parts: [
    { kind: 'heading', text, fresh: false },
    { kind: 'words', text },
    { kind: 'table', columns: [0, 3], head: [text, text], rows: [[text, { text, strong: true, across: 1 }]] },
    { kind: 'title', lines: [text] },
    { kind: 'signatures', people: [{ day: text, as: [text], name: text, below: [text], note: text }] },
  ],
});
const documentOf = (text: string) => ({ mainFileContent: layout, inputs: { form: JSON.stringify(formWith(text)) } });
/** How many things of each kind that only markup makes stand in it, beside the QR code of each page. */
const madeOf = (text: string) =>
  ['heading', 'strong', 'emph', 'raw', 'link', 'math.equation', 'image', 'footnote', 'list', 'terms'].map((selector) => {
    const made = compiler.query(documentOf(text), { selector }) as readonly { readonly alt?: string }[];
    return [selector, made.filter(({ alt }) => alt !== formWith(text).address).length];
  });

describe('a printed form', () => {
  it.each([
    ['a call', '#panic("jatuh")'],
    ['a reading of a file', '#read("/etc/passwd")'],
    ['an evaluation', '#eval("1+1")'],
    ['a picture from elsewhere', '#image("https://jahat.example/x.png")'],
    ['a heading', '= Judul'],
    ['strong and slanted letters', '*tebal* _miring_'],
    ['code', '`kode` dan ```rs fn```'],
    ['a formula', '$ x^2 $'],
    ['an address and a reference', 'https://jahat.example @rujukan <label>'],
    ['a list', '- satu\n+ dua\n/ tiga: empat'],
    ['an end of everything around it', ']) } #set page(fill: red) #['],
    ['an escape', '\\u{23}panic() \\'],
    ['a comment', '// hilang /* hilang */'],
    ['what JSON holds apart', '"}],"parts":[{"kind":"words","text":"lain"'],
    ['signs of other scripts', 'Ahmad \u6f22\u5b57 \u0639\u0631\u0628\u064a \u{1f600}'],
    ['nothing', ''],
    ['a word of a thousand letters', 'A'.repeat(1_000)],
  ])('takes %s in the words of people for words', (_what, text) => {
    expect(madeOf(text)).toEqual(madeOf('kata biasa'));
    expect(compiler.pdf(documentOf(text), at).subarray(0, 5).toString('latin1')).toBe('%PDF-');
  });

  it.each<[string, readonly string[], string]>([
    ['Ñuñez Škoda Đỗ “Ḥasan” – ≥ 5', ['LibertinusSerif'], 'Ñuñez Škoda Đỗ “Ḥasan” – ≥ 5'],
    ['Selesai ✓ \u0639\u0644\u064a', ['DejaVuSansMono', 'LibertinusSerif'], 'Selesai ✓ \u0639\u0644\u064a'],
    ['Terima kasih \u{1f64f}', ['LibertinusSerif'], 'Terima kasih [U+1F64F]'],
    ['Li \u6f22', ['LibertinusSerif'], 'Li [U+6F22]'],
  ])('loses no letter of %s', (text, fonts, written) => {
    const form = new Letters(compiler).inPrint(formWith(text));
    const { title, parts } = form;
    expect([title, parts[1]]).toEqual([written, { kind: 'words', text: written }]);
    // What is written otherwise is told at the end.
    expect(parts.length - formWith(text).parts.length).toBe(written === text ? 0 : 1);
    const pdf = compiler.pdf({ mainFileContent: layout, inputs: { form: JSON.stringify(form) } }, at).toString('latin1');
    const names = [...pdf.matchAll(/\/BaseFont\s*\/\w+\+([A-Za-z]+)/g)].map(([, name]) => name);
    expect([...new Set(names)].sort()).toEqual(fonts);
  });

  it('says on each page which of how many it is, and where it is checked', () => {
    const form = { ...formWith('kata'), parts: [{ kind: 'title', lines: ['Lampiran'] }] };
    const drawn = compiler.svg({ mainFileContent: layout, inputs: { form: JSON.stringify(form) } });
    const told = [...drawn.matchAll(/<h5:div[^>]*>([^<]*)</g)].map(([, text = '']) => text);
    expect(told.filter((text) => text.startsWith('Halaman'))).toEqual(['Halaman 1 dari 2', 'Halaman 2 dari 2']);
    // A long word is drawn in pieces.
    expect(told.join('').replaceAll('\u200b', '').split(`Periksa di ${form.address}`)).toHaveLength(3);
  });

  it('is the same file each time, with its font in it and none of the machine', () => {
    const [first, again] = [compiler.pdf(documentOf('Siti Rahma'), at), NodeCompiler.create({}).pdf(documentOf('Siti Rahma'), at)];
    expect(first.equals(again)).toBe(true);
    const fonts = new Set([...first.toString('latin1').matchAll(/\/BaseFont\s*\/\w+\+([A-Za-z]+)/g)].map(([, name]) => name));
    expect([...fonts]).toEqual(['LibertinusSerif']);
  });
});
