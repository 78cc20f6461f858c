import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from './processes.mjs';
import { ROOT } from './settings.mjs';

const PNPM = 'pnpm@12.21.0'; // the same version as in package.json; needed only before anything is installed
const OLDEST_NODE = [20, 19];

const inRoot = (...parts) => path.join(ROOT, ...parts);
const bin = inRoot('node_modules', '.bin');

/** Environment in which turbo finds pnpm, and in which nothing asks questions or reports home. */
export const toolEnvironment = () => ({
  ...process.env,
  PATH: `${bin}${path.delimiter}${process.env.PATH}`,
  CI: process.env.CI || 'true',
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
});

/** Older versions of Node.js fail later with messages that help nobody. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new Error(
    `Siklus membutuhkan Node.js ${OLDEST_NODE.join('.')} atau lebih baru; di sini versi ${process.versions.node}.\n` +
      `Siklus needs Node.js ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`,
  );
}

const timeOf = (file) => (fs.existsSync(file) ? fs.statSync(file).mtimeMs : 0);

/** True while the packages on disk are those of the lockfile. */
function isInstalled() {
  const installed = timeOf(inRoot('node_modules', '.modules.yaml'));
  return installed > 0 && installed >= timeOf(inRoot('pnpm-lock.yaml')) && fs.existsSync(path.join(bin, 'turbo'));
}

/** Installs what the lockfile names, if that has not been done. `output` as in `run`. */
export async function install(output = 'inherit') {
  if (isInstalled()) return;
  const code = await run('npx', ['-y', PNPM, 'install', '--frozen-lockfile'], { cwd: ROOT, env: toolEnvironment(), output });
  if (code !== 0)
    throw new Error('The packages could not be installed. The reason stands above; a network connection is needed the first time.');
  // pnpm leaves the file alone when nothing had to change; without this each start would install again.
  const now = new Date();
  fs.utimesSync(inRoot('node_modules', '.modules.yaml'), now, now);
}

/** Runs Turborepo tasks over all workspaces and answers the exit code. */
export function turbo(tasks, { output = 'inherit', args = [] } = {}) {
  return run(path.join(bin, 'turbo'), ['run', ...tasks, '--concurrency=2', ...args], { cwd: ROOT, env: toolEnvironment(), output });
}

/** Builds everything that has changed since the last build. */
export async function build(output = 'inherit') {
  const code = await turbo(['build'], { output, args: ['--output-logs=errors-only'] });
  if (code !== 0) throw new Error('The build failed. The reason stands above.');
}

/** True when the operations command has been built. */
export const isBuilt = () => fs.existsSync(inRoot('apps', 'api', 'dist', 'cli.js'));

/** A built entry of the API: `main`, `worker` or `cli`. */
export const apiEntry = (name) => inRoot('apps', 'api', 'dist', `${name}.js`);

/** What Node.js is given to run one as it was built. */
export const builtProgram = (name) => ['--enable-source-maps', apiEntry(name)];

/** What it is given to run one from its sources, whose types nobody has checked. */
export const sourceProgram = (name) => [
  '--conditions=@siklus/source',
  '--import',
  pathToFileURL(inRoot('packages', 'config', 'run-typescript.mjs')).href,
  '--enable-source-maps',
  inRoot('apps', 'api', 'src', `${name}.ts`),
];
