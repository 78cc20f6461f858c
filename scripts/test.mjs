// `npm test`: everything that proves this checkout. `npm run test:long`: what takes too long for every change.
// The last line is `N passed, N failed[, N skipped]`. No test result is ever taken from a cache.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findNode } from './lib/other-node.mjs';
import { run, stopRunningCommands } from './lib/processes.mjs';
import { ROOT } from './lib/settings.mjs';
import { TestSummary } from './lib/test-summary.mjs';
import { findTestTools } from './lib/test-tools.mjs';
import { build, checkNode, install, turbo } from './lib/workspace.mjs';

const long = process.argv.includes('--long');
const WORKSPACES = ['packages/config', 'packages/domain', 'packages/contracts', 'apps/admin', 'apps/api'];
const NEWEST_NODE = 24;
const summary = new TestSummary();

/** Settings of a real installation must not reach the tests: a test could write into somebody's database. */
const FOREIGN = /^(DATABASE_URL|QUEUE_URL|SMTP_URL|PORT|SIKLUS_(HOST|URL|DATA_DIR|EMBEDDED_PORT|DEMO|DEMO_PASSWORD|CLOCK))$/;
for (const name of Object.keys(process.env)) if (FOREIGN.test(name)) delete process.env[name];

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, async () => {
    await stopRunningCommands();
    process.exit(130);
  });
}

const heading = (text) => console.log(`\n=== ${text}`);

async function checks() {
  heading('Lint');
  summary.check('lint', (await turbo(['lint'], { args: ['--continue', '--output-logs=errors-only'] })) === 0);
  heading('Types');
  summary.check('types', (await turbo(['typecheck'], { args: ['--continue', '--output-logs=errors-only'] })) === 0);
  heading('Import rules');
  summary.check('import rules', (await run(process.execPath, ['packages/config/check-imports.mjs'], { cwd: ROOT })) === 0);
}

/** Runs the Jest suite of one workspace; one that has none is left out. */
async function suite(workspace, results, env) {
  const config = long ? 'jest.long.config.js' : 'jest.config.js';
  const script = long ? 'test:long' : 'test';
  const folder = path.join(ROOT, workspace);
  const scripts = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')).scripts ?? {};
  if (!scripts[script] || !fs.existsSync(path.join(folder, config))) return;
  await jest(`tests of ${workspace}${long ? ' (long)' : ''}`, workspace, results, env, { config });
}

async function jest(title, workspace, results, env, { config = 'jest.config.js', node = process.execPath, files = [] }) {
  heading(title);
  const file = path.join(results, `${title.replace(/\W+/g, '-')}.json`);
  const flags = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
  // The files come first: --reporters takes every word that follows it.
  const options = [...files, '-c', config, '--passWithNoTests', '--json', `--outputFile=${file}`, '--reporters=default'];
  const code = await run(node, [...flags, ...options], { cwd: path.join(ROOT, workspace), env });
  summary.jest(title, file, code);
}

/**
 * The rules, and a whole cycle by the real processes with kills, on the newest Node that is supported, and on a machine in a zone with
 * summer time.
 */
async function onNewestNode(results, env) {
  const node = findNode(NEWEST_NODE);
  if (node === null) {
    summary.skipped += 1;
    return;
  }
  for (const [workspace, files] of [
    ['packages/domain', []],
    ['apps/api', ['apps/api/src/', 'test/journeys/whole-cycle.test.ts']],
  ]) {
    await jest(`tests of ${workspace} on Node ${NEWEST_NODE}`, workspace, results, { ...env, TZ: 'America/Santiago' }, { node, files });
  }
}

async function main() {
  checkNode();
  heading('Install and build');
  await install();
  await build();
  const env = { ...process.env, ...(await findTestTools()) };
  if (!long) await checks();

  const results = fs.mkdtempSync(path.join(os.tmpdir(), 'siklus-tests-'));
  try {
    for (const workspace of WORKSPACES) await suite(workspace, results, env);
    if (long) await onNewestNode(results, env);
  } finally {
    fs.rmSync(results, { recursive: true, force: true });
  }
}

try {
  await main();
} catch (error) {
  console.error(`\n${error.message}`);
  summary.check('install and build', false);
}
if (summary.failed > 0) console.error(`\n${summary.failures()}`);
console.log(`\n${summary.line()}`);
process.exitCode = summary.failed > 0 ? 1 : 0;
