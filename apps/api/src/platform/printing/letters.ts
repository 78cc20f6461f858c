import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { MarkedForm } from './form.js';

/** The fonts of a form, which the compiler brings: a letter that the first has not is taken from the second. */
export const fonts = ['Libertinus Serif', 'DejaVu Sans Mono'] as const;
/** What is asked about: up to here both have every letter, and of what stands between words there is nothing to see. */
const asked = /(?!\p{Z})[\u0250-\u{10ffff}]/gu;
/** A letter that will never be one, so that no font has it. */
const noLetter = '\u{10ffff}';
const told = 'dan yang serupa: tanda yang tidak ada dalam huruf cetak, ditulis dengan nomor Unicode-nya. Aslinya terbaca di Siklus.';

/** Letters each in a line of its own, between two bars. */
const specimen = `
#set page(width: 20cm, height: auto)
#set text(font: ("${fonts.join('", "')}"), fallback: false)
#for each in json(bytes(sys.inputs.letters)) { par("|" + each + "|") }
`;

/** Knows which letters the fonts of a form have, from the compiler that sets it. */
export class Letters {
  private readonly known = new Map<string, boolean>();

  constructor(private readonly compiler: Pick<NodeCompiler, 'svg'>) {}

  /**
   * The form as it can be printed. A letter that no font has, such as an emoji, would be a box that says nothing: it is written by its
   * number in Unicode, `[U+1F64F]`, and the end of the form says what that is.
   */
  inPrint(form: MarkedForm): MarkedForm {
    const text = JSON.stringify(form);
    this.learn([...new Set(text.match(asked))].filter((letter) => !this.known.has(letter)));
    let sample: string | undefined;
    const written = text.replace(asked, (letter) => {
      if (this.known.get(letter)) return letter;
      const number = `[U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
      sample ??= number;
      return number;
    });
    if (sample === undefined) return form;
    const printed = JSON.parse(written) as MarkedForm;
    return { ...printed, parts: [...printed.parts, { kind: 'words', text: `${sample} ${told}` }] };
  }

  /** Has each of them drawn: those that no font has are all drawn as the same box. */
  private learn(letters: readonly string[]): void {
    if (letters.length === 0) return;
    const drawn = this.compiler.svg({ mainFileContent: specimen, inputs: { letters: JSON.stringify([noLetter, ...letters]) } });
    const signs = [...drawn.matchAll(/<use [^>]*href="#([^"]+)"/g)].map(([, sign = '']) => sign);
    const [bar, box = ''] = signs;
    const lines: string[][] = [];
    let isWithin = false;
    for (const sign of signs) {
      if (sign !== bar) lines.at(-1)?.push(sign);
      else if ((isWithin = !isWithin)) lines.push([]);
    }
    if (lines.length !== letters.length + 1) throw new Error('Letters were not drawn one a line');
    letters.forEach((letter, at) => this.known.set(letter, lines[at + 1]?.includes(box) === false));
  }
}
