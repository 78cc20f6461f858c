import { extname } from 'node:path';
import readline from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Refusal, type Cell, type Sheet } from '@siklus/domain';
import { runApart, type ApartLimits } from './run-apart.js';
import { refuseGone, Turns, type Sender } from './turns.js';
import type { Unreadable } from './unreadable.js';

/** Far above what the largest list of a province takes, and low enough to be borne. */
const usual: ApartLimits = { seconds: 60, megabytes: 768 };
// A workbook keeps a text once for any number of cells: counted are the letters of all cells, which we hold one by one. Twice what the
// longest list has.
const mostLetters = 60_000_000;
/** So many files are read side by side; the next ones wait for their turn. */
const atOnce = 3;
/** So many may wait: each holds a whole file in memory. */
const places = 12;

// From sources in development and tests, and as it was built: the program lies beside this file, with its ending.
const program = fileURLToPath(new URL(`./read-file.program${extname(import.meta.url)}`, import.meta.url));

type Line = readonly Cell[] | Omit<Sheet, 'rows'> | { readonly refused: Unreadable['code']; readonly details: Unreadable['details'] };

/** Of one sender one each, who has no second until he knows what became of the first. */
const turns = new Turns({ atOnce, places, each: 1 });

/**
 * Reads an uploaded file, CSV or XLSX, in a process of its own, so that whatever is in it costs its sender an error at most, and nobody
 * else a moment. Refuses what cannot be read, what takes more time or memory than the limits allow, a second file of somebody whose first
 * is still in hand, and whoever comes when too many wait. A sender who has gone ends the reading of his file.
 */
export async function readFile(file: Buffer, sender: Sender, limits = usual): Promise<Sheet[]> {
  return turns.take(sender, () => readApart(file, limits, sender.gone));
}

async function readApart(file: Buffer, limits: ApartLimits, gone: AbortSignal | undefined): Promise<Sheet[]> {
  const { child, end, ended, leave } = runApart(program, [], limits, gone);
  try {
    child.stdin.end(file);
    const sheets: { sheet: Omit<Sheet, 'rows'>; rows: (readonly Cell[])[] }[] = [];
    let refusal: Refusal | undefined;
    const take = (text: string): void => {
      const line = JSON.parse(text) as Line;
      if (isRow(line)) sheets.at(-1)?.rows.push(line);
      else if ('refused' in line) refusal = new Refusal(line.refused, line.details);
      else sheets.push({ sheet: line, rows: [] });
    };
    let last: string | undefined;
    let letters = 0;
    for await (const text of readline.createInterface({ input: child.stdout })) {
      // What comes after the end was broken off anywhere.
      if (child.killed) continue;
      if (last !== undefined) take(last);
      last = text;
      letters += text.length;
      if (letters > mostLetters) end();
    }
    const how = await ended();
    refuseGone(gone);
    if (how === 'fell') throw new Refusal('FILE_TOO_HEAVY', { ...limits });
    // The last line is whole only where its writer came to his end.
    if (last !== undefined) take(last);
    if (refusal !== undefined) throw refusal;
    return sheets.map(({ sheet, rows }) => ({ ...sheet, rows }));
  } finally {
    leave();
  }
}

function isRow(line: Line): line is readonly Cell[] {
  return Array.isArray(line);
}
