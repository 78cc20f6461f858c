import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tryLock } from '../../../../scripts/lib/locks.mjs';
import { findRunner, type Runner } from '../../../../scripts/lib/postgres-binaries.mjs';
import { copyCluster } from '../../../../scripts/lib/postgres-cluster.mjs';
import { startPostgres } from '../../../../scripts/lib/postgres.mjs';
import { testPassword } from '../office/test-password.js';
import { until } from '../office/until.js';
import { guardedFolder } from './guarded-folder.js';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const cache = join(root, 'node_modules/.cache/siklus');
/** What decides what the cluster holds: the code as it was built. */
const built = ['apps/api/dist', 'packages/domain/dist', 'packages/contracts/dist'];
const adminPasswordOf = (folder: string): string => join(folder, 'admin-password');

/**
 * Nothing is forced to the disk: a killed process, PostgreSQL too, loses none of what it gave to the system, and no test cuts the power.
 * A commit still waits until its record is written, which `synchronous_commit = off` would spare: a kill would then lose it.
 */
export const unsynced = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'on' };

/**
 * Puts a database into the data folder as an office has it on its first morning: migrated with a clock that travels, with the courses and
 * an administrator, whose password it answers. That is made once for a build, by its own command line, and copied from then on.
 */
export async function copyPreparedCluster(folder: string): Promise<{ readonly admin: string }> {
  const runner = await findRunner();
  const prepared = join(cache, `cluster-${buildHash(runner.postgres)}`);
  mkdirSync(cache, { recursive: true });
  const lock = join(cache, 'cluster.lock');
  await until(() => tryLock(lock) === null, `Another process has been preparing a cluster in ${cache}`, 180);
  try {
    if (!existsSync(prepared)) await prepare(prepared, runner);
    copyCluster(prepared, folder, runner);
    return { admin: readFileSync(adminPasswordOf(prepared), 'utf8') };
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Names what was built, so that no cluster of another build is ever taken. */
function buildHash(postgres: string): string {
  const hash = createHash('sha256').update(postgres);
  for (const part of built)
    for (const name of readdirSync(join(root, part), { recursive: true, encoding: 'utf8' }).sort())
      if (name.endsWith('.js')) hash.update(name).update(readFileSync(join(root, part, name)));
  return hash.digest('hex').slice(0, 16);
}

/** Makes the cluster in a folder that a guard removes, and names the copy of it last: what was killed half-way is never taken. */
async function prepare(prepared: string, runner: Runner): Promise<void> {
  for (const name of readdirSync(cache))
    if (name.startsWith('cluster-') && name !== basename(prepared)) rmSync(join(cache, name), { recursive: true, force: true });
  const making = guardedFolder('siklus-cluster');
  try {
    const postgres = await startPostgres({ dataDir: making.path, settings: unsynced });
    const operate = (...words: string[]): string => runCommandLine(making.path, postgres.url, words);
    operate('migrate');
    operate('demo', 'courses');
    const { password } = JSON.parse(operate('user', 'create-admin', '--username', 'admin', '--json')) as { password: string };
    await postgres.stop();
    const unfinished = `${prepared}.new`;
    copyCluster(making.path, unfinished, runner);
    writeFileSync(adminPasswordOf(unfinished), password, { mode: 0o600 });
    renameSync(unfinished, prepared);
  } finally {
    await making.remove();
  }
}

function runCommandLine(folder: string, databaseUrl: string, words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'apps/api/dist/cli.js'), ...words], {
    encoding: 'utf8',
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      SIKLUS_DATA_DIR: folder,
      SIKLUS_DEMO: 'on',
      SIKLUS_DEMO_PASSWORD: testPassword,
      SIKLUS_CLOCK: 'travel',
    },
  });
  if (status !== 0) throw new Error(`${words.join(' ')}: ${stdout}${stderr}`);
  return stdout;
}
