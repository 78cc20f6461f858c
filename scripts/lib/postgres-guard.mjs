// Runs beside whoever uses the PostgreSQL of a data folder and waits until he is gone. Then the processes that it was told of, one a line,
// have time to end in order; of a temporary folder they are ended at once. Last it stops the server, unless others use it, and removes a
// temporary folder.
import fs from 'node:fs';
import readline from 'node:readline';
import { clusterOf } from './postgres-cluster.mjs';
import { stopIfUnused } from './postgres.mjs';
import { isSameProcess, waitUntil } from './processes.mjs';

// Longer than API and worker take.
const PATIENCE = 25_000;

const [dataDir, kind] = process.argv.slice(2);
const isTemporary = kind === '--temporary';
const wards = new Set();
for await (const line of readline.createInterface({ input: process.stdin })) wards.add(line);

const living = () => [...wards].filter(isSameProcess);
const haveEnded = () => living().length === 0;
if (!isTemporary) await waitUntil(haveEnded, PATIENCE);
for (const identity of living()) endNow(Number(identity.split('@')[0]));
await waitUntil(haveEnded, 10_000);
await stopIfUnused(dataDir);
if (isTemporary) {
  // Whoever was ended may have written a file while the folder was being emptied.
  const whole = { recursive: true, force: true, maxRetries: 10, retryDelay: 200 };
  fs.rmSync(clusterOf(dataDir), whole); // may lie elsewhere
  fs.rmSync(dataDir, whole);
}

function endNow(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error; // it has just ended by itself
  }
}
