import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startPostgres, type RunningPostgres } from '../../../../scripts/lib/postgres.mjs';
import { quickFolder } from '../../../../scripts/lib/quick-folder.mjs';
import { guardedFolder, type GuardedFolder } from '../database/guarded-folder.js';
import { copyPreparedCluster, unsynced } from '../database/prepared-cluster.js';
import { RedisServer } from './redis.js';
import { startLimit, Supervised, type End } from './supervised.js';
import { testPassword } from './test-password.js';
import { until } from './until.js';
import type { Weight } from './weight.js';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

export type Process = 'api' | 'api-2' | 'worker' | 'worker-2';
export type Part = Process | 'postgres' | 'redis';

export interface StackOptions {
  /** A second worker beside the first. */
  readonly workers?: 1 | 2;
  /** A second API beside the first, on a port of its own. */
  readonly apis?: 1 | 2;
  /** The folder of the built code that all processes begin with; today's unless given. */
  readonly release?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Options of Node for all processes, beside the ordinary ones. */
  readonly nodeOptions?: readonly string[];
}

/** How a part is ended and started again. */
interface Killing {
  readonly signal?: NodeJS.Signals;
  readonly pauseMs?: number;
  readonly environment?: Readonly<Record<string, string>>;
}

/**
 * The real processes on a database of their own, which has courses and an administrator: what `npm start` runs, so that a test can kill
 * any of them. All of it ends with the test, also when that is killed.
 */
export class Stack {
  private readonly processes: ReadonlyMap<Process, Supervised>;
  /** What all processes wrote, for the search for personal data. */
  readonly output: string[] = [];
  /** Parts that ended without being killed by the test: there must be none. */
  readonly accidents: string[] = [];

  private constructor(
    private readonly guarded: GuardedFolder,
    private postgres: RunningPostgres,
    private readonly redis: RedisServer | undefined,
    /** Passwords of those who are there from the beginning. */
    readonly password: { readonly admin: string },
    private readonly environment: Readonly<Record<string, string>>,
    { workers = 1, apis = 1, release = dist, nodeOptions = [] }: StackOptions,
  ) {
    const guard = (pid: number): void => guarded.add(pid);
    const surroundings = { nodeOptions, environment, output: this.output, accidents: this.accidents, guard };
    const names: Process[] = ['api', ...(apis === 2 ? ['api-2' as const] : []), 'worker', ...(workers === 2 ? ['worker-2' as const] : [])];
    this.processes = new Map(names.map((name) => [name, new Supervised(name, programOf(name, release), surroundings)]));
  }

  /** Starts everything and answers when all processes are ready; what a failure leaves is stopped. */
  static async start(queue: 'postgres' | 'redis', options: StackOptions = {}): Promise<Stack> {
    const guarded = guardedFolder('siklus-stack', quickFolder());
    let stack: Stack | undefined;
    try {
      const password = await copyPreparedCluster(guarded.path);
      const postgres = await startPostgres({ dataDir: guarded.path, settings: unsynced });
      const redis = queue === 'redis' ? await RedisServer.start(guarded.path, (pid) => guarded.add(pid)) : undefined;
      const environment = {
        DATABASE_URL: postgres.url,
        SIKLUS_DATA_DIR: guarded.path,
        SIKLUS_DEMO: 'on',
        SIKLUS_DEMO_PASSWORD: testPassword,
        SIKLUS_CLOCK: 'travel',
        ...(redis === undefined ? {} : { QUEUE_URL: redis.url }),
        ...options.environment,
      };
      stack = new Stack(guarded, postgres, redis, password, environment, options);
      await stack.launchAll();
      return stack;
    } catch (error) {
      await (stack === undefined ? guarded.remove() : stack.stop());
      throw error;
    }
  }

  get folder(): string {
    return this.guarded.path;
  }

  get url(): string {
    return this.process('api').url;
  }

  /** The address of the second API. */
  get secondUrl(): string {
    return this.process('api-2').url;
  }

  get databaseUrl(): string {
    return this.postgres.url;
  }

  get queueUrl(): string | undefined {
    return this.redis?.url;
  }

  /** Ends a part, with SIGKILL unless another signal is given, and starts it again after a pause. Answers how it ended. */
  async kill(part: Part, { signal = 'SIGKILL', pauseMs = 0, environment = {} }: Killing = {}): Promise<End> {
    if (part === 'postgres') return this.killPostgres(pauseMs);
    if (part === 'redis') {
      if (this.redis === undefined) throw new Error('redis is not running');
      await this.redis.restart(signal, () => pause(pauseMs));
      return { code: null, signal };
    }
    const end = await this.process(part).halt(signal);
    await pause(pauseMs);
    this.process(part).launch(environment);
    return end;
  }

