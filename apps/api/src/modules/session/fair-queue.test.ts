import { describe, expect, it } from '@jest/globals';
import { FairQueue, FairQueues } from './fair-queue.js';

/** Work that lasts until it is ended, and what was done in which order. */
function workshop(slots: number) {
  const queue = new FairQueue(slots);
  const begun: string[] = [];
  const endings = new Map<string, () => void>();
  const ask = (name: string, group: string, { places = 9, known = false } = {}): Promise<string> =>
    queue.run({ group, places, known }, async () => {
      begun.push(name);
      await new Promise<void>((resolve) => endings.set(name, resolve));
      return name;
    });
  const end = async (name: string) => {
    endings.get(name)?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { queue, begun, ask, end };
}

describe('a fair queue', () => {
  it('serves the groups in turn: a thousand of one come after one of another', async () => {
    const { begun, ask, end } = workshop(1);
    const all = ['a1', 'a2', 'a3', 'b1', 'a4', 'c1'].map((name) => ask(name, name.charAt(0)));
    const served = ['a1', 'a2', 'b1', 'c1', 'a3', 'a4'];
    for (const name of served) await end(name);
    expect(begun).toEqual(served);
    expect(await Promise.all(all)).toHaveLength(6);
  });

  it('serves by turns those who are known, group by group, and the others, however many of either wait', async () => {
    const { begun, ask, end } = workshop(1);
    void ask('a1', 'a');
    for (const name of ['k1', 'k2', 'k3', 'k4']) void ask(name, 'k', { known: true });
    for (const name of ['a2', 'a3', 'b1']) void ask(name, name.charAt(0));
    void ask('m1', 'm', { known: true });
    const served = ['a1', 'k1', 'a2', 'm1', 'b1', 'k2', 'a3', 'k3', 'k4'];
    for (const name of served) await end(name);
    expect(begun).toEqual(served);
  });

  it('sends away who finds the places of his group taken, and nobody of another group', async () => {
    const { ask } = workshop(1);
    void ask('a1', 'a');
    void ask('a2', 'a', { places: 1 });
    await expect(ask('a3', 'a', { places: 1 })).rejects.toThrow('Too many');
    const others = [ask('b1', 'b', { places: 1 }), ask('k1', 'a', { places: 1, known: true })];
    expect(await Promise.race([...others, Promise.resolve('waiting')])).toBe('waiting');
  });

  it('runs as many at once as it has slots, and goes on when one fails', async () => {
    const { queue, begun, ask, end } = workshop(2);
    for (const name of ['a1', 'a2', 'a3']) void ask(name, 'a');
    expect(begun).toEqual(['a1', 'a2']);
    await end('a1');
    expect(begun).toEqual(['a1', 'a2', 'a3']);
    await end('a2');
    await end('a3');
    expect(queue.isIdle).toBe(true);
    await expect(queue.run({ group: 'a', places: 1 }, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(queue.isIdle).toBe(true);
  });
});

it('has a queue for each key', async () => {
  const queues = new FairQueues();
  const never = queues.run('one', { group: 'a', places: 1 }, () => new Promise<never>(() => undefined));
  const other = queues.run('other', { group: 'a', places: 1 }, async () => 'done');
  expect(await Promise.race([never, other])).toBe('done');
});
