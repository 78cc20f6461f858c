import { describe, expect, it } from '@jest/globals';
import type { SecurityNote } from './note-security.js';
import { Strangers } from './strangers.js';

const wrongCode = (accountId: string | null, address: string): SecurityNote => ({
  event: 'code.failed',
  accountId,
  address,
  code: 'ACTIVATION_REFUSED',
});

describe('what is kept of strangers', () => {
  it('names the first accounts that an address tries within a minute, and counts the others together', () => {
    let minute = 1;
    const strangers = new Strangers(() => minute);
    const tried = () => Array.from({ length: 60 }, (_, n) => strangers.asKept(wrongCode(`akun-${n}`, '203.0.113.7')).accountId);
    const kept = [...Array.from({ length: 20 }, (_, n) => `akun-${n}`), ...Array.from({ length: 40 }, () => null)];
    expect(tried()).toEqual(kept);
    expect(tried()).toEqual(kept);
    expect(strangers.asKept(wrongCode('akun-59', '203.0.113.8'))).toMatchObject({ accountId: 'akun-59', address: '203.0.113.8' });
    minute += 1;
    expect(tried()).toEqual(kept);
  });

  it('is a hundred rows a minute at most, from however many addresses', () => {
    const strangers = new Strangers(() => 1);
    const notes = Array.from({ length: 5_000 }, (_, n) =>
      strangers.asKept(wrongCode(`akun-${n}`, `10.0.${Math.floor(n / 250)}.${n % 250}`)),
    );
    const rows = new Set(notes.map(({ accountId, address }) => `${accountId} ${address}`));
    expect([rows.size, rows.has('null *')]).toEqual([101, true]);
  });

  it('is everything of those who have signed in, whatever they are refused', () => {
    const strangers = new Strangers(() => 1);
    for (let n = 0; n < 300; n += 1) {
      const note: SecurityNote = { event: 'request.refused', accountId: `akun-${n}`, address: '203.0.113.7', code: 'NOT_ALLOWED' };
      expect(strangers.asKept(note)).toBe(note);
    }
  });
});
