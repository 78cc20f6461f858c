import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { makeDataFolder } from './data-folder.mjs';
import { clusterOf, createCluster, logOf, OWNER, prepareFolder, serverSettings, urlOf } from './postgres-cluster.mjs';
import { findRunner } from './postgres-binaries.mjs';
import { ensureDatabase, waitForServer } from './postgres-client.mjs';
import { dropLease, takeLease, usedByOthers, withLock } from './postgres-leases.mjs';
import { commandLineOf, isAlive, waitUntil } from './processes.mjs';
import { freePort, isPortFree } from './ports.mjs';

/** Servers this process started itself: they are gone only when their exit has been collected. */
const children = new Map();

const isGone = (pid) => {
  const child = children.get(pid);
  return child ? child.exitCode !== null || child.signalCode !== null : !isAlive(pid);
};

const LOG_LIMIT = 10 * 1024 * 1024;

/**
 * @typedef {object} PostgresOptions
 * @property {string} dataDir The data folder; the cluster is its `postgres` folder.
 * @property {number} [port] Fixes the port; a free one unless given.
 * @property {boolean} [fast] Gives up durability: for tests only.
 * @property {Record<string, string | number>} [settings] Added to the command line.
 * @property {string} [database] Created when missing; `siklus` unless told.
 */

/**
 * @typedef {object} RunningPostgres
 * @property {string} url
 * @property {number} port
 * @property {number} pid
 * @property {boolean} reused Whether the server ran already.
 * @property {() => Promise<void>} stop Gives this process's use up, and stops the server when no other process uses it.
 */

/**
 * Starts the embedded PostgreSQL of a data folder, or joins the server that already runs there.
 *
 * @param {PostgresOptions} options
 * @returns {Promise<RunningPostgres>}
 */
export async function startPostgres({ dataDir, port, fast = false, settings = {}, database = OWNER }) {
  makeDataFolder(dataDir);
  const folder = canonical(dataDir);
  const runner = await findRunner();
  prepareFolder(folder, runner);
  return withLock(folder, async () => {
    let server = await findRunning(folder);
    if (server && port && server.port !== port && !usedByOthers(folder)) {
      await stopServer(folder, server.pid);
      server = null;
    }
    const reused = server !== null;
    server ??= await launch(folder, runner, { port, fast, settings });
    takeLease(folder);
    await ensureDatabase(urlOf(folder, server.port, 'postgres'), database);
    return {
      url: urlOf(folder, server.port, database),
      port: server.port,
      pid: server.pid,
      reused,
      stop: () => release(folder, server.pid),
    };
  });
}

/**
 * The server that runs on this data folder, or null. It may be left over from a killed process.
 *
 * @param {string} dataDir
 * @returns {Promise<{ url: string, port: number, pid: number } | null>}
 */
async function findRunning(dataDir) {
  const folder = canonical(dataDir);
  const noted = readPidFile(folder);
  if (!noted || !isOurs(folder, noted.pid)) return null;
  const url = urlOf(folder, noted.port);
  await waitForServer(folder, urlOf(folder, noted.port, 'postgres'), () => isAlive(noted.pid));
  return isAlive(noted.pid) ? { url, ...noted } : null;
}

/**
 * Port and process that `postmaster.pid` names, if that process is this folder's server. Needs no connection.
 *
 * @param {string} dataDir
 * @returns {{ port: number, pid: number } | null}
 */
export function notedServer(dataDir) {
  const folder = canonical(dataDir);
  const noted = readPidFile(folder);
  return noted && isOurs(folder, noted.pid) ? noted : null;
}

/** One spelling per folder, or a server reached through a link would look like a stranger's. */
const canonical = (dataDir) => (fs.existsSync(dataDir) ? fs.realpathSync(dataDir) : path.resolve(dataDir));

function readPidFile(folder) {
  const file = path.join(clusterOf(folder), 'postmaster.pid');
  if (!fs.existsSync(file)) return null;
  const lines = fs.readFileSync(file, 'utf8').split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]) };
}

