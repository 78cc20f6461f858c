import fs from 'node:fs';
import path from 'node:path';
import { messages } from './messages.mjs';

/**
 * Makes the data folder with its folder of logs, and throws in words where files cannot be made in it, before anything rests on it. Each
 * folder above is made by itself: asked for all at once, Node.js tries for ever below /proc, where the system says that /proc is missing.
 */
export function makeDataFolder(dataDir) {
  const logs = path.join(dataDir, 'logs');
  const probe = path.join(logs, `.writable.${process.pid}`);
  try {
    makeFolder(logs);
    fs.writeFileSync(probe, '');
    fs.rmSync(probe);
  } catch (error) {
    throw new Error(messages.dataDirUnwritable(dataDir, error.code), { cause: error });
  }
}

function makeFolder(folder) {
  if (fs.existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  try {
    fs.mkdirSync(folder);
  } catch (error) {
    // Another command that begins now may have made it.
    if (error.code !== 'EEXIST') throw error;
  }
}
