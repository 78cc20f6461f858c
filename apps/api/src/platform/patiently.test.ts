import { describe, expect, it } from '@jest/globals';
import { Refusal } from '@siklus/domain';
import { patiently } from './patiently.js';

/** Fails with these errors, one a call, then answers. */
function failing(...errors: Error[]): () => Promise<string> {
  return async () => {
    const error = errors.shift();
    if (error !== undefined) throw error;
    return 'answer';
  };
}

describe('a question while a process starts', () => {
  it('is asked again when the database has just gone away', async () => {
    await expect(
      patiently(failing(new Error('Connection terminated unexpectedly'), Object.assign(new Error('starting up'), { code: '57P03' }))),
    ).resolves.toBe('answer');
  });

  it.each([
    ['a refusal', new Refusal('CLOCKS_DIFFER', { seconds: 60 })],
    ['a fault of ours', Object.assign(new Error('no such table'), { code: '42P01' })],
  ])('is not asked again after %s', async (_what, error) => {
    await expect(patiently(failing(error))).rejects.toBe(error);
  });
});
