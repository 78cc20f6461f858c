import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { run } from './processes.mjs';

const TOOLS = [
  {
    variable: 'CHROMIUM_PATH',
    title: 'Chromium',
    // Without a window it starts quicker and needs a quarter less of the processor.
    package: 'chromium-headless-shell',
    candidates: [
      'chromium-headless-shell',
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    without: 'the browser journeys',
  },
  {
    variable: 'REDIS_SERVER',
    title: 'redis-server',
    package: 'redis-server',
    candidates: ['redis-server', 'valkey-server'],
    without: 'the tests of the Redis queue',
  },
];

/** The full path of a program that really starts: some systems have a `chromium` that only asks to be installed. */
function find({ variable, candidates }) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const wanted = process.env[variable] ? [process.env[variable]] : candidates;
  for (const name of wanted) {
    const paths = path.isAbsolute(name) ? [name] : folders.map((folder) => path.join(folder, name));
    const found = paths.find(
      (file) => fs.existsSync(file) && spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0,
    );
    if (found) return found;
  }
  return null;
}

/**
 * Finds the programs some tests need, installs missing ones where this process may, and answers the environment
 * variables that tell the tests where they are. A test that needs a missing one is skipped. `output` is where the names go, as in
 * `run`: the standard output of a command may be for its result alone.
 *
 * @param {'inherit' | 'stderr'} [output]
 * @returns {Promise<Record<'CHROMIUM_PATH' | 'REDIS_SERVER', string>>}
 */
export async function findTestTools(output = 'inherit') {
  const say = output === 'stderr' ? console.error : console.log;
  const missing = TOOLS.filter((tool) => !find(tool));
  if (missing.length > 0 && process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get')) {
    await aptInstall(
      missing.map((tool) => tool.package),
      output,
    );
  }
  const environment = {};
  for (const tool of TOOLS) {
    const file = find(tool);
    environment[tool.variable] = file ?? '';
    if (file) say(`${tool.title}: ${file}`);
    else console.error(`\n!!! ${tool.title} was not found: ${tool.without} are SKIPPED. Install it, or set ${tool.variable}.\n`);
  }
  return environment;
}

async function aptInstall(packages, output) {
  // RUNLEVEL=1 keeps the package from starting a Redis of its own on this machine.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  (output === 'stderr' ? console.error : console.log)(`Installing ${packages.join(' and ')} ...`);
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const code = await run('apt-get', ['-qq', ...args], { env, output });
    if (code !== 0) console.error(`apt-get ${args[0]} failed (code ${code}).`);
  }
}
