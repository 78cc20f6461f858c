// `npm test`: everything that proves a change. `npm run test:long`: what takes too long for every change, and runs in CI. The third tier is
// `npm run proof`. The last line is `N passed, N failed[, N skipped]`. No test result is ever taken from a cache.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { failedFiles, jestResult, runJest } from './lib/jest.mjs';
import { findNode } from './lib/other-node.mjs';
import { stopRunningCommands } from './lib/processes.mjs';
import { proofIsDue, proofRemark } from './lib/proof-age.mjs';
import { TestSummary } from './lib/test-summary.mjs';
import { TestTimes } from './lib/test-times.mjs';
import { findTestTools } from './lib/test-tools.mjs';
import { build, checkNode, install, turbo } from './lib/workspace.mjs';

const long = process.argv.includes('--long');
const NEWEST_NODE = 24;
/** Seconds on two quiet cores, install and build included: 9 minutes for every change, 28 for both tiers together. */
const BUDGET = long ? 19 * 60 : 9 * 60;
const summary = new TestSummary();
const times = new TestTimes();
const results = fs.mkdtempSync(path.join(os.tmpdir(), 'siklus-tests-'));
process.once('exit', () => fs.rmSync(results, { recursive: true, force: true }));

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

/** One layer of the API's tests: a project of its Jest settings. */
const layer = (project, workers) => ({
  title: `${project}${long ? ' (long)' : ''}`,
  workspace: 'apps/api',
  args: ['--selectProjects', project, '--maxWorkers', String(workers)],
});

/** The rules of all workspaces; the long tier repeats them on the newest Node, on a machine in a zone with summer time. */
async function rules(env) {
  const all = { title: 'rules', workspace: 'packages/config', args: ['-c', 'jest.rules.config.js', '--maxWorkers', '2'], results };
  if (!long) return summary.jest(all.title, await runJest({ ...all, env }));
  const node = findNode(NEWEST_NODE);
  // Said by whoever looked for it.
  if (node === null) summary.skipped += 1;
  else {
    const elsewhere = { ...env, TEST_TIER: 'test', TZ: 'America/Santiago' };
    const projects = ['--selectProjects', 'domain', 'rules'];
    const title = `rules on Node ${NEWEST_NODE}`;
    summary.jest(title, await runJest({ ...all, title, node, env: elsewhere, args: [...all.args, ...projects] }));
  }
}

/** The journeys. A file that fails is repeated once with a fresh site, and told as flaky when it then passes; nothing else is repeated. */
async function journeys(env) {
  // Every wait of a journey is for a state, so that a second one beside it makes it slower and nothing else.
  const all = { ...layer('journeys', 2), results, env };
  const first = await runJest(all);
  const failed = failedFiles(jestResult(first.file));
  if (failed.length === 0) return summary.jest(all.title, first);
  heading('Journeys that failed, once more');
  const title = `${all.title} again`;
  summary.repeated(all.title, first, await runJest({ ...all, title, args: [...all.args, '--runTestsByPath', ...failed] }));
}

async function checks() {
  const code = await turbo(['lint', 'typecheck', 'imports', 'unused'], { args: ['--continue', '--output-logs=errors-only'] });
  summary.check('lint, types, import rules or unused code', code === 0);
}

/** Runs one part under its heading, with its time. */
function part(name, work) {
  heading(name);
  return times.part(name, work);
}

async function main() {
  checkNode();
  const env = await part('Install and build', async () => {
    // A browser that has to be fetched comes while the packages do.
    const [tools] = await Promise.all([findTestTools(), install().then(() => build())]);
    return { ...process.env, ...tools, TEST_TIER: long ? 'long' : 'test' };
  });
  if (!long) await part('Static checks', checks);
  const run = async (options) => summary.jest(options.title, await runJest({ ...options, results, env }));
  await part('Rules', () => rules(env));
  await part('API', () => run(layer('api', 2)));
  // One at a time: how soon a killed process is missed must not depend on who else is killed.
  await part('Processes', () => run(layer('processes', 1)));
  await part('Journeys', () => journeys(env));
}

try {
  await main();
} catch (error) {
  console.error(`\n${error.stack}`);
  summary.check(`the run itself: ${error.message.split('\n')[0]}`, false);
}
console.log(`\n${times.table(BUDGET)}`);
const remark = long ? '' : proofRemark(proofIsDue());
if (remark !== '') console.log(`\n${remark}`);
if (summary.remarks() !== '') console.error(`\n${summary.remarks()}`);
console.log(`\n${summary.line()}`);
process.exitCode = summary.failed > 0 ? 1 : 0;
