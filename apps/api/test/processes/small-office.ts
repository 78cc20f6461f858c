import { readFileSync } from 'node:fs';
import { isOneOfTen } from '../../proof/office/whole-cycle.js';

/**
 * The list of half the office, in which nothing is missing that the whole has: everybody who leads somebody, acts for somebody or will ask
 * for an addendum, and of each superior one person more. What a kill may tear lies in the way of one document, not in how many there are.
 */
export function smallOffice(staff: string): string {
  const [heading = '', ...lines] = readFileSync(staff, 'utf8').trim().split('\n');
  const people = lines.map((line) => {
    const fields = line.split(';');
    return { line, nip: fields[0] ?? '', superior: fields[9] ?? '', kind: fields[12] };
  });
  const superiors = new Set(people.map(({ superior }) => superior));
  const hasOne = new Set<string>();
  const kept = people.filter(({ nip, superior, kind }) => {
    if (superiors.has(nip) || kind !== 'D' || isOneOfTen(nip)) return true;
    if (hasOne.has(superior)) return false;
    hasOne.add(superior);
    return true;
  });
  return [heading, ...kept.map(({ line }) => line)].join('\n');
}
