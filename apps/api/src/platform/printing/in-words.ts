import { boundsOf, dayInWords, exact, isCounted, localDateOf, type Target, type Zone } from '@siklus/domain';

/** A number as offices write it: 1.200,5. By hand, for the same bytes whatever data of languages a machine has. */
export function numberInWords(value: number): string {
  const [whole = '', part] = String(exact(value)).split('.');
  return [whole.replace(/\B(?=(\d{3})+$)/g, '.'), ...(part === undefined ? [] : [part])].join(',');
}

/** A target with its unit: "48 kunjungan", "7 sampai 8 bulan". */
export function targetInWords(target: Target): string {
  if (!isCounted(target)) return target.text;
  const { least, most } = boundsOf(target);
  const numbers = least === most ? numberInWords(least) : `${numberInWords(least)} sampai ${numberInWords(most)}`;
  return `${numbers} ${target.unit}`;
}

/** The day of a moment: "20 Januari 2026". */
export function dayOf(moment: string, zone: Zone): string {
  return dayInWords(localDateOf(moment, zone)).id;
}
