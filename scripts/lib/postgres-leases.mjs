import fs from 'node:fs';
import path from 'node:path';
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

/** Takes a lock file for this process. Answers null, or the identity of the living process that has it. */
export function tryLock(file) {
  for (;;) {
    try {
      // A hard link appears with its content, so nobody ever reads a lock without its owner.
      const draft = `${file}.${process.pid}`;
      fs.writeFileSync(draft, identityOf(process.pid));
      try {
        fs.linkSync(draft, file);
      } finally {
        fs.rmSync(draft, { force: true });
      }
      return null;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const owner = readLock(file);
    if (owner === identityOf(process.pid)) return null;
    if (owner && isSameProcess(owner)) return owner;
    removeDeadLock(file);
  }
}

/** Takes a dead process's lock away, and puts it back if somebody living took it in that very moment. */
function removeDeadLock(file) {
  const aside = `${file}.${process.pid}.dead`;
  try {
    fs.renameSync(file, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  const owner = readLock(aside);
  if (owner && isSameProcess(owner) && !fs.existsSync(file)) fs.renameSync(aside, file);
  else fs.rmSync(aside, { force: true });
}

/** The identity written in a lock file, or null. */
export function readLock(file) {
  try {
    return fs.readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
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
