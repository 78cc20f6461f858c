// `npm run -s siklus -- <command>`: operations on the running system, or on its database when it does not run.
// Only the command itself may write to stdout, so that its output can be read by other programs.
import { spawn } from 'node:child_process';
import os from 'node:os';
import { startPostgres } from './lib/postgres.mjs';
import { run } from './lib/processes.mjs';
import { childEnvironment, readSettings } from './lib/settings.mjs';
import { apiEntry, build, checkNode, install, isBuilt } from './lib/workspace.mjs';

/** What asks no database: the rules alone, and files. Whoever doubts a predicate needs neither a server nor the wait for one. */
const WITHOUT_DATABASE = new Set(['rule', 'explain', 'help']);

/** Runs the command with our own terminal and answers its exit code as a shell would. */
function runCommand(args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--enable-source-maps', apiEntry('cli'), ...args], { env, stdio: 'inherit' });
    // Ctrl-C reaches the command by itself; we stay to stop the database. A SIGTERM reaches only us.
    process.on('SIGINT', () => {});
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + (os.constants.signals[signal] ?? 0)));
  });
}

async function main(args) {
  checkNode();
  const settings = readSettings();
  if (!isBuilt()) {
    await install('stderr');
    await build('stderr');
  }
  if (!settings.embedded || WITHOUT_DATABASE.has(args[0])) return runCommand(args, childEnvironment(settings, process.env.DATABASE_URL));

  const database = await startPostgres({ dataDir: settings.dataDir, port: settings.embeddedPort });
  try {
    const env = childEnvironment(settings, database.url);
    // A database that was not running may be new or older than the programs.
    if (!database.reused && args[0] !== 'migrate') {
      const code = await run(process.execPath, [apiEntry('cli'), 'migrate'], { env, output: 'stderr' });
      if (code !== 0) return code;
    }
    return await runCommand(args, env);
  } finally {
    await database.stop();
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
