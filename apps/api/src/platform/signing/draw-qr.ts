import { encode } from 'uqr';

/** A QR code of this text: its modules a side, and the path of the dark ones, row by row, in a box of that size. */
export function drawQr(text: string): { size: number; path: string } {
  const { size, data } = encode(text, { ecc: 'L', border: 2 });
  const dark = data.flatMap((row, y) => runsIn(row).map(([from, to]) => `M${from} ${y}h${to - from}v1h${from - to}z`));
  return { size, path: dark.join('') };
}

/** Where dark modules of a row begin and end. */
function runsIn(row: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const [x, isDark] of row.entries()) {
    const last = runs.at(-1);
    if (!isDark) continue;
    if (last?.[1] === x) last[1] = x + 1;
    else runs.push([x, x + 1]);
  }
  return runs;
}
