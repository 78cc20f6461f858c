import { describe, expect, it } from '@jest/globals';
import { passwordFault } from './judge-password.js';

const numbers = ['198605212008032001', 'admin.sofifi'];
const words = ['Ratna Wahab, A.Md.', 'Sekretariat Dinas Kesehatan', 'Provinsi Maluku Utara', 'OPD-02-B1-3'];

describe('a new password', () => {
  it.each([
    ['pendek', 'PASSWORD_TOO_SHORT'],
    ['', 'PASSWORD_TOO_SHORT'],
    ['198605212008032001', 'PASSWORD_IS_KNOWN'],
    ['x19860521 200803 2001', 'PASSWORD_IS_KNOWN'],
    ['admin.sofifi.9', 'PASSWORD_IS_KNOWN'],
    ['Ratna Wahab', 'PASSWORD_IS_KNOWN'],
    ['ratnawahab1986', 'PASSWORD_IS_KNOWN'],
    ['DinasKesehatan1', 'PASSWORD_IS_KNOWN'],
    ['MalukuUtara2026', 'PASSWORD_IS_KNOWN'],
    ['siklus2026!', 'PASSWORD_IS_KNOWN'],
    ['opd-02-b1-3/OPD-02-B1-3', 'PASSWORD_IS_KNOWN'],
    ['1234567890', 'PASSWORD_TOO_PLAIN'],
    ['passwordpassword', 'PASSWORD_TOO_PLAIN'],
    ['P@ssw0rd123', 'PASSWORD_TOO_PLAIN'],
    ['qwerty12345', 'PASSWORD_TOO_PLAIN'],
    ['admin12345', 'PASSWORD_TOO_PLAIN'],
    ['1q2w3e4r5t', 'PASSWORD_TOO_PLAIN'],
    ['Indonesia2026!', 'PASSWORD_TOO_PLAIN'],
    ['bismillah123', 'PASSWORD_TOO_PLAIN'],
    ['merdeka1945!', 'PASSWORD_TOO_PLAIN'],
    ['sayangkamu', 'PASSWORD_TOO_PLAIN'],
    ['aaaaaaaaaaaa', 'PASSWORD_TOO_PLAIN'],
    ['121212121212', 'PASSWORD_TOO_PLAIN'],
    ['kapal putih di ternate', undefined],
    ['Rahasia keluarga besar kami', undefined],
    ['tuti-suka-durian', undefined],
    ['k7$Rw9pQz2', undefined],
  ])('%s: %s', async (password, fault) => {
    expect(await passwordFault(password, numbers, words)).toBe(fault);
  });

  it('may hold the empty number of somebody without one', async () => {
    expect(await passwordFault('kapal putih di ternate', [''])).toBeUndefined();
  });
});
