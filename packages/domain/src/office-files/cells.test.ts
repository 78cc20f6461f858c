import { describe, expect, it } from '@jest/globals';
import { dayIn } from './cells.js';

describe('a day of another system', () => {
  it.each([
    ['44562', '2022-01-01'],
    [44562, '2022-01-01'],
    ['44562,75', '2022-01-01'],
    ['31-12-2026', '2026-12-31'],
    ['1 Agustus 2026', '2026-08-01'],
    ['12 Okt 2026 09:41', '2026-10-12'],
    ['2026-01-19 08:12:44', '2026-01-19'],
    ['2026-01-31T00:00:00.000Z', '2026-01-31'],
    ['12-10-2026 09.41 WIT', '2026-10-12'],
    ['2026/01/31', '2026-01-31'],
    ['1 Jan. 2026', '2026-01-01'],
    ['2026', undefined],
    ['99999', undefined],
    ['31-02-2026', undefined],
    ['-', undefined],
  ])('%s is %s', (cell, day) => expect(dayIn(cell)).toBe(day));
});
