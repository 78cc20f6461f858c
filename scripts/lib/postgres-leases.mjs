import fs from 'node:fs';
import path from 'node:path';
import { readLock, tryLock } from './locks.mjs';
import { identityOf, isSameProcess, waitUntil } from './processes.mjs';

/**
 * Several commands may use one database at once (`npm start`, `npm run siklus`). Each holds a lease, a file named
 * after its process; whoever gives up the last one stops the server. A lease of a killed process counts for nothing.
 */
const leaseFolder = (dataDir) => path.join(dataDir, 'postgres-users');

/** Notes that this process uses the database. */
export function takeLease(dataDir) {
  fs.mkdirSync(leaseFolder(dataDir), { recursive: true });
  fs.writeFileSync(path.join(leaseFolder(dataDir), identityOf(process.pid)), '');
}

/** Gives up this process's lease. */
export function dropLease(dataDir) {
  fs.rmSync(path.join(leaseFolder(dataDir), identityOf(process.pid)), { force: true });
}

/** True while another living process uses the database; leases of dead ones are cleared away. */
export function usedByOthers(dataDir) {
  if (!fs.existsSync(leaseFolder(dataDir))) return false;
  let used = false;
  for (const identity of fs.readdirSync(leaseFolder(dataDir))) {
    if (!isSameProcess(identity)) fs.rmSync(path.join(leaseFolder(dataDir), identity), { force: true });
    else if (identity !== identityOf(process.pid)) used = true;
  }
  return used;
}

/** Runs `work` while no other process starts or stops this database. */
export async function withLock(dataDir, work) {
  const file = path.join(dataDir, 'postgres.lock');
  if (!(await waitUntil(() => tryLock(file) === null, 120_000, 100))) {
    throw new Error(`Another process (${readLock(file)}) has been starting or stopping the database in ${dataDir} for two minutes.`);
  }
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}
