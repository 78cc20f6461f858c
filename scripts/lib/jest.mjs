import fs from 'node:fs';
import path from 'node:path';
import { run, signalGroup, waitUntil } from './processes.mjs';
import { ROOT } from './settings.mjs';

/** How long Jest may take to end once it has written its result. Whatever still runs then was left behind by a test. */
const PATIENCE = 30_000;
/** No layer takes so long, also beside other work. Jest cannot end a test that never gives the word back, such as an endless loop. */
const LIMIT = 60 * 60_000;

/**
 * Runs Jest in a workspace and answers `{file, code, leftBehind}`: the file with its result, its exit code, and whether it did not end by
 * itself and had to be killed with everything it had started.
 *
 * @param {{ workspace: string, results: string, title: string, args?: readonly string[], env?: NodeJS.ProcessEnv, node?: string,
 *   patience?: number, limit?: number, output?: 'inherit' | 'stderr' | 'ignore' | number }} options
 * @returns {Promise<{ file: string, code: number, leftBehind: boolean }>}
 */
export async function runJest({
  workspace,
  results,
  title,
  args = [],
  env = process.env,
  node = process.execPath,
  patience = PATIENCE,
  limit = LIMIT,
  output = 'inherit',
}) {
  const file = path.join(results, `${title.replace(/\W+/g, '-')}.json`);
  fs.rmSync(file, { force: true });
  const jest = path.join(ROOT, 'packages/config/node_modules/jest/bin/jest.js');
  const loaded = ['--experimental-vm-modules', '--no-warnings', '--import', import.meta.resolve('./end-with-parent.mjs')];
  const flags = [...loaded, jest, ...args, '--passWithNoTests', '--json', `--outputFile=${file}`];
  let over = false;
  let leftBehind = false;
  let started = 0;
  const ended = run(node, flags, { cwd: path.join(ROOT, workspace), env, output, onStart: (pid) => (started = pid) }).finally(
    () => (over = true),
  );
  // The file is written when all tests are over, after the global teardown has begun.
  const watch = async () => {
    await waitUntil(() => over || fs.existsSync(file), limit, 500);
    if (over || (await waitUntil(() => over, patience, 500))) return;
    leftBehind = true;
    signalGroup(started, 'SIGKILL');
  };
  const [code] = await Promise.all([ended, watch()]);
  return { file, code, leftBehind };
}

/** The result of a run that `runJest` answered, as Jest wrote it; null when it wrote none. */
export function jestResult(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : null;
}

/** The files of a result in which something failed. */
export function failedFiles(result) {
  return (result?.testResults ?? []).filter(({ status }) => status === 'failed').map(({ name }) => name);
}
