import { endState } from './end-state.js';
import { lostWrites } from './lost-writes.js';
import { personalDataIn } from './personal-data.js';
import { PlainClient, type OpenTask } from './plain-client.js';
import { Stack, type Part } from './stack.js';

/** What a run came to. */
export interface WholeCycle {
  readonly hash: string;
  readonly lines: number;
  readonly completed: number;
  /** How many asked for an addendum. */
  readonly asked: number;
  readonly kills: number;
  readonly verify: { readonly code: number; readonly output: string };
  readonly accidents: readonly string[];
  /** What was acknowledged and is not there. */
  readonly lost: readonly string[];
  /** Personal data in logs and jobs. */
  readonly leaks: readonly string[];
}

/** Completions after which a part is killed. */
export type KillPlan = readonly { readonly after: number; readonly part: Part }[];

/** A few people, the same in every run: by the last digit of the day on which they were born. */
export const isOneOfTen = (nip: string): boolean => nip[7] === '1';

/**
 * Imports the file, opens a cycle for every agency, and carries everybody to the end over HTTP, killing parts on the way. A few ask for an
 * addendum to their plan.
 */
export async function wholeCycle(queue: 'postgres' | 'redis', file: string, kills: KillPlan, lanes = 6): Promise<WholeCycle> {
  const stack = await Stack.start(queue);
  try {
    let killed = 0;
    const pending = [...kills];
    const kill = async (part: Part) => {
      killed += 1;
      await stack.kill(part);
    };
    const whileCarried = async (completed: number): Promise<void> => {
      const next = pending[0];
      if (next === undefined || completed < next.after) return;
      pending.shift();
      await kill(next.part);
    };
    const asExample = ({ example }: OpenTask) => ({ answers: example });
    const client = new PlainClient(stack.url, stack.password, whileCarried, asExample, isOneOfTen);
    const imported = await client.importStaff(file);
    if (imported.status !== 200) throw new Error(`import: ${imported.status} ${JSON.stringify(imported.body).slice(0, 500)}`);
    const cycles = await client.openCycles(2025, async () => {
      if (kills.length > 0 && killed === 0) await kill('worker');
    });
    await client.carryAll(cycles, lanes);
    const { hash, lines } = await endState(stack.databaseUrl);
    return {
      hash,
      lines,
      completed: client.completed,
      asked: client.asked,
      kills: killed,
      verify: await stack.operate('verify'),
      accidents: stack.accidents,
      lost: await lostWrites(stack.databaseUrl, client.acknowledged),
      leaks: await personalDataIn(stack.databaseUrl, stack.output),
    };
  } finally {
    await stack.stop();
  }
}
