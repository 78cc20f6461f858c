import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { clockSkew, isSkewed } from './clock.js';
import type { UnitOfWork } from './database/unit-of-work.js';

describe('a machine whose clock is wrong', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('is told by what the way to the database and back cannot explain', async () => {
    const noon = Date.UTC(2026, 0, 1, 12);
    const database = { read: async () => [{ at: new Date(noon) }] } as unknown as UnitOfWork;
    /** The skew when this machine's clock shows so many milliseconds past noon as it asks, and as it hears the answer. */
    const found = (asked: number, answered: number) => {
      jest
        .spyOn(Date, 'now')
        .mockReturnValueOnce(noon + asked)
        .mockReturnValueOnce(noon + answered);
      return clockSkew(database);
    };
    expect(await found(-9_000, 9_000)).toBe(0);
    expect(isSkewed(await found(1_900, 9_000))).toBe(false);
    expect(isSkewed(await found(2_500, 9_000))).toBe(true);
    expect(isSkewed(await found(-9_000, -1_900))).toBe(false);
    expect(isSkewed(await found(-9_000, -2_500))).toBe(true);
    expect(isSkewed(Number.NaN)).toBe(true);
  });
});
