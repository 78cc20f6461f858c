import { appendFileSync, existsSync, readFileSync } from 'node:fs';

export type Figures = Readonly<Record<string, unknown>>;

/** Notes figures in the file that `npm run proof` names in PROOF_FIGURES, a line each; a run of its own only prints what it found. */
export function tellFigures(part: string, figures: Figures): void {
  const file = process.env['PROOF_FIGURES'];
  if (file) appendFileSync(file, `${JSON.stringify({ part, figures })}\n`);
}

/** The figures that were noted in a file, by part and in order; fractions are cut to two digits. */
export function figuresIn(file: string): Record<string, Figures[]> {
  const found: Record<string, Figures[]> = {};
  if (!existsSync(file)) return found;
  const short = (_key: string, value: unknown): unknown => (typeof value === 'number' ? Math.round(value * 100) / 100 : value);
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const { part, figures } = JSON.parse(line, short) as { part: string; figures: Figures };
    (found[part] ??= []).push(figures);
  }
  return found;
}
