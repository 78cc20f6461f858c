import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPostgres, type RunningPostgres } from '../../../../scripts/lib/postgres.mjs';
import { migrate } from '../../src/platform/database/migrate.js';
import { testPassword } from './test-password.js';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

export type Process = 'api' | 'api-2' | 'worker' | 'worker-2';
export type Part = Process | 'postgres' | 'redis';

/** What a process holds after all garbage was collected, in megabytes: on its heap (with what the heap keeps beside it) and in all. */
export interface Weight {
  readonly heap: number;
  readonly rss: number;
}

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

/** The real processes on a database of their own: what `npm start` runs, so that a test can kill any of them. */
export class Stack {
  private readonly children = new Map<Process, ChildProcess>();
  private readonly releases = new Map<Process, string>();
  private redis: ChildProcess | undefined;
  /** What all processes wrote, for the search for personal data. */
  readonly output: string[] = [];
  private ending = false;
  /** Parts that ended without being killed by the test: there must be none. */
  readonly accidents: string[] = [];

  private constructor(
    readonly folder: string,
    readonly url: string,
    private postgres: RunningPostgres,
    private readonly environment: Readonly<Record<string, string>>,
    private readonly secondPort: number,
    private readonly firstRelease: string,
    private readonly nodeOptions: readonly string[],
  ) {}

  static async start(
    queue: 'postgres' | 'redis',
    { workers = 1, apis = 1, release = dist, environment = {}, nodeOptions = [] }: StackOptions = {},
  ): Promise<Stack> {
    const folder = await mkdtemp(join(tmpdir(), 'siklus-stack-'));
    const [port, secondPort, databasePort, redisPort] = [await freePort(), await freePort(), await freePort(), await freePort()];
    const postgres = await startPostgres({ dataDir: folder, port: databasePort });
    await migrate(postgres.url, true);
    const stack = new Stack(
      folder,
      `http://127.0.0.1:${port}`,
      postgres,
      {
        DATABASE_URL: postgres.url,
        PORT: String(port),
        SIKLUS_DATA_DIR: folder,
        SIKLUS_DEMO: 'on',
        SIKLUS_DEMO_PASSWORD: testPassword,
        SIKLUS_CLOCK: 'travel',
        ...(queue === 'redis' ? { QUEUE_URL: `redis://127.0.0.1:${redisPort}` } : {}),
        ...environment,
      },
      secondPort,
      release,
      nodeOptions,
    );
    if (queue === 'redis') stack.launchRedis();
    stack.launch('api');
    if (apis === 2) stack.launch('api-2');
    stack.launch('worker');
    if (workers === 2) stack.launch('worker-2');
    try {
      await stack.ready();
      if (apis === 2) await stack.ready(stack.secondUrl);
    } catch (error) {
      await stack.stop();
      throw error;
    }
    return stack;
  }

  /** The address of the second API. */
  get secondUrl(): string {
    return `http://127.0.0.1:${this.secondPort}`;
  }

  get databaseUrl(): string {
    return this.postgres.url;
  }

  get queueUrl(): string | undefined {
    return this.environment['QUEUE_URL'];
  }

  /**
   * Ends a part, with SIGKILL unless another signal is given, and starts it again after a pause. Answers the milliseconds it took to end.
   */
  async kill(
    part: Part,
    {
      signal = 'SIGKILL',
      pauseMs = 0,
      environment = {},
    }: { signal?: NodeJS.Signals; pauseMs?: number; environment?: Readonly<Record<string, string>> } = {},
  ): Promise<number> {
    const began = Date.now();
    if (part === 'postgres') {
      const { port, pid } = this.postgres;
      process.kill(pid, 'SIGKILL');
      await pause(pauseMs);
      this.postgres = await startPostgres({ dataDir: this.folder, port });
      return Date.now() - began;
    }
    const child = part === 'redis' ? this.redis : this.children.get(part);
    if (child === undefined) throw new Error(`${part} is not running`);
    if (part === 'redis') await killed(child, signal);
    else await this.halt(part, signal);
    const took = Date.now() - began;
    await pause(pauseMs);
    if (part === 'redis') this.launchRedis();
    else this.launch(part, environment);
    return took;
  }

  /** Ends a process as an operator does and starts it with another release; answers when that one is up. */
  async replace(part: Process, release: string): Promise<void> {
    await this.halt(part, 'SIGTERM');
    this.releases.set(part, release);
    await this.up(part, this.launch(part));
  }

