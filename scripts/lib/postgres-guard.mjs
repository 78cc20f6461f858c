// Runs beside a temporary database: waits until whoever started it is gone, then ends the processes that it was told of, one a line, and
// removes server and folder.
import fs from 'node:fs';
import readline from 'node:readline';
import { clusterOf } from './postgres-cluster.mjs';
import { stopIfUnused } from './postgres.mjs';
import { isSameProcess, waitUntil } from './processes.mjs';

const dataDir = process.argv[2];
const wards = new Set();
for await (const line of readline.createInterface({ input: process.stdin })) wards.add(line);

const living = () => [...wards].filter(isSameProcess);
for (const identity of living()) endNow(Number(identity.split('@')[0]));
await waitUntil(() => living().length === 0, 10_000);
await stopIfUnused(dataDir);
fs.rmSync(clusterOf(dataDir), { recursive: true, force: true }); // may lie elsewhere
fs.rmSync(dataDir, { recursive: true, force: true });

function endNow(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error; // it has just ended by itself
  }
}
