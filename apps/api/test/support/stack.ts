import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPostgres, type RunningPostgres } from '../../../../scripts/lib/postgres.mjs';
import { migrate } from '../../src/platform/database/migrate.js';
import { testPassword } from './test-password.js';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

export type Part = 'api' | 'worker' | 'postgres';

/** The real processes on a database of their own: what `npm start` runs, so that a test can kill any of them. */
export class Stack {
  private readonly children = new Map<'api' | 'worker', ChildProcess>();
  private redis: ChildProcess | undefined;
  private ending = false;
  /** Parts that ended without being killed by the test: there must be none. */
  readonly accidents: string[] = [];

  private constructor(
    readonly folder: string,
    readonly url: string,
    private postgres: RunningPostgres,
    private readonly environment: Readonly<Record<string, string>>,
  ) {}

  static async start(queue: 'postgres' | 'redis'): Promise<Stack> {
    const folder = await mkdtemp(join(tmpdir(), 'siklus-stack-'));
    const [port, databasePort, redisPort] = [await freePort(), await freePort(), await freePort()];
    const postgres = await startPostgres({ dataDir: folder, port: databasePort });
    await migrate(postgres.url, true);
    const stack = new Stack(folder, `http://127.0.0.1:${port}`, postgres, {
      DATABASE_URL: postgres.url,
      PORT: String(port),
      SIKLUS_DATA_DIR: folder,
      SIKLUS_DEMO: 'on',
      SIKLUS_DEMO_PASSWORD: testPassword,
      SIKLUS_CLOCK: 'travel',
      ...(queue === 'redis' ? { QUEUE_URL: `redis://127.0.0.1:${redisPort}` } : {}),
    });
    if (queue === 'redis') stack.redis = spawn(process.env['REDIS_SERVER'] ?? 'redis-server', ['--port', String(redisPort), '--bind', '127.0.0.1', '--save', '', '--dir', folder], { stdio: 'ignore' });
    stack.launch('api');
    stack.launch('worker');
    await stack.ready();
    return stack;
  }

  get databaseUrl(): string {
    return this.postgres.url;
  }

  /** Kills a part with SIGKILL and starts it again. */
  async kill(part: Part): Promise<void> {
    if (part === 'postgres') {
      const { port, pid } = this.postgres;
      process.kill(pid, 'SIGKILL');
      this.postgres = await startPostgres({ dataDir: this.folder, port });
      return;
    }
    const child = this.children.get(part);
    if (child === undefined) throw new Error(`${part} is not running`);
    this.children.delete(part);
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
    this.launch(part);
  }

  /** Runs an operation of the command line and gives its exit code and output. */
  async operate(...args: string[]): Promise<{ code: number; output: string }> {
    const child = spawn(process.execPath, [join(dist, 'cli.js'), ...args], { env: { ...process.env, ...this.environment }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const code = await new Promise<number>((resolve) => child.once('close', (status) => resolve(status ?? 1)));
    return { code, output };
  }

  /** Waits until the API answers that it is ready. */
  async ready(): Promise<void> {
    for (let tries = 0; tries < 300; tries += 1) {
      const ok = await fetch(`${this.url}/api/health/ready`).then((response) => response.ok, () => false);
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

  private launch(part: 'api' | 'worker'): void {
    const child = spawn(process.execPath, ['--enable-source-maps', join(dist, part === 'api' ? 'main.js' : 'worker.js')], {
      env: { ...process.env, ...this.environment },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.children.set(part, child);
    let last = '';
    child.stderr?.on('data', (chunk: Buffer) => (last = chunk.toString()));
    child.once('exit', (code, signal) => {
      if (this.ending || this.children.get(part) !== child) return;
      this.accidents.push(`${part} ended by itself (${code ?? signal}): ${last.slice(-500)}`);
      this.launch(part);
    });
  }
}

async function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}