  /** Megabytes of memory the process holds now. */
  async memoryOf(part: Process): Promise<number> {
    const status = await readFile(`/proc/${this.children.get(part)?.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
  }

  /** What the process holds after a full collection; it must have been started with the scales of `test/soak`. */
  async weigh(part: Process): Promise<Weight> {
    const child = this.children.get(part);
    if (child === undefined) throw new Error(`${part} is not running`);
    let hear: (message: unknown) => void = () => undefined;
    const answer = new Promise<Weight>((resolve) => {
      // The worker's word that it is ready may still wait to be heard.
      hear = (message) => typeof message === 'object' && resolve(message as Weight);
    });
    child.on('message', hear);
    child.send('weigh');
    return within(30_000, answer, `${part} did not answer what it weighs`).finally(() => child.off('message', hear));
  }

  /**
   * Starts a process anew so that it falls at the failpoint, and answers when it is up. `fallen` is its end: it then stays down until
   * `revive`.
   */
  async arm(part: Process, failpoint: string): Promise<{ fallen(): Promise<void> }> {
    if (this.children.has(part)) await this.halt(part);
    const child = this.launch(part, { SIKLUS_FAILPOINT: failpoint });
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    await Promise.race([this.up(part, child), gone]);
    return { fallen: () => within(60_000, gone, `${part} did not come to ${failpoint}`) };
  }

  /** Starts a process that fell. */
  async revive(part: Process): Promise<void> {
    await this.up(part, this.launch(part));
  }

  /** Stops a process in its tracks and lets it go on later: to the others it was dead, and it does not know. */
  async freeze(part: Process, milliseconds: number): Promise<void> {
    const child = this.children.get(part);
    child?.kill('SIGSTOP');
    await pause(milliseconds);
    child?.kill('SIGCONT');
  }

  /** Runs an operation of the command line and gives its exit code and output. */
  async operate(...args: string[]): Promise<{ code: number; output: string }> {
    const child = spawn(process.execPath, [join(dist, 'cli.js'), ...args], {
      env: { ...process.env, ...this.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const code = await new Promise<number>((resolve) => child.once('close', (status) => resolve(status ?? 1)));
    return { code, output };
  }

  /** Waits until the API answers that it is ready. */
  async ready(url = this.url): Promise<void> {
    for (let tries = 0; tries < 900; tries += 1) {
      const ok = await fetch(`${url}/api/health/ready`).then(
        (response) => response.ok,
        () => false,
      );
      if (ok) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`The API did not become ready: ${this.accidents.join('; ')}`);
  }

  async stop(): Promise<void> {
    this.ending = true;
    await Promise.all([...this.children.values()].map(endOf));
    if (this.redis !== undefined) await endOf(this.redis);
    await this.postgres.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  private launchRedis(): void {
    const { port } = new URL(this.queueUrl ?? '');
    this.redis = spawn(
      process.env['REDIS_SERVER'] ?? 'redis-server',
      ['--port', port, '--bind', '127.0.0.1', '--save', '', '--dir', this.folder],
      { stdio: 'ignore' },
    );
  }

  private async halt(part: Process, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const child = this.children.get(part);
    this.children.delete(part);
    if (child !== undefined) await killed(child, signal);
  }

  private async up(part: Process, child: ChildProcess): Promise<void> {
    if (part === 'api' || part === 'api-2') await this.ready(part === 'api' ? this.url : this.secondUrl);
    else await within(60_000, new Promise<void>((resolve) => child.once('message', () => resolve())), `${part} did not start`);
  }

  private launch(part: Process, environment: Readonly<Record<string, string>> = {}): ChildProcess {
    const program = join(this.releases.get(part) ?? this.firstRelease, part.startsWith('api') ? 'main.js' : 'worker.js');
    const child = spawn(process.execPath, ['--enable-source-maps', ...this.nodeOptions, program], {
      env: { ...process.env, ...this.environment, ...(part === 'api-2' ? { PORT: String(this.secondPort) } : {}), ...environment },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.children.set(part, child);
    let last = '';
    child.stdout?.on('data', (chunk: Buffer) => this.output.push(chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => this.output.push((last = chunk.toString())));
    child.once('exit', (code, signal) => {
      if (this.ending || this.children.get(part) !== child) return;
      if (signal === 'SIGKILL' && environment['SIKLUS_FAILPOINT'] !== undefined) {
        this.children.delete(part);
        return;
      }
      this.accidents.push(`${part} ended by itself (${code ?? signal}): ${last.slice(-500)}`);
      this.launch(part);
    });
    return child;
  }
}

function killed(child: ChildProcess, signal: NodeJS.Signals): Promise<unknown> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  return gone;
}

async function within<T>(milliseconds: number, promise: Promise<T>, otherwise: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  try {
    return await Promise.race([
      promise,
      new Promise<never>((_, reject) => (timer = setTimeout(() => reject(new Error(otherwise)), milliseconds))),
    ]);
  } finally {
    clearTimeout(timer);
  }
}

async function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}
