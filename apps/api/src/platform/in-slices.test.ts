import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { requestsInHand, takeInHand } from './http/requests-in-hand.js';
import { atOnce, inSlices } from './in-slices.js';

const answered: (() => void)[] = [];
const arrive = () => answered.push(takeInHand());

function* until(isDone: () => boolean): Generator<void, string> {
  while (!isDone()) yield;
  return 'done';
}

describe('work in slices', () => {
  afterEach(() => {
    jest.restoreAllMocks();
    for (const answer of answered.splice(0)) answer();
    expect(requestsInHand()).toBe(0);
  });

  it('lets the process do what else has come, although it never waits itself', async () => {
    let isDone = false;
    setTimeout(() => (isDone = true), 1);
    await expect(inSlices(until(() => isDone))).resolves.toBe('done');
  });

  it('does nothing while somebody else has no answer yet', async () => {
    // Time that passes by being looked at: how long the machine takes says nothing.
    let now = 0;
    jest.spyOn(performance, 'now').mockImplementation(() => (now += 1));
    arrive();
    let steps = 0;
    let atArrival = 0;
    let atAnswer = 0;
    const working = inSlices(until(() => ++steps > 0 && atAnswer > 0));
    // The other request comes between two slices, and is answered some turns later.
    setImmediate(() => {
      arrive();
      atArrival = steps;
      setTimeout(() => {
        atAnswer = steps;
        answered.pop()?.();
      }, 3);
    });
    await expect(working).resolves.toBe('done');
    expect(atArrival).toBeGreaterThan(0);
    expect(atAnswer).toBe(atArrival);
  });

  it('comes to its end where others never have theirs, and beside other work of its kind', async () => {
    arrive();
    arrive();
    arrive();
    let isDone = false;
    setTimeout(() => (isDone = true), 1);
    await expect(Promise.all([inSlices(until(() => isDone)), inSlices(until(() => isDone))])).resolves.toEqual(['done', 'done']);
  });

  it('passes on what goes wrong, and is done at once where nobody waits', async () => {
    const failing = function* (): Generator<void, never> {
      throw new Error('broken');
    };
    await expect(inSlices(failing())).rejects.toThrow('broken');
    expect(atOnce(until(() => true))).toBe('done');
  });
});
