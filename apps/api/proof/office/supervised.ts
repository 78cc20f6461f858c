import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { until } from './until.js';

/** How a process ended: with a code, or by a signal. */
export interface End {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** What all processes of a stack share. */
export interface Surroundings {
  readonly nodeOptions: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** What the processes wrote. */
  readonly output: string[];
  /** Parts that ended without being killed by the test. */
  readonly accidents: string[];
  /** Has the process ended when the test is gone. */
  readonly guard: (pid: number) => void;
}

/** Seconds that a start may take; only what hangs comes to this limit. */
export const startLimit = 180;

/** So many accidents are told; what keeps falling is then left down. */
const accidentsAtMost = 5;

/** An API or a worker: it can be killed and started again, and is started again when it falls by itself. */
export class Supervised {
  private child: ChildProcess | undefined;
  /** The port that the API took when it first had a free choice; clients hold its address, so it comes back there. */
  private port = 0;
  private isUp = false;

  constructor(
    readonly name: string,
    /** The program to start next; another release may be put in its place. */
    public program: string,
    private readonly surroundings: Surroundings,
  ) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get pid(): number {
    return this.running().pid ?? 0;
  }

  /** The process itself, to speak with it; throws when it is down. */
  running(): ChildProcess {
    if (this.child === undefined) throw new Error(`${this.name} is not running`);
    return this.child;
  }

  /** Starts it; when the environment names a failpoint, it stays down after it has killed itself there. */
  launch(environment: Readonly<Record<string, string>> = {}): void {
    const { surroundings } = this;
    const child = spawn(process.execPath, ['--enable-source-maps', ...surroundings.nodeOptions, this.program], {
      env: { ...process.env, ...surroundings.environment, PORT: String(this.port), ...environment },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.child = child;
    this.isUp = false;
    letTestEnd(child);
    if (child.pid !== undefined) surroundings.guard(child.pid);
    let last = '';
    child.stdout?.on('data', (chunk: Buffer) => surroundings.output.push(chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => surroundings.output.push((last = chunk.toString())));
    child.on('message', (message) => this.hear(message));
    child.once('close', (code, signal) => {
      if (this.child !== child) return;
      this.child = undefined;
      this.isUp = false;
      if (signal === 'SIGKILL' && environment['SIKLUS_FAILPOINT'] !== undefined) return;
      // While it was down, a connection of some other program may have taken its port for a moment.
      if (!last.includes('is used by another program'))
        surroundings.accidents.push(`${this.name} ended by itself (${code ?? signal}): ${last.slice(-500)}`);
      if (surroundings.accidents.length < accidentsAtMost) this.launch(environment);
    });
  }

  /** Ends it and answers how it ended. */
  async halt(signal: NodeJS.Signals = 'SIGKILL'): Promise<End> {
    const child = this.running();
    this.child = undefined;
    const exit = once(child, 'exit') as Promise<[End['code'], End['signal']]>;
    child.ref();
    child.kill(signal);
    const [code, by] = await exit;
    return { code, signal: by };
  }

  /** Halts it unless it has fallen already. */
  async end(): Promise<void> {
    if (this.child !== undefined) await this.halt();
  }

  /** Whether it has said that it is up, and an API answers that it is ready. */
  async isReady(): Promise<boolean> {
    return this.isUp && (this.port === 0 || (await fetch(`${this.url}/api/health/ready`)).ok);
  }

  async ready(): Promise<void> {
    const otherwise = (): string => `${this.name} did not become ready: ${this.surroundings.accidents.join('; ')}`;
    await until(() => this.isReady(), otherwise, startLimit);
  }

  get isDown(): boolean {
    return this.child === undefined;
  }

  /** Waits until it is up, or has fallen on the way. */
  async readyOrFallen(): Promise<void> {
    await until(() => this.child === undefined || this.isReady(), `${this.name} neither started nor fell`, startLimit);
  }

  /** Waits until it lies where it was struck. */
  async fallen(): Promise<void> {
    await until(() => this.child === undefined, `${this.name} did not fall`);
  }

  private hear(message: unknown): void {
    if (message === 'ready') this.isUp = true;
    if (typeof message === 'object' && message !== null && 'port' in message) {
      this.port = Number(message.port);
      this.isUp = true;
    }
  }
}

/** A run of tests that gives up must come to its end; the guard then ends what it had started. */
function letTestEnd(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
  for (const stream of [child.stdout, child.stderr]) (stream as unknown as { unref(): void } | null)?.unref();
}
