// `npm test`: everything that proves a change. `npm run test:long`: what takes too long for every change, and runs in CI. The third tier is
// `npm run proof`. The last line is `N passed, N failed[, N skipped]`. No test result is ever taken from a cache.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { guardPostgres } from './lib/guard.mjs';
import { failedFiles, jestResult, runJest } from './lib/jest.mjs';
import { findNode } from './lib/other-node.mjs';
import { startPostgres } from './lib/postgres.mjs';
import { stopRunningCommands } from './lib/processes.mjs';
import { proofIsDue, proofRemark } from './lib/proof-age.mjs';
import { quickFolder } from './lib/quick-folder.mjs';
import { TestSummary } from './lib/test-summary.mjs';
import { TestTimes } from './lib/test-times.mjs';
import { findTestTools } from './lib/test-tools.mjs';
import { build, checkNode, install, turbo } from './lib/workspace.mjs';

const long = process.argv.includes('--long');
const NEWEST_NODE = 24;
/** Seconds on two quiet cores, install and build included: 9 minutes for every change, 28 for both tiers together. */
const BUDGET = long ? 19 * 60 : 9 * 60;
/**
 * A test asks each statement a few times and of few rows, so that to plan it takes PostgreSQL longer than to run it: one plan for all
 * values, and joins looked at four at a time. The long tier plans as an office does, and looks at the plans.
 */
const quickPlans = { plan_cache_mode: 'force_generic_plan', join_collapse_limit: 4, from_collapse_limit: 4 };
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
async function rules(env, output) {
  const args = ['-c', 'jest.rules.config.js', '--maxWorkers', '2'];
  const all = { title: 'rules', workspace: 'packages/config', args, results, output };
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
async function journeys(env, output) {
  // Every wait of a journey is for a state, so that others beside it make it slower and nothing else. A browser leaves a third of a core
  // idle; in `npm test` the API's tests run beside and use it.
  const all = { ...layer('journeys', long ? 3 : 2), results, env, output };
  const first = await runJest(all);
  const failed = failedFiles(jestResult(first.file));
  if (failed.length === 0) return summary.jest(all.title, first);
  fs.writeSync(output, '\n=== Journeys that failed, once more\n');
  const title = `${all.title} again`;
  summary.repeated(all.title, first, await runJest({ ...all, title, args: [...all.args, '--runTestsByPath', ...failed] }));
}

async function checks(output) {
  // Nothing is built by the way: others read what was built while this runs.
  const args = ['--only', '--continue', '--output-logs=errors-only'];
  const code = await turbo(['lint', 'imports', 'unused'], { output, args });
  summary.check('lint, types, import rules or unused code', code === 0);
}

/** Runs a part, with its time. What it says stands under its heading once it has ended: of two that speak at once nobody reads either. */
async function part(name, work) {
  const file = path.join(results, `${name}.log`);
  const output = fs.openSync(file, 'w');
  console.log(`--- ${name} begins`);
  try {
    return await times.part(name, () => work(output));
  } finally {
    fs.closeSync(output);
    heading(name);
    process.stdout.write(fs.readFileSync(file));
  }
}

/** One PostgreSQL for all layers, so that what databases are copied from is made once; it ends with this process, however that ends. */
async function testServer() {
  const given = process.env.TEST_POSTGRES_URL;
  if (given) return { url: given, stop: () => undefined };
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(quickFolder(), 'siklus-postgres-')));
  const guard = guardPostgres(folder, { isTemporary: true });
  const settings = { max_connections: 300, ...(long ? {} : quickPlans) };
  const server = await startPostgres({ dataDir: folder, fast: true, database: 'postgres', settings });
  return { url: server.url, stop: () => server.stop().then(() => guard.end()) };
}

async function main() {
  checkNode();
  heading('Install and build');
  const tools = await times.part('Install and build', async () => {
    // A browser that has to be fetched comes while the packages do.
    const [found] = await Promise.all([findTestTools(), install().then(() => build())]);
    return found;
  });
  const server = await testServer();
  const env = { ...process.env, ...tools, TEST_TIER: long ? 'long' : 'test', TEST_POSTGRES_URL: server.url };
  const run = async (options) => summary.jest(options.title, await runJest({ ...options, results, env }));
  const computing = async () => {
    if (!long) await part('Static checks', checks);
    await part('Rules', (output) => rules(env, output));
    await part('API', (output) => run({ ...layer('api', 2), output }));
  };
  // One at a time: how soon a killed process is missed must not depend on who else is killed.
  const processes = () => part('Processes', (output) => run({ ...layer('processes', 1), output }));
  const pages = () => part('Journeys', (output) => journeys(env, output));
  // Whoever waits for a process to be missed, or for a page, leaves the machine idle: what only computes runs beside. No test looks at a
  // clock, so that neither minds the other. The pages follow what ends first: in the long tier sabotage takes longest.
  const lanes = long ? [processes(), computing().finally(pages)] : [processes().finally(pages), computing()];
  const ended = await Promise.allSettled(lanes);
  await server.stop();
  for (const { reason } of ended) if (reason !== undefined) throw reason;
}

try {
  await main();
} catch (error) {
  await stopRunningCommands();
  console.error(`\n${error.stack}`);
  summary.check(`the run itself: ${error.message.split('\n')[0]}`, false);
}
console.log(`\n${times.table(BUDGET)}`);
const remark = long ? '' : proofRemark(proofIsDue());
if (remark !== '') console.log(`\n${remark}`);
if (summary.remarks() !== '') console.error(`\n${summary.remarks()}`);
console.log(`\n${summary.line()}`);
process.exitCode = summary.failed > 0 ? 1 : 0;
