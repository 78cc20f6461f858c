import { isLocalDate } from '../calendar/days.js';
import type { LocalDate } from '../calendar/days.js';

export type EmployeeNumberKind = 'PNS' | 'PPPK';
export type Sex = 'MALE' | 'FEMALE';

/** What an employee number says by itself. Master data wins where it says otherwise. */
export interface EmployeeNumber {
  /** The 18 digits without spaces. */
  readonly digits: string;
  readonly kind: EmployeeNumberKind;
  readonly birthDate: LocalDate;
  /** `YYYY-MM` for a PNS; `YYYY` for a PPPK, whose number names no month. */
  readonly appointed: string;
  /** Which contract a PPPK is in: 1 for the first. */
  readonly contract?: number;
  readonly sex: Sex;
  readonly sequence: number;
}

export type EmployeeNumberFault =
  | 'NIP_NOT_DIGITS'
  | 'NIP_LENGTH'
  | 'NIP_BIRTH_DATE'
  | 'NIP_APPOINTMENT'
  | 'NIP_APPOINTED_BEFORE_BIRTH'
  | 'NIP_APPOINTED_IN_FUTURE'
  | 'NIP_SEX'
  | 'NIP_SEQUENCE';

/** Worth a look, but no reason to refuse: old records hold such numbers. */
export type EmployeeNumberWarning = 'AGE_AT_APPOINTMENT_UNDER_18';

export type EmployeeNumberReading =
  | { readonly ok: true; readonly value: EmployeeNumber; readonly warnings: readonly EmployeeNumberWarning[] }
  | { readonly ok: false; readonly code: EmployeeNumberFault };

const fault = (code: EmployeeNumberFault): EmployeeNumberReading => ({ ok: false, code });

/** The number without the spaces with which decrees print it: `19860926 201505 1 001`. */
export function withoutSpaces(text: string): string {
  return /\s/.test(text) ? text.replace(/\s+/g, '') : text;
}

/**
 * Reads a NIP (Perka BKN 22/2007: birth date, month of appointment, sex, sequence) or a NI PPPK (year of appointment, then
 * 20 + contract number in place of the month). There is no check digit. `today` adds the rule that nobody is appointed yet to come.
 *
 * `parseEmployeeNumber('19860926 201505 1 001')` → a PNS born 1986-09-26, appointed 2015-05, male, 001
 */
export function parseEmployeeNumber(text: string, today?: LocalDate): EmployeeNumberReading {
  const digits = withoutSpaces(text);
  if (!/^\d*$/.test(digits)) return fault('NIP_NOT_DIGITS');
  if (digits.length !== 18) return fault('NIP_LENGTH');

  const birthDate = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
  if (birthDate < '1900' || !isLocalDate(birthDate)) return fault('NIP_BIRTH_DATE');

  const year = digits.slice(8, 12);
  const monthOrContract = Number(digits.slice(12, 14));
  const isMonth = monthOrContract >= 1 && monthOrContract <= 12;
  if (!isMonth && monthOrContract < 21) return fault('NIP_APPOINTMENT');
  const appointed = isMonth ? `${year}-${digits.slice(12, 14)}` : year;
  if (appointed < birthDate.slice(0, appointed.length)) return fault('NIP_APPOINTED_BEFORE_BIRTH');
  if (today !== undefined && appointed > today.slice(0, appointed.length)) return fault('NIP_APPOINTED_IN_FUTURE');

  const sexDigit = digits[14];
  if (sexDigit !== '1' && sexDigit !== '2') return fault('NIP_SEX');
  const sequence = Number(digits.slice(15));
  if (sequence === 0) return fault('NIP_SEQUENCE');

  const eighteenth = `${Number(birthDate.slice(0, 4)) + 18}${birthDate.slice(4)}`;
  return {
    ok: true,
    value: {
      digits,
      kind: isMonth ? 'PNS' : 'PPPK',
      birthDate,
      appointed,
      ...(isMonth ? {} : { contract: monthOrContract - 20 }),
      sex: sexDigit === '1' ? 'MALE' : 'FEMALE',
      sequence,
    },
    warnings: appointed < eighteenth.slice(0, appointed.length) ? ['AGE_AT_APPOINTMENT_UNDER_18'] : [],
  };
}

/** The number with its middle hidden, fit for a message or a log: `1986…001`. */
export function maskNumber(number: string): string {
  return number.length <= 8 ? number : `${number.slice(0, 4)}…${number.slice(-3)}`;
}
