// What every program has in common that works on a stranger's file in a process of its own: it is told the id of its parent and the seconds
// that it may take.
import { Worker } from 'node:worker_threads';

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

/** What the program was given beside. */
export const given = process.argv.slice(4);
