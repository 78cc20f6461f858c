import path from 'node:path';
import { run } from './processes.mjs';
import { ROOT } from './settings.mjs';
import { findTestTools } from './test-tools.mjs';
import { build, checkNode, install } from './workspace.mjs';

/** Builds, then runs a program of `apps/api/test` that lives with the tests' tools; answers its exit code. */
export async function runOfficeProgram(file) {
  checkNode();
  await install('stderr');
  await build('stderr');
  const env = { ...process.env, ...(await findTestTools()) };
  return run(path.join(ROOT, 'apps/api/node_modules/.bin/tsx'), [file, ...process.argv.slice(2)], {
    cwd: path.join(ROOT, 'apps/api'),
    env,
  });
}
