import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a template is made of, as far as its mark tells. */
export interface Marked {
  readonly name: string;
  /** Files and folders that shape it: a change in one of them makes another template. */
  readonly sources: readonly URL[];
  /** What it begins as a copy of; without it `fill` begins with an empty database. */
  readonly from?: Marked;
}

/** Hours by which the office's zones are ahead of UTC: business dates follow the day there. */
const zones = [0, 7, 8, 9];
const sums = new WeakMap<Marked, string>();

/** Name, day and sum of all that shapes a template: the same from the same sources on the same day, in UTC and in each of the zones. */
export function markOf(template: Marked, now = new Date()): string {
  const days = zones.map((hours) => new Date(now.getTime() + hours * 3_600_000).toISOString().slice(0, 10));
  const sum = createHash('sha256').update(days.join(' ')).update(sumOf(template));
  return `${template.name}_${days[0]?.replaceAll('-', '')}_${sum.digest('hex').slice(0, 10)}`;
}

/** The sum of its sources and of those of the template that it begins with. */
function sumOf(template: Marked): string {
  const known = sums.get(template);
  if (known !== undefined) return known;
  const sum = createHash('sha256').update(template.from === undefined ? '' : sumOf(template.from));
  for (const source of template.sources) addTo(sum, fileURLToPath(source));
  const found = sum.digest('hex');
  sums.set(template, found);
  return found;
}

function addTo(sum: Hash, path: string): void {
  if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) addTo(sum, join(path, name));
  else if (!path.endsWith('.test.ts')) sum.update(`${path}\n`).update(readFileSync(path));
}
