import fs from 'node:fs';
import path from 'node:path';
import { makeDataFolder } from './data-folder.mjs';
import { tryLock } from './locks.mjs';
import { guardPostgres } from './guard.mjs';
import { messages } from './messages.mjs';
import { notedServer, startPostgres } from './postgres.mjs';
import { isPortFree, reach } from './ports.mjs';
import { isAlive, run, sleep, waitUntil } from './processes.mjs';
import { childEnvironment } from './settings.mjs';
import { SupervisedChild } from './supervised-child.mjs';
import { builtProgram } from './workspace.mjs';

const READY_WITHIN = 120_000;
const DATABASE_CHECK = 2_000;
const DATABASE_REST = 60_000;

/** Everything `npm start` and `npm run dev` run: the database (unless it is elsewhere), the API and the worker. */
export class Site {
  #children = [];
  #database = null;
  #opening = null;
  #guard = null;
  #watch = null;
  #stopped = false;
  /** Only once it is taken: what another one has is not ours to remove. */
  #lockFile = null;

  /** `argsOf` answers what Node.js is given to run the program of a name; `isWatched` when their sources are being edited. */
  constructor(settings, { argsOf = builtProgram, isWatched = false, onGiveUp }) {
    this.settings = settings;
    this.argsOf = argsOf;
    this.isWatched = isWatched;
    this.onGiveUp = onGiveUp;
  }

  /** Refuses early, before anything is installed or started, what cannot work later. */
  async claim() {
    const { dataDir, host, port, embedded, embeddedPort } = this.settings;
    if (!embedded) await demandDatabase(process.env.DATABASE_URL);
    makeDataFolder(dataDir);
    const lockFile = path.join(dataDir, 'start.lock');
    const owner = tryLock(lockFile);
    if (owner) throw new Error(messages.alreadyRunning(dataDir, owner.split('@')[0]));
    this.#lockFile = lockFile;
    if (!(await isPortFree(port, host))) throw new Error(messages.portTaken({ host, port }));
    const own = embedded ? notedServer(dataDir) : null;
    if (embedded && embeddedPort && own?.port !== embeddedPort && !(await isPortFree(embeddedPort))) {
      throw new Error(messages.embeddedPortTaken(embeddedPort));
    }
  }

  /** Starts the database if it is ours to start, and answers its URL. */
  async startDatabase() {
    const { dataDir, embedded, embeddedPort } = this.settings;
    if (!embedded) return process.env.DATABASE_URL;
    this.#guard = guardPostgres(dataDir);
    this.#opening = startPostgres({ dataDir, port: embeddedPort });
    this.#database = await this.#opening;
    this.#watchDatabase();
    return this.#database.url;
  }

  /**
   * A database that was killed is started again on the same port, so the API finds it where it was. One that cannot start rests for a
   * minute and is tried again, like the programs: meanwhile the API says that it is not ready.
   */
  #watchDatabase() {
    const look = async () => {
      let pause = DATABASE_CHECK;
      if (!this.#stopped && !isAlive(this.#database.pid)) {
        console.error('[siklus] PostgreSQL ended unexpectedly; starting it again.');
        try {
          this.#opening = startPostgres({ dataDir: this.settings.dataDir, port: this.#database.port });
          this.#database = await this.#opening;
        } catch (error) {
          pause = DATABASE_REST;
          if (!this.#stopped) console.error(messages.databaseResting({ reason: error.message, seconds: pause / 1000 }));
        }
      }
      if (!this.#stopped) this.#watch = setTimeout(look, pause);
    };
    this.#watch = setTimeout(look, DATABASE_CHECK);
  }

  /** Brings tables up to date and, where demo data are wanted, loads them once. */
  async prepareData(databaseUrl) {
    const env = childEnvironment(this.settings, databaseUrl);
    const commands = this.settings.demo ? [['migrate'], ['demo', 'seed']] : [['migrate']];
    for (const args of commands) {
      const code = await run(process.execPath, [...this.argsOf('cli'), ...args], { env, onStart: this.#begun });
      if (code !== 0 && !this.#stopped) throw new Error(`"siklus ${args.join(' ')}" failed. The reason stands above.`);
    }
  }

  /** Starts API and worker, and waits until the API says that it can serve. */
  async serve(databaseUrl) {
    if (this.#stopped) return;
    const env = childEnvironment(this.settings, databaseUrl);
    const { isWatched, onGiveUp } = this;
    const program = (name, entry) => {
      const logFile = path.join(this.settings.dataDir, 'logs', `${name}.log`);
      return { name, args: this.argsOf(entry), env, logFile, isWatched, onStart: this.#begun };
    };
    // An API that has never answered lacks something that a person must mend, who looks at the screen now. Once it has served, each of the
    // two is tried again for ever: the other one works meanwhile, and nobody may be there to start them.
    const api = new SupervisedChild({ ...program('api', 'main'), onGiveUp });
    this.#children.push(api, new SupervisedChild(program('worker', 'worker')));
    for (const child of this.#children) child.start();
    const ready = `${this.settings.address}/api/health/ready`;
    const came = await waitUntil(async () => this.#stopped || (await answers(ready)), READY_WITHIN, 150);
    if (!came) throw new Error(`The API did not become ready within two minutes. Read ${this.settings.dataDir}/logs/api.log.`);
    api.keep();
  }

  /** Starts API and worker anew. */
  async restart() {
    await Promise.all(this.#children.map((child) => child.restart()));
  }

  /** Stops in order: first who uses the database, then the database. */
  async stop() {
    this.#stopped = true;
    clearTimeout(this.#watch);
    await Promise.all(this.#children.map((child) => child.stop()));
    // A database that is just being started is waited for, or it would be left behind. If it failed, whoever started
    // it has reported why.
    const database = await this.#opening?.catch(() => null);
    await database?.stop();
    await this.#guard?.end();
    this.#unlock();
  }

  /** Ends everything at once, for the second Ctrl-C. PostgreSQL recovers by itself at the next start. */
  kill() {
    this.#stopped = true;
    for (const child of this.#children) child.kill();
    if (this.#database && isAlive(this.#database.pid)) process.kill(this.#database.pid, 'SIGQUIT');
    this.#unlock();
  }

  /** Whoever uses the database is waited for before it is stopped, also when this process is killed. */
  #begun = (pid) => this.#guard?.add(pid);

  #unlock() {
    if (this.#lockFile) fs.rmSync(this.#lockFile, { force: true });
    this.#lockFile = null;
  }
}

/** Says which database does not answer, long before the first command asks it; whether it lets us in is that command's to say. */
async function demandDatabase(url) {
  const { hostname, port, searchParams } = new URL(url);
  // A socket is a file of this machine, which is named another way.
  if (hostname === '' || searchParams.has('host')) return;
  const place = `${hostname}:${port || 5432}`;
  const reason = await reach(hostname.replace(/^\[|\]$/g, ''), Number(port || 5432));
  if (reason !== undefined) throw new Error(messages.databaseUnreachable({ place, reason }));
}

async function answers(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5_000) })).status === 200;
  } catch {
    // Nothing listens yet, or the API is too busy to answer: the caller asks again until its time is over.
    await sleep(50);
    return false;
  }
}
