import { extname } from 'node:path';
import readline from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Refusal, type Cell, type Sheet } from '@siklus/domain';
import { runApart, type ApartLimits } from './run-apart.js';
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

/** Who sent a file; `gone` says that he no longer waits for what is in it. */
export interface Sender {
  readonly accountId: string;
  readonly gone?: AbortSignal;
}

let reading = 0;
const waiting = new Set<() => void>();
/** Whose files wait or are read: one each, so that whoever sends heavy ones again and again waits for himself alone. */
const inHand = new Set<string>();

/**
 * Reads an uploaded file, CSV or XLSX, in a process of its own, so that whatever is in it costs its sender an error at most, and nobody
 * else a moment. Refuses what cannot be read, what takes more time or memory than the limits allow, a second file of somebody whose first
 * is still in hand, and whoever comes when too many wait. A sender who has gone ends the reading of his file.
 */
export async function readFile(file: Buffer, { accountId, gone }: Sender, limits = usual): Promise<Sheet[]> {
  if (inHand.has(accountId)) throw new Refusal('FILE_IN_HAND');
  // Spread, so that those who were refused together do not come back together.
  if (reading >= atOnce && waiting.size >= places) throw new Refusal('FILES_WAIT', { seconds: 10 + Math.floor(Math.random() * 20) });
  inHand.add(accountId);
  try {
    await turnOf(gone);
    try {
      return await readApart(file, limits, gone);
    } finally {
      // The turn goes to the next in line, so `reading` changes only when nobody waits.
      const [next] = waiting;
      if (next === undefined) reading -= 1;
      else next();
    }
  } finally {
    inHand.delete(accountId);
  }
}

/** Resolves when a file may be read; refuses once its sender has gone, who then waits no more. */
async function turnOf(gone: AbortSignal | undefined): Promise<void> {
  refuseGone(gone);
  if (reading < atOnce) {
    reading += 1;
    return;
  }
  await new Promise<void>((resolve, refuse) => {
    const go = () => {
      waiting.delete(go);
      gone?.removeEventListener('abort', leave);
      resolve();
    };
    const leave = () => {
      waiting.delete(go);
      refuse(cut());
    };
    waiting.add(go);
    gone?.addEventListener('abort', leave, { once: true });
  });
}

function refuseGone(gone: AbortSignal | undefined): void {
  if (gone?.aborted === true) throw cut();
}

/** What nobody reads any more: the request ended before it was answered. */
function cut(): Refusal {
  return new Refusal('MALFORMED_REQUEST');
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
