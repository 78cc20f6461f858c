// Run for one file by `read-file.ts`, in a process of its own: the file comes in, its sheets go out, a line of JSON for each row.
import { buffer } from 'node:stream/consumers';
import './apart.program.js';
import { readSheets } from './read-sheets.js';
import { Unreadable } from './unreadable.js';

const linesAtOnce = 200;

try {
  const lines: string[] = [];
  const tell = (line: unknown): void => {
    lines.push(JSON.stringify(line));
    if (lines.length === linesAtOnce) flush();
  };
  const flush = (): void => {
    if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`);
    lines.length = 0;
  };
  for (const { rows, ...sheet } of await readSheets(await buffer(process.stdin))) {
    tell(sheet);
    for (const cells of rows) tell(cells);
  }
  flush();
} catch (error) {
  if (!(error instanceof Unreadable)) throw error;
  process.stdout.write(`${JSON.stringify({ refused: error.code, details: error.details })}\n`);
}
