import { boundsOf, dayInWords, exact, isCounted, localDateOf, type Bounds, type Direction, type Target, type Zone } from '@siklus/domain';

/** A number as offices write it: 1.200,5. By hand, for the same bytes whatever data of languages a machine has. */
export function numberInWords(value: number): string {
  const [whole = '', part] = String(exact(value)).split('.');
  return [whole.replace(/\B(?=(\d{3})+$)/g, '.'), ...(part === undefined ? [] : [part])].join(',');
}

/** What stands before a single number by the way in which it is good, as the panel says it; more is better as usual. */
const boundWords: Readonly<Record<Direction, string>> = { MORE: '', LESS: 'paling banyak ', KEEP: 'tepat ' };

/**
 * A target with its unit: "48 kunjungan", "paling banyak 15 menit", "7 sampai 8 bulan"; of a part of the year what is asked of that part.
 */
export function targetInWords(target: Target, part?: Bounds): string {
  if (!isCounted(target)) return target.text;
  const { least, most } = part ?? boundsOf(target);
  const numbers =
    least === most ? `${boundWords[target.direction]}${numberInWords(least)}` : `${numberInWords(least)} sampai ${numberInWords(most)}`;
  return `${numbers} ${target.unit}`;
}

/** The day of a moment: "20 Januari 2026". */
export function dayOf(moment: string, zone: Zone): string {
  return dayInWords(localDateOf(moment, zone)).id;
}
