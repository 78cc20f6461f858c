import { describe, expect, it } from '@jest/globals';
import { HttpError } from 'react-admin';
import { queryClient } from './queryClient';

const { retry, retryDelay } = queryClient.getDefaultOptions().queries ?? {};
const again = retry as (count: number, error: Error) => boolean;
const delay = retryDelay as (count: number, error: Error) => number;
const refusal = (status: number, code: string) =>
  new HttpError('', status, { errors: {}, problem: { type: '', title: '', status, detail: '', code, errors: [], requestId: '' } });

describe('a question that was not answered', () => {
  it('is asked again twice when the server is unready or cannot be reached, and never when it was refused', () => {
    for (const error of [refusal(503, 'UNAVAILABLE'), refusal(503, 'OVERLOADED'), new TypeError('Failed to fetch')])
      expect([0, 1, 2].map((count) => again(count, error))).toEqual([true, true, false]);
    expect(again(0, refusal(403, 'NOT_ALLOWED'))).toBe(false);
  });

  it('is asked again after seconds that differ, when the server was overloaded', () => {
    const delays = Array.from({ length: 50 }, () => delay(0, refusal(503, 'OVERLOADED')));
    expect(Math.min(...delays)).toBeGreaterThanOrEqual(5_000);
    expect(Math.max(...delays)).toBeLessThanOrEqual(10_000);
    expect(new Set(delays).size).toBeGreaterThan(40);
    expect([0, 1].map((count) => delay(count, refusal(503, 'UNAVAILABLE')))).toEqual([1_000, 2_000]);
  });
});
