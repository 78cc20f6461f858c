import { spawn } from 'node:child_process';
import { withHonestClock } from '../../proof/office/moved-clock.js';

export interface RunningRedis {
  readonly port: number;
  readonly url: string;
  /** Kills it as a power cut does, and answers when it is gone. */
  close(): Promise<void>;
}

/** Redis' own program, where there is one; tests that need it are otherwise counted as skipped. */
export const redisProgram = process.env['REDIS_SERVER'];

/**
 * Starts a Redis that keeps nothing on disk, on the port or on one that it could take, with further options; answers when it takes calls.
 */
export async function startRedis({ port, options = [] }: { port?: number; options?: readonly string[] } = {}): Promise<RunningRedis> {
  for (let tries = 1; ; tries += 1) {
    // Below what systems give out by themselves: only another Redis of these tests could have taken it, and then this one says so.
    const chosen = port ?? 20_000 + Math.floor(Math.random() * 12_000);
    try {
      return await startAt(chosen, options);
    } catch (error) {
      if (port !== undefined || tries === 20) throw error;
    }
  }
}

async function startAt(port: number, options: readonly string[]): Promise<RunningRedis> {
  const child = spawn(redisProgram ?? 'redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: withHonestClock(),
  });
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let said = '';
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString();
      if (said.includes('Ready to accept')) resolve();
    });
    void gone.then(() => reject(new Error(`Redis ended: ${said.slice(-500)}`)));
  });
  return {
    port,
    url: `redis://127.0.0.1:${port}`,
    async close() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}
