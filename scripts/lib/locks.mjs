import fs from 'node:fs';
import { identityOf, isSameProcess } from './processes.mjs';

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
