import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

export { sleep };

/** Fields of Linux's /proc/<pid>/stat after the command name, or null where there is none. */
function procStat(pid) {
  try {
    const text = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch (error) {
    // ESRCH: the process ended between open and read.
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return null;
    throw error;
  }
}

/** True while the process runs. A zombie nobody has collected yet counts as ended. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code === 'ESRCH') return false;
    if (error.code !== 'EPERM') throw error;
  }
  return procStat(pid)?.[0] !== 'Z';
}

/** Names one process for good: process ids are used again, above all after a restart of a container. */
export function identityOf(pid) {
  const startedAt = procStat(pid)?.[19];
  return startedAt === undefined ? String(pid) : `${pid}@${startedAt}`;
}

/** True while the very process that `identityOf` named still runs. */
export function isSameProcess(identity) {
  const pid = Number(identity.split('@')[0]);
  return Number.isInteger(pid) && pid > 0 && isAlive(pid) && (!identity.includes('@') || identityOf(pid) === identity);
}

/** The command line of a process as text; empty when it has ended or cannot be read. */
export function commandLineOf(pid) {
  if (process.platform !== 'linux') return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ESRCH' || error.code === 'EACCES') return '';
    throw error;
  }
}

/** Waits until `done()` is true. Answers false when the time is over first. */
export async function waitUntil(done, milliseconds, every = 50) {
  const end = Date.now() + milliseconds;
  while (!(await done())) {
    if (Date.now() >= end) return false;
    await sleep(every);
  }
  return true;
}

/** Sends a signal to a detached child and everything it started; a group that has ended already is fine. */
export function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

const groups = new Set();

/** Ends every command that `run` still has under way, by force after `patience` milliseconds. Answers when all are gone. */
export async function stopRunningCommands(patience = 10_000) {
  for (const pid of groups) signalGroup(pid, 'SIGTERM');
  if (await waitUntil(() => groups.size === 0, patience)) return;
  for (const pid of groups) signalGroup(pid, 'SIGKILL');
}

/**
 * Runs a command in its own process group and answers its exit code (128 + n style codes become 1).
 * `output` is 'inherit', 'stderr' (stdout of this process stays clean), 'ignore' or a file descriptor; `onStart` is told the process id.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, output?: 'inherit' | 'stderr' | 'ignore' | number, onStart?: (pid: number) => void }}
 *   [options]
 * @returns {Promise<number>}
 */
export function run(command, args, { cwd, env = process.env, output = 'inherit', onStart = () => {} } = {}) {
  const out = output === 'stderr' ? 2 : output;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', out, output === 'stderr' ? 2 : out], detached: true });
    if (child.pid) {
      groups.add(child.pid);
      onStart(child.pid);
    }
    child.once('error', reject);
    child.once('exit', (code) => {
      groups.delete(child.pid);
      resolve(code ?? 1);
    });
  });
}
