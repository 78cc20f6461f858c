import { spawn } from 'node:child_process';
import fs from 'node:fs';
import readline from 'node:readline';
import { messages } from './messages.mjs';
import { signalGroup, waitUntil } from './processes.mjs';

const CRASHES_ALLOWED = 5;
const CRASH_WINDOW = 60_000;
const LONGEST_PAUSE = 10_000;
const REST = 60_000;
const PATIENCE = 20_000;

/**
 * One of the programs Siklus consists of; `args` is what Node.js is given. It is started again with growing pauses, `firstPause` doubled
 * each time, when it ends by itself. The fifth crash within a minute is given to `onGiveUp`; one without, or that is kept by `keep`, rests
 * for a minute and is tried again. One that `isWatched` waits for `restart` instead. `onStart` is told each process id. Everything it
 * prints goes to `logFile`; its errors also to the screen.
 */
export class SupervisedChild {
  #crashes = [];
  #stopping = false;
  #timer = null;
  #process = null;

  constructor({ name, args, env, logFile, isWatched = false, firstPause = 250, onStart = () => {}, onGiveUp = undefined }) {
    Object.assign(this, { name, args, env, logFile, isWatched, firstPause, onStart, onGiveUp });
  }

  start() {
    if (this.#stopping) return;
    const log = fs.createWriteStream(this.logFile, { flags: 'a' });
    // Own session: Ctrl-C reaches only this script, which stops things in order. The IPC channel ends with this
    // script, however it ends, and the child then stops by itself.
    const child = spawn(process.execPath, this.args, {
      env: this.env,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      detached: true,
    });
    this.#process = child;
    if (child.pid) this.onStart(child.pid);
    if (this.isWatched) child.once('message', () => console.log(`[siklus] ${this.name} runs.`));
    child.once('error', (error) => console.error(`[${this.name}] ${error.message}`));
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });
    readline.createInterface({ input: child.stderr }).on('line', (line) => console.error(`[${this.name}] ${line}`));
    child.once('close', (code, signal) => {
      log.end();
      if (!this.#stopping) this.#crashed(signal ?? `code ${code}`);
    });
  }

  /** From now on it is never given up, however often it ends. */
  keep() {
    this.onGiveUp = undefined;
  }

  /** What the program says next to whoever started it. */
  message() {
    return new Promise((resolve) => this.#process.once('message', resolve));
  }

  #crashed(reason) {
    if (this.isWatched) {
      console.error(`[siklus] ${this.name} ended (${reason}); it starts again when a file changes.`);
      return;
    }
    const now = Date.now();
    this.#crashes = [...this.#crashes.filter((at) => now - at < CRASH_WINDOW), now];
    if (this.#crashes.length >= CRASHES_ALLOWED) {
      if (this.onGiveUp)
        this.onGiveUp(`${this.name} ended ${CRASHES_ALLOWED} times within a minute (last: ${reason}). Read ${this.logFile}.`);
      else this.#rest(reason);
      return;
    }
    const pause = Math.min(this.firstPause * 2 ** this.#crashes.length, LONGEST_PAUSE);
    console.error(`[siklus] ${this.name} ended (${reason}); starting it again in ${pause / 1000} s. Log: ${this.logFile}`);
    this.#timer = setTimeout(() => this.start(), pause);
  }

  #rest(reason) {
    const { name, logFile } = this;
    console.error(messages.resting({ name, times: CRASHES_ALLOWED, reason, seconds: REST / 1000, logFile }));
    this.#timer = setTimeout(() => this.start(), REST);
  }

  /** Asks the program to finish its work and end; after 20 seconds it is ended by force. */
  async stop() {
    this.#stopping = true;
    clearTimeout(this.#timer);
    if (this.#ended()) return;
    this.#process.kill('SIGTERM');
    if (await waitUntil(() => this.#ended(), PATIENCE)) return;
    console.error(`[siklus] ${this.name} does not stop and is ended by force.`);
    this.kill();
    await waitUntil(() => this.#ended(), 5_000);
  }

  /** Stops the program and starts it anew. */
  async restart() {
    await this.stop();
    this.#stopping = false;
    this.start();
  }

  /** True once Node.js has collected the process, so that not even a zombie is left. */
  #ended() {
    const child = this.#process;
    return !child?.pid || child.exitCode !== null || child.signalCode !== null;
  }

  /** Ends the program and all it started, at once. */
  kill() {
    this.#stopping = true;
    clearTimeout(this.#timer);
    if (!this.#ended()) signalGroup(this.#process.pid, 'SIGKILL');
  }
}
