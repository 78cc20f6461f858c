import path from 'node:path';
import { run, stopRunningCommands } from './processes.mjs';
import { ROOT } from './settings.mjs';
import { findTestTools } from './test-tools.mjs';
import { build, checkNode, install } from './workspace.mjs';

/** The program stops what it started itself; this is how long it may take. */
const patience = 30_000;

/**
 * Builds, then runs a program of `apps/api/proof` with the arguments of this command; answers its exit code. Only the program writes to
 * the standard output. `tools: false` when it needs neither Chromium nor Redis, which would be installed where they are missing.
 */
export async function runOfficeProgram(file, { tools = true } = {}) {
  let signalled = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      signalled = true;
      void stopRunningCommands(patience);
    });
  checkNode();
  await install('stderr');
  await build('stderr');
  const env = { ...process.env, ...(tools ? await findTestTools('stderr') : {}) };
  if (signalled) return 130;
  const folder = path.join(ROOT, 'apps/api');
  const code = await run(process.execPath, ['--import', 'tsx', file, ...process.argv.slice(2)], { cwd: folder, env });
  return signalled ? 130 : code;
}