/** The number in a left-over pid file may meanwhile belong to any program, so its command line decides. */
const isOurs = (folder, pid) => pid > 0 && isAlive(pid) && commandLineOf(pid).includes(`-D ${clusterOf(folder)} `);

/**
 * PostgreSQL refuses to start while the number in a left-over pid file belongs to a living process, whichever it is
 * (usual after a container restarts). An impossible number keeps its own check for orphaned back ends working.
 */
function defusePidFile(folder) {
  const file = path.join(clusterOf(folder), 'postmaster.pid');
  if (!fs.existsSync(file)) return;
  const [, ...rest] = fs.readFileSync(file, 'utf8').split('\n');
  fs.writeFileSync(file, ['999999999', ...rest].join('\n'));
}

async function launch(folder, runner, { port, fast, settings }) {
  createCluster(folder, runner, { fast });
  defusePidFile(folder);
  // Back ends of a server that was killed hold its port until they notice.
  if (port && !(await waitUntil(() => isPortFree(port), 5_000))) {
    throw new Error(`Port ${port} (SIKLUS_EMBEDDED_PORT) is taken. Choose another one, or leave it out to get a free one.`);
  }
  // Another program may take the free port in between, and back ends of a killed server may need a moment to end.
  for (let attempt = 1; ; attempt++) {
    try {
      return await launchOnce(folder, runner, { port: port ?? (await freePort()), fast, settings });
    } catch (error) {
      if (attempt === 4) throw error;
      await waitUntil(() => false, 500 * attempt);
    }
  }
}

async function launchOnce(folder, runner, options) {
  const logFile = logOf(folder);
  if (fs.existsSync(logFile) && fs.statSync(logFile).size > LOG_LIMIT) fs.renameSync(logFile, `${logFile}.1`);
  const log = fs.openSync(logFile, 'a');
  const [command, ...args] = [...runner.prefix, runner.postgres, '-D', clusterOf(folder), ...serverSettings(options)];
  // A session of its own: Ctrl-C in the terminal must not stop the database before the API has finished.
  const child = spawn(command, args, { cwd: '/', uid: runner.uid, gid: runner.gid, stdio: ['ignore', log, log], detached: true });
  fs.closeSync(log);
  let failed = null;
  child.once('error', (error) => {
    failed = error;
  });
  child.once('exit', (code, signal) => {
    failed ??= new Error(`PostgreSQL ended with ${signal ?? `code ${code}`}`);
  });
  child.unref();
  children.set(child.pid, child);
  try {
    await waitForServer(folder, urlOf(folder, options.port, 'postgres'), () => failed === null);
  } catch (error) {
    if (!failed) child.kill('SIGQUIT');
    throw error;
  }
  if (failed) throw new Error(`${failed.message}. End of ${logFile}:\n${tail(logFile)}`, { cause: failed });
  return { pid: child.pid, port: options.port };
}

const tail = (file) => fs.readFileSync(file, 'utf8').trimEnd().split('\n').slice(-12).join('\n');

/**
 * Stops the server of a data folder whose users are all gone; their guard calls it.
 *
 * @param {string} dataDir
 * @returns {Promise<void>}
 */
export function stopIfUnused(dataDir) {
  const folder = canonical(dataDir);
  return withLock(folder, async () => {
    const noted = notedServer(folder);
    if (noted && !usedByOthers(folder)) await stopServer(folder, noted.pid);
  });
}

function release(folder, pid) {
  return withLock(folder, async () => {
    dropLease(folder);
    if (!usedByOthers(folder)) await stopServer(folder, pid);
  });
}

/** Fast shutdown: open transactions are rolled back and everything is written. Forced after 30 seconds. */
async function stopServer(folder, pid) {
  for (const [signal, patience] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 5_000],
  ]) {
    if (isGone(pid) || !isOurs(folder, pid)) return;
    process.kill(pid, signal);
    if (await waitUntil(() => isGone(pid), patience)) return;
  }
  throw new Error(`PostgreSQL (process ${pid}) does not stop.`);
}
