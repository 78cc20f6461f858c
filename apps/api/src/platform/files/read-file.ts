import { spawn } from 'node:child_process';
import { once } from 'node:events';
import os from 'node:os';
import { extname } from 'node:path';
import readline from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Refusal, type Cell, type Sheet } from '@siklus/domain';
import type { Unreadable } from './unreadable.js';

/** Limits of one reading: far above what the largest list of a province takes, and low enough to be borne. */
interface ReadingLimits {
  readonly seconds: number;
  readonly megabytes: number;
}

const usual: ReadingLimits = { seconds: 60, megabytes: 768 };
/** Behind whoever answers people; the machine is theirs first. */
const politeness = 10;
/** So many files are read side by side; the next one waits for its turn. */
const atOnce = 3;

// From sources in development and tests, and as it was built: the program lies beside this file, with its ending.
const program = fileURLToPath(new URL(`./read-file.program${extname(import.meta.url)}`, import.meta.url));

type Line = readonly Cell[] | Omit<Sheet, 'rows'> | { readonly refused: Unreadable['code']; readonly details: Unreadable['details'] };

let reading = 0;
const waiting: (() => void)[] = [];

/**
 * Reads an uploaded file, CSV or XLSX, in a process of its own, so that whatever is in it costs its sender an error at most, and nobody
 * else a moment. Refuses what cannot be read, and what takes more time or memory than the limits allow.
 */
export async function readFile(file: Buffer, limits = usual): Promise<Sheet[]> {
  if (reading >= atOnce) await new Promise<void>((turn) => waiting.push(turn));
  else reading += 1;
  try {
    return await readApart(file, limits);
  } finally {
    const next = waiting.shift();
    if (next === undefined) reading -= 1;
    else next();
  }
}

async function readApart(file: Buffer, limits: ReadingLimits): Promise<Sheet[]> {
  // One thread, so that its helpers do not take the machine either; and no secret of ours in a process that holds a stranger's file.
  const options = [...process.execArgv, '--v8-pool-size=0', `--max-old-space-size=${limits.megabytes}`];
  const child = spawn(process.execPath, [...options, program], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '' },
  });
  const closed = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  // Whoever gives up before he comes to wait for the end has said why.
  void closed.catch(() => undefined);
  const timer = setTimeout(() => child.kill('SIGKILL'), limits.seconds * 1_000);
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said = `${said}${chunk.toString()}`.slice(-4_000)));
  // Whoever ends before he has read all of it says why by his end.
  child.stdin.on('error', () => undefined);
  try {
    if (child.pid !== undefined) os.setPriority(child.pid, politeness);
    child.stdin.end(file);
    const sheets: { sheet: Omit<Sheet, 'rows'>; rows: (readonly Cell[])[] }[] = [];
    let refusal: Refusal | undefined;
    for await (const text of readline.createInterface({ input: child.stdout })) {
      const line = JSON.parse(text) as Line;
      if (isRow(line)) sheets.at(-1)?.rows.push(line);
      else if ('refused' in line) refusal = new Refusal(line.refused, line.details);
      else sheets.push({ sheet: line, rows: [] });
    }
    const [code, signal] = await closed;
    if (refusal !== undefined) throw refusal;
    if (signal !== null) throw new Refusal('FILE_TOO_HEAVY', { ...limits });
    if (code !== 0) throw new Error(`The reader of files ended with ${code}: ${said}`);
    return sheets.map(({ sheet, rows }) => ({ ...sheet, rows }));
  } finally {
    clearTimeout(timer);
    child.kill('SIGKILL');
  }
}

function isRow(line: Line): line is readonly Cell[] {
  return Array.isArray(line);
}
