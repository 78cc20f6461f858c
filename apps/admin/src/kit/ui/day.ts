import { isLocalDate, type LocalDate } from '@siklus/domain';

/**
 * Reads a day as people type it here, the day before the month: `15/2/2026`, `15-02-2026`, `15022026`, and `2026-02-15`; undefined when it
 * is none.
 */
export function dayOf(typed: string): LocalDate | undefined {
  const text = typed.trim();
  const [, day = '', month = '', year] =
    /^(\d{1,2})[\s/.-]+(\d{1,2})[\s/.-]+(\d{4})$/.exec(text) ?? /^(\d\d)(\d\d)(\d{4})$/.exec(text) ?? [];
  const date = year === undefined ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(date) ? date : undefined;
}

/** A day as it is typed, `15/02/2026`; what is no day stays as it is. */
export function typedDay(value: string): string {
  return isLocalDate(value) ? value.split('-').reverse().join('/') : value;
}
