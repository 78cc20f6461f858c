// Runs beside a temporary database: waits until whoever started it is gone, then removes server and folder.
import fs from 'node:fs';
import { once } from 'node:events';
import { clusterOf } from './postgres-cluster.mjs';
import { stopIfUnused } from './postgres.mjs';

const dataDir = process.argv[2];
process.stdin.resume();
await once(process.stdin, 'close');
await stopIfUnused(dataDir);
fs.rmSync(clusterOf(dataDir), { recursive: true, force: true }); // may lie elsewhere
fs.rmSync(dataDir, { recursive: true, force: true });
