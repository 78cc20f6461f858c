import { describe, expect, it } from '@jest/globals';
import { passwordFault } from './password-rules.js';

const nip = '198001012005011001';

describe('a new password', () => {
  it.each([
    ['pendek', 'PASSWORD_TOO_SHORT'],
    ['', 'PASSWORD_TOO_SHORT'],
    [nip, 'PASSWORD_IS_KNOWN'],
    [`x${nip}`, 'PASSWORD_IS_KNOWN'],
    ['admin.sofifi.9', 'PASSWORD_IS_KNOWN'],
    ['aaaaaaaaaaaa', 'PASSWORD_TOO_PLAIN'],
    ['121212121212', 'PASSWORD_TOO_PLAIN'],
    ['Password123', 'PASSWORD_TOO_PLAIN'],
    ['indonesia45', 'PASSWORD_TOO_PLAIN'],
    ['kapal putih di ternate', undefined],
    ['Rahasia keluarga besar kami', undefined],
  ])('%s: %s', (password, fault) => {
    expect(passwordFault(password, [nip, 'admin.sofifi'])).toBe(fault);
  });

  it('may hold the empty number of somebody without one', () => {
    expect(passwordFault('kapal putih di ternate', [''])).toBeUndefined();
  });
});
