import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Stack } from '../support/stack.js';

let stack: Stack;
beforeAll(async () => {
  stack = await Stack.start('postgres');
}, 60_000);
afterAll(() => stack.stop(), 60_000);

describe('a process that is told to end', () => {
  it('ends although clients keep asking on open connections, and cuts no answer short', async () => {
    let asking = true;
    const cut: string[] = [];
    const lanes = Array.from({ length: 6 }, async () => {
      while (asking) {
        const response = await fetch(`${stack.url}/api/health/ready`).catch(() => null);
        // No connection is fine while it restarts; an answer that began must come to its end.
        if (response === null) await new Promise((resolve) => setTimeout(resolve, 20));
        else await response.text().catch((error: Error) => cut.push(error.message));
      }
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    const took = await stack.kill('api', { signal: 'SIGTERM' });
    await stack.ready();
    asking = false;
    await Promise.all(lanes);
    expect(took).toBeLessThan(19_000);
    expect(cut).toEqual([]);
    expect(await stack.kill('worker', { signal: 'SIGTERM' })).toBeLessThan(19_000);
    expect(stack.accidents).toEqual([]);
  }, 60_000);
});
