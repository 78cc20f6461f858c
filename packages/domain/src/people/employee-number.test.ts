import { describe, expect, it } from '@jest/globals';
import { anyText } from '../testing/any-text.js';
import fc from '../testing/random-inputs.js';
import { maskNumber, parseEmployeeNumber } from './employee-number.js';

describe('reading an employee number', () => {
  it("TV-52: tells a PNS's birth, appointment, sex and sequence", () => {
    expect(parseEmployeeNumber('198609262015051001')).toEqual({
      ok: true,
      value: { digits: '198609262015051001', kind: 'PNS', birthDate: '1986-09-26', appointed: '2015-05', sex: 'MALE', sequence: 1 },
      warnings: [],
    });
  });

  it('TV-53: takes the number as decrees print it, with spaces', () => {
    expect(parseEmployeeNumber('19670514 200701 2 030')).toMatchObject({
      ok: true,
      value: { digits: '196705142007012030', kind: 'PNS', birthDate: '1967-05-14', appointed: '2007-01', sex: 'FEMALE', sequence: 30 },
    });
  });

  it('TV-54: knows a PPPK by digits 13 and 14, and which contract it is', () => {
    expect(parseEmployeeNumber('199208172023212015')).toMatchObject({
      ok: true,
      value: { kind: 'PPPK', appointed: '2023', contract: 1, sex: 'FEMALE', sequence: 15 },
    });
  });

  it.each([
    ['TV-55 month 13 in the birth date', '199013012015051001', 'NIP_BIRTH_DATE'],
    ['TV-56 sex digit 3', '198609262015053001', 'NIP_SEX'],
    ['TV-57 seventeen digits', '19860926201505100', 'NIP_LENGTH'],
    ['TV-59 neither month nor contract', '199004122025151003', 'NIP_APPOINTMENT'],
    ['month 00 of appointment', '198609262015001001', 'NIP_APPOINTMENT'],
    ['30 February', '198602302015051001', 'NIP_BIRTH_DATE'],
    ['a birth in the year 186', '018609262015051001', 'NIP_BIRTH_DATE'],
    ['sequence 000', '198609262015051000', 'NIP_SEQUENCE'],
    ['appointed before birth', '199609261995051001', 'NIP_APPOINTED_BEFORE_BIRTH'],
    ['a letter O for a zero', '1986O9262015051001', 'NIP_NOT_DIGITS'],
    ['a number as a spreadsheet rounds it', '1.98609E+17', 'NIP_NOT_DIGITS'],
    ['nothing', '', 'NIP_LENGTH'],
  ])('refuses %s', (_, text, code) => {
    expect(parseEmployeeNumber(text)).toEqual({ ok: false, code });
  });

  it('TV-58: only warns about an appointment at the age of twelve', () => {
    expect(parseEmployeeNumber('200801012020011001')).toMatchObject({ ok: true, warnings: ['AGE_AT_APPOINTMENT_UNDER_18'] });
  });

  it('refuses an appointment that is still to come, once it is told the day', () => {
    expect(parseEmployeeNumber('199609262026051001', '2026-04-30')).toEqual({ ok: false, code: 'NIP_APPOINTED_IN_FUTURE' });
    expect(parseEmployeeNumber('199609262026051001', '2026-05-01')).toMatchObject({ ok: true });
    expect(parseEmployeeNumber('199609262026051001')).toMatchObject({ ok: true });
  });

  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(anyText, (text) => typeof parseEmployeeNumber(text).ok === 'boolean'));
  });
});

it('a masked number hides its middle', () => {
  expect(maskNumber('198609262015051001')).toBe('1986…001');
});
