import { spawn, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { withHonestClock } from './moved-clock.js';

/** Redis for a stack: it keeps nothing on disk, so a kill empties it. */
export class RedisServer {
  private child: ChildProcess | undefined;

  private constructor(
    private readonly folder: string,
    private readonly guard: (pid: number) => void,
    private port: number,
  ) {}

  /** Starts it on a port that nobody has, which only Redis itself can tell: taken ones it refuses. */
  static async start(folder: string, guard: (pid: number) => void): Promise<RedisServer> {
    const redis = new RedisServer(folder, guard, 0);
    for (let tries = 0; tries < 20; tries += 1) {
      // Below the ports that the system gives to outgoing connections.
      redis.port = randomInt(20_000, 32_000);
      if (await redis.launch()) return redis;
    }
    throw new Error('redis-server found no free port in twenty tries');
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** Ends it and starts it again, empty, after a pause. */
  async restart(signal: NodeJS.Signals, pause: () => Promise<void>): Promise<void> {
    await this.end(signal);
    await pause();
    if (!(await this.launch())) throw new Error(`redis-server did not start again on port ${this.port}`);
  }

  async end(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const { child } = this;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.ref();
    child.kill(signal);
    await gone;
  }

  /** Answers whether it takes connections now; not when the port is taken. */
  private async launch(): Promise<boolean> {
    const child = spawn(
      process.env['REDIS_SERVER'] ?? 'redis-server',
      ['--port', String(this.port), '--bind', '127.0.0.1', '--save', '', '--dir', this.folder],
      { stdio: ['ignore', 'pipe', 'ignore'], env: withHonestClock() },
    );
    this.child = child;
    await once(child, 'spawn');
    if (child.pid !== undefined) this.guard(child.pid);
    const isReady = await new Promise<boolean>((resolve) => {
      child.once('exit', () => resolve(false));
      child.stdout.on('data', (chunk: Buffer) => chunk.includes('Ready to accept connections') && resolve(true));
    });
    // A run of tests that gives up must come to its end; the guard then ends what it had started.
    child.unref();
    (child.stdout as unknown as { unref(): void }).unref();
    return isReady;
  }
}