  /** Ends a process as an operator does and starts it with another release; answers when that one is up. */
  async replace(part: Process, release: string): Promise<void> {
    const process = this.process(part);
    await process.halt('SIGTERM');
    process.program = programOf(part, release);
    process.launch();
    await process.ready();
  }

  /** Megabytes of memory the process holds now. */
  async memoryOf(part: Process): Promise<number> {
    const status = await readFile(`/proc/${this.process(part).running().pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
  }

  /** What the process holds after a full collection; it must have been started with the scales of `proof/soak`. */
  async weigh(part: Process): Promise<Weight> {
    const child = this.process(part).running();
    let weight: Weight | undefined;
    // Its word that it is ready may still wait to be heard.
    const hear = (message: unknown): void => {
      if (typeof message === 'object' && message !== null && 'heap' in message) weight = message as Weight;
    };
    child.on('message', hear);
    child.send('weigh');
    return until(() => weight, `${part} did not answer what it weighs`).finally(() => child.off('message', hear));
  }

  /**
   * Starts a process anew so that it falls at the failpoint, and answers when it is up. `fallen` is its end: it then stays down until
   * `revive`.
   */
  async arm(part: Process, failpoint: string): Promise<{ fallen(): Promise<void> }> {
    const process = this.process(part);
    await process.end();
    process.launch({ SIKLUS_FAILPOINT: failpoint });
    await process.readyOrFallen();
    return { fallen: () => process.fallen() };
  }

  /** Lets a process fall at the failpoint over the work that it is then given, if it comes there in five seconds, and starts it again. */
  async fall(part: Process, failpoint: string, giveWork: () => Promise<unknown>): Promise<void> {
    const process = this.process(part);
    await this.arm(part, failpoint);
    await giveWork();
    for (let tries = 0; tries < 50 && !process.isDown; tries += 1) await pause(100);
    await process.end();
    process.launch();
  }

  /** Starts a process that fell. */
  async revive(part: Process): Promise<void> {
    this.process(part).launch();
    await this.ready(part);
  }

  /** Stops a process in its tracks and lets it go on later: to the others it was dead, and it does not know. */
  async freeze(part: Process, milliseconds: number): Promise<void> {
    const child = this.process(part).running();
    child.kill('SIGSTOP');
    await pause(milliseconds);
    child.kill('SIGCONT');
  }

  /** Runs an operation of the command line and gives its exit code and output. */
  async operate(...args: string[]): Promise<{ code: number; output: string }> {
    const child = spawn(process.execPath, [join(dist, 'cli.js'), ...args], {
      env: { ...process.env, ...this.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    if (child.pid !== undefined) this.guarded.add(child.pid);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const code = await new Promise<number>((resolve) => child.once('close', (status) => resolve(status ?? 1)));
    return { code, output };
  }

  /** Waits until a process is up; for an API, until it answers that it is ready. */
  async ready(part: Process = 'api'): Promise<void> {
    await this.process(part).ready();
  }

  /** Ends everything and removes the folder. */
  async stop(): Promise<void> {
    await Promise.all([...this.processes.values()].map((process) => process.end()));
    await this.redis?.end();
    await this.guarded.remove();
  }

  private process(part: Process): Supervised {
    const process = this.processes.get(part);
    if (process === undefined) throw new Error(`The stack has no ${part}`);
    return process;
  }

  private async launchAll(): Promise<void> {
    const processes = [...this.processes.values()];
    for (const process of processes) process.launch();
    const areReady = async (): Promise<boolean> => (await Promise.all(processes.map((process) => process.isReady()))).every(Boolean);
    await until(async () => this.accidents.length > 0 || (await areReady()), 'The processes did not become ready', startLimit);
    if (this.accidents.length > 0) throw new Error(this.accidents.join('; '));
  }

  private async killPostgres(pauseMs: number): Promise<End> {
    const { port, pid } = this.postgres;
    process.kill(pid, 'SIGKILL');
    await pause(pauseMs);
    // Back ends hold the port until they notice; a busy machine lets them wait for it.
    const restart = (): Promise<RunningPostgres> => startPostgres({ dataDir: this.folder, port, settings: unsynced });
    this.postgres = await until(restart, 'PostgreSQL did not start again', startLimit);
    return { code: null, signal: 'SIGKILL' };
  }
}

function programOf(part: Process, release: string): string {
  return join(release, part.startsWith('api') ? 'main.js' : 'worker.js');
}
