import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import os from 'node:os';

/** Limits of a process that works on a stranger's file. */
export interface ApartLimits {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Seconds after which such a process ends by itself whom we have not ended before. */
const grace = 5;
/** Behind whoever answers people; the machine is theirs first. */
const politeness = 10;

/** A process that works on a stranger's file: what is in it costs its sender an error at most, and nobody else a moment. */
export interface Apart {
  readonly child: ChildProcessWithoutNullStreams;
  /** Ends it at once. */
  readonly end: () => void;
  /** How it ended: `fell` where it was ended, by us or by what the file did to it; throws where the program itself is at fault. */
  readonly ended: () => Promise<'well' | 'fell'>;
  /** To be called when nothing of it is needed any more. */
  readonly leave: () => void;
}

/** Starts the program with the id of its parent, the seconds it may take, and these arguments. */
export function runApart(program: string, args: readonly string[], limits: ApartLimits, gone: AbortSignal | undefined): Apart {
  // One thread, so that its helpers do not take the machine either; and no secret of ours in a process that holds a stranger's file.
  const options = [...process.execArgv, '--v8-pool-size=0', `--max-old-space-size=${limits.megabytes}`];
  const child = spawn(process.execPath, [...options, program, String(process.pid), String(limits.seconds + grace), ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '' },
  });
  const closed = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  // Whoever gives up before he comes to wait for the end has said why.
  void closed.catch(() => undefined);
  const end = (): void => void child.kill('SIGKILL');
  const timer = setTimeout(end, limits.seconds * 1_000);
  gone?.addEventListener('abort', end, { once: true });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said = `${said}${chunk.toString()}`.slice(-4_000)));
  // Whoever ends before he has read all of it says why by his end.
  child.stdin.on('error', () => undefined);
  if (child.pid !== undefined) os.setPriority(child.pid, politeness);
  return {
    child,
    end,
    async ended() {
      const [code, signal] = await closed;
      if (child.killed || signal !== null) return 'fell';
      if (code !== 0) throw new Error(`The reader of files ended with ${code}: ${said}`);
      return 'well';
    },
    leave() {
      clearTimeout(timer);
      gone?.removeEventListener('abort', end);
      end();
    },
  };
}
