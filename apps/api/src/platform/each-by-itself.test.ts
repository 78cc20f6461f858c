import { expect, it } from '@jest/globals';
import { eachByItself, throwFailed } from './each-by-itself.js';

it('does every other one where one or two fail, and tells of all that failed', async () => {
  const done: number[] = [];
  const work = async (bad: readonly number[]) =>
    eachByItself([1, 2, 3, 4], async (each) => {
      if (bad.includes(each)) throw new Error(`no ${each}`);
      done.push(each);
      await Promise.resolve();
    });
  throwFailed(await work([]));
  const [one] = await work([2]);
  expect(one).toMatchObject({ item: 2, error: { message: 'no 2' } });
  expect(() => throwFailed([one!])).toThrow(/^no 2$/);
  const two = await work([1, 3]);
  expect(() => throwFailed(two)).toThrow(/^no 1; no 3$/);
  expect(done).toEqual([1, 2, 3, 4, 1, 3, 4, 2, 4]);
});
