import { appendFileSync } from 'node:fs';

/** What a program or test found, in numbers, under the name of its part. */
export interface Told {
  readonly part: string;
  readonly [figure: string]: unknown;
}

/** Notes figures in the file that `npm run proof` names in PROOF_FIGURES, a line each; a run of its own only prints what it found. */
export function tellFigures(part: string, figures: Readonly<Record<string, unknown>>): void {
  const file = process.env['PROOF_FIGURES'];
  if (file) appendFileSync(file, `${JSON.stringify({ part, ...figures })}\n`);
}
