import fs from 'node:fs';
import os from 'node:os';

/** Bytes that the databases of all layers of `npm test` never come near together. */
const room = 3e9;

/**
 * A folder that exists for what tests write and nobody keeps, above all their databases, each of which is a thousand small files: in memory
 * where the system offers such a folder and has room, or else where temporary files lie. `TMPDIR` decides where it is set.
 */
export function quickFolder({ memory = '/dev/shm', free = os.freemem(), env = process.env } = {}) {
  const isOffered = env['TMPDIR'] === undefined && free >= room && roomOf(memory) >= room;
  return isOffered ? memory : os.tmpdir();
}

/** Bytes that may be written there; none where there is no such folder, or it is another's. */
function roomOf(folder) {
  try {
    fs.accessSync(folder, fs.constants.W_OK);
    const { bavail, bsize } = fs.statfsSync(folder);
    return bavail * bsize;
  } catch (error) {
    if (['ENOENT', 'EACCES', 'EROFS', 'ENOSYS'].includes(error.code)) return 0;
    throw error;
  }
}
