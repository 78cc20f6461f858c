import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Loop } from './loop.js';

describe('a loop', () => {
  let passes = 0;
  let pass: () => Promise<boolean>;
  let loop: Loop;

  beforeEach(() => {
    jest.useFakeTimers();
    passes = 0;
    pass = async () => false;
    loop = new Loop('test', 60, () => ((passes += 1), pass()));
    loop.start();
  });

  afterEach(async () => {
    const stopped = loop.stop();
    await jest.runAllTimersAsync();
    await stopped;
    jest.useRealTimers();
  });

  it('answers a wake out of a quiet at once, and those that follow closely by one pass', async () => {
    await jest.advanceTimersByTimeAsync(1_000);
    expect(passes).toBe(1);
    loop.wake();
    await jest.advanceTimersByTimeAsync(1);
    expect(passes).toBe(2);
    for (let wakes = 0; wakes < 9; wakes += 1) {
      loop.wake();
      await jest.advanceTimersByTimeAsync(5);
    }
    expect(passes).toBe(2);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(passes).toBe(3);
  });

  it('runs a pass for what was told while one ran', async () => {
    pass = async () => {
      if (passes === 2) loop.wake();
      return false;
    };
    loop.wake();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(passes).toBe(3);
  });

  it('goes on at once while there is more, and by its own pace after a pass that failed', async () => {
    pass = async () => {
      if (passes < 4) return true;
      if (passes === 4) throw new Error('away');
      return false;
    };
    loop.wake();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(passes).toBe(4);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(passes).toBe(5);
  });
});
