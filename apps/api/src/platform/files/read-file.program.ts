// Run for one file by `read-file.ts`, in a process of its own: the file comes in, its sheets go out, a line of JSON for each row. It is
// told the id of its parent and the seconds that it may take.
import { buffer } from 'node:stream/consumers';
import { Worker } from 'node:worker_threads';
import { readSheets } from './read-sheets.js';
import { Unreadable } from './unreadable.js';

const linesAtOnce = 200;

// A file can keep the main thread from ever hearing a timer, so another one looks: whoever is left alone by a parent that died, or takes
// too long, ends at once. It is told in words, to start without whatever loaded this program.
const watch = `
  const { parent, seconds } = require('node:worker_threads').workerData;
  const end = () => process.kill(process.pid, 'SIGKILL');
  const look = () => process.ppid === parent || end();
  look();
  setInterval(look, 500);
  setTimeout(end, seconds * 1000);
`;
const [parent, seconds] = process.argv.slice(2).map(Number);
new Worker(watch, { eval: true, execArgv: [], workerData: { parent, seconds } }).unref();

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
