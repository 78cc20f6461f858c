import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { SupervisedChild } from './supervised-child.mjs';

const program = fileURLToPath(new URL('serve-panel.mjs', import.meta.url));

/** Starts the panel from its sources, before the API; answers `{address, stop, kill}`. */
export async function startPanel({ address, dataDir }, onGiveUp) {
  const child = new SupervisedChild({
    name: 'panel',
    args: [program],
    env: { ...process.env, SIKLUS_API: address },
    logFile: path.join(dataDir, 'logs', 'panel.log'),
    onGiveUp,
  });
  child.start();
  return { address: await child.message(), stop: () => child.stop(), kill: () => child.kill() };
}
