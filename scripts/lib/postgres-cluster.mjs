import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { makeDataFolder } from './data-folder.mjs';

/** Name of the database's owner and of the database itself. */
export const OWNER = 'siklus';

/** For the account PostgreSQL runs under when root cannot run it in a user namespace: its programs, and data if need be. */
export const ACCOUNT_FOLDER = '/var/lib/siklus-postgres';

/** Where the cluster is: in the data folder, or where a link there points to. */
export function clusterOf(dataDir) {
  const place = path.join(dataDir, 'postgres');
  return fs.existsSync(place) ? fs.realpathSync(place) : place;
}

export const logOf = (dataDir) => path.join(dataDir, 'logs', 'postgres.log');
const passwordOf = (dataDir) => path.join(dataDir, 'postgres-password');

/** Reads a secret of the data folder, or makes it once. Only the owner of the folder may read it. */
export function secret(file, bytes = 24) {
  if (fs.existsSync(file)) return fs.readFileSync(file, 'utf8').trim();
  const value = randomBytes(bytes).toString('base64url');
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, `${value}\n`, { mode: 0o600 });
  fs.renameSync(draft, file);
  return value;
}

/** Where to connect: the owner's URL of one database of this cluster. */
export function urlOf(dataDir, port, database = OWNER) {
  return `postgres://${OWNER}:${secret(passwordOf(dataDir))}@127.0.0.1:${port}/${database}`;
}

/** Makes the data folder, closed to others unless PostgreSQL runs under another account and must pass through it. */
export function prepareFolder(dataDir, runner) {
  makeDataFolder(dataDir);
  fs.chmodSync(dataDir, runner.uid === undefined ? 0o700 : 0o711);
}

/**
 * An account that PostgreSQL has to run under may not be able to enter the data folder (a checkout in /root in a
 * container without user namespaces). The cluster then lives with that account's programs, and the folder has a link.
 */
function placeFor(dataDir, runner) {
  const usual = path.join(dataDir, 'postgres');
  if (runner.uid === undefined) return usual;
  const { status } = spawnSync('test', ['-x', dataDir], { cwd: '/', uid: runner.uid, gid: runner.gid });
  if (status === 0) return usual;
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  fs.mkdirSync(ACCOUNT_FOLDER, { recursive: true });
  return path.join(ACCOUNT_FOLDER, `data-${name}`);
}

/** Indonesian sorting where this build knows ICU; else the order of Unicode, with letters still changing case. */
const LOCALES = [
  ['--locale-provider=icu', '--icu-locale=id-ID', '--locale=C'],
  ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
];

/**
 * Creates the cluster when there is none. It is made in a folder beside and renamed at the end, so a process killed
 * half-way leaves nothing that looks finished.
 */
export function createCluster(dataDir, runner, { fast }) {
  if (fs.existsSync(path.join(clusterOf(dataDir), 'PG_VERSION'))) return;
  const place = placeFor(dataDir, runner);
  for (const name of fs.readdirSync(path.dirname(place))) {
    if (name.startsWith(`${path.basename(place)}.new-`)) fs.rmSync(path.join(path.dirname(place), name), { recursive: true, force: true });
  }
  const fresh = `${place}.new-${process.pid}`;
  initialise(fresh, secret(passwordOf(dataDir)), runner, fast);
  if (path.dirname(place) !== dataDir) {
    // Nobody links to an older cluster there any more: its data folder was removed, and its password with it.
    fs.rmSync(place, { recursive: true, force: true });
    fs.rmSync(path.join(dataDir, 'postgres'), { force: true });
    fs.symlinkSync(place, path.join(dataDir, 'postgres'));
  }
  fs.renameSync(fresh, place);
}

/**
 * Makes a data folder whose cluster is a copy of another folder's, password and all. The server of that one must have ended in order.
 *
 * @param {string} source
 * @param {string} dataDir
 * @param {import('./postgres-binaries.mjs').Runner} runner
 */
export function copyCluster(source, dataDir, runner) {
  prepareFolder(dataDir, runner);
  fs.cpSync(passwordOf(source), passwordOf(dataDir));
  const place = path.join(dataDir, 'postgres');
  fs.cpSync(clusterOf(source), place, { recursive: true });
  // Newer Node.js gives a copied folder the mode of a new one, and PostgreSQL opens no cluster that others may read.
  fs.chmodSync(place, 0o700);
  if (runner.uid === undefined) return;
  fs.chownSync(place, runner.uid, runner.gid);
  for (const name of fs.readdirSync(place, { recursive: true })) fs.chownSync(path.join(place, name), runner.uid, runner.gid);
}

/** Runs initdb with the first locale that this build knows. */
function initialise(folder, password, runner, fast) {
  const passwordFile = `${folder}-password`;
  let failure = '';
  for (const locale of LOCALES) {
    fs.rmSync(folder, { recursive: true, force: true });
    fs.mkdirSync(folder, { mode: 0o700 });
    fs.writeFileSync(passwordFile, password, { mode: 0o600 });
    if (runner.uid !== undefined) for (const it of [folder, passwordFile]) fs.chownSync(it, runner.uid, runner.gid);
    const [command, ...args] = [
      ...runner.prefix,
      runner.initdb,
      '-D',
      folder,
      `--username=${OWNER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      ...locale,
      // A test connects some thousand times, and proves a password that nobody has to guess.
      ...(fast ? ['--no-sync', '--set=scram_iterations=1'] : []),
    ];
    const done = spawnSync(command, args, { cwd: '/', uid: runner.uid, gid: runner.gid, encoding: 'utf8' });
    fs.rmSync(passwordFile, { force: true });
    if (done.status === 0) return;
    failure = `${done.error?.message ?? ''}${done.stderr ?? ''}`;
  }
  fs.rmSync(folder, { recursive: true, force: true });
  throw new Error(`The database folder ${folder} could not be created:\n${failure.trim()}`);
}

/** Settings of every start; `durable` ones are kept for real use, `fast` ones only for data that may be lost. */
export function serverSettings({ fast, port, settings }) {
  const base = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] ',
    // The details of an error quote the row, and so what people wrote.
    log_error_verbosity: 'terse',
    jit: 'off',
    shared_buffers: '256MB',
    max_wal_size: '2GB',
  };
  const durable = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };
  const lossy = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', wal_level: 'minimal', max_wal_senders: 0 };
  return Object.entries({ ...base, ...(fast ? lossy : durable), ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
