import type { z } from 'zod';
import type { Fault } from '../errors/fault.js';
import { schemaFaults } from '../errors/schema-faults.js';
import type { Facts } from './facts.js';
import { brokenRules } from './rule.js';
import { standInsAt } from './stand-ins.js';
import type { Turn } from './step.js';

type Issue = z.core.$ZodIssue;

/**
 * All faults that can be found in an answer at once: what does not fit the form, and what breaks a rule. Where something does not fit, the
 * rules see the answer with another text in the place of one that is missing or too long, with each of its stand-ins in the place of what
 * has some, and without the smallest rows that do not fit otherwise. What is found where something stands in, with only one of several
 * stand-ins, where a row is left out, or above it, may only come of that, and is not told.
 */
export function answerFaults({ form, rules }: Pick<Turn, 'form' | 'rules'>, given: unknown, facts: Facts): readonly Fault[] {
  const cuts: Cuts = { stands: new Map(), gone: new Set() };
  const faults: Fault[] = [];
  for (;;) {
    const kinds = Math.max(1, ...[...cuts.stands.values()].map((values) => values.length));
    const looks = Array.from({ length: kinds }, (_, kind) => {
      const { value, placeOf } = without(given, cuts, kind);
      const parsed = form.safeParse(value);
      const found = parsed.success ? brokenRules(rules, parsed.data, facts) : schemaFaults(parsed.error.issues);
      return { issues: parsed.error?.issues ?? [], placeOf, found: found.map((each) => ({ ...each, source: placeOf(each.source) })) };
    });
    const [{ issues, placeOf, found }, ...others] = looks as [(typeof looks)[number], ...typeof looks];
    const above = new Set([...cuts.gone].flatMap(wayTo));
    const isOfAll = ({ code, source }: Fault) => others.every((look) => look.found.some((e) => e.code === code && e.source === source));
    const mayComeOfIt = ({ source }: Fault) => above.has(source) || wayTo(source).some((place) => cuts.stands.has(place));
    faults.push(...found.filter((each) => !mayComeOfIt(each) && isOfAll(each)));
    if (!issues.map((issue) => takeOut(form, issue, placeOf, cuts)).includes(true)) return faults;
  }
}

/** Places of which each has values that stand in for what is there, and rows and fields that are left out. */
interface Cuts {
  readonly stands: Map<string, readonly unknown[]>;
  readonly gone: Set<string>;
}

/** Notes what has to go for the rest to fit; false where that has gone already. */
function takeOut(form: Turn['form'], issue: Issue, placeOf: (source: string) => string, { stands, gone }: Cuts): boolean {
  const place = placeOf(issue.path.map(String).join('.'));
  const other = isOfText(issue) ? { path: issue.path, values: ['-'] } : standInsAt(form, issue.path);
  const at = other === undefined ? '' : placeOf(other.path.map(String).join('.'));
  if (other !== undefined && at !== '' && !stands.has(at)) {
    stands.set(at, other.values);
    return true;
  }
  const row = rowOf(place);
  if (row === '' || gone.has(row)) return false;
  gone.add(row);
  return true;
}

function isOfText(issue: Issue): boolean {
  if (issue.code === 'invalid_type') return issue.expected === 'string';
  return (issue.code === 'too_small' || issue.code === 'too_big') && issue.origin === 'string';
}

/** The smallest row around a place, where it lies in one; else the field of the form. */
function rowOf(place: string): string {
  const parts = place.split('.');
  const last = parts.findLastIndex((part) => /^\d+$/.test(part));
  return parts.slice(0, Math.max(last, 0) + 1).join('.');
}

/** A place and all that it lies in. */
function wayTo(place: string): string[] {
  return place === '' ? [''] : [...wayTo(parentOf(place)), place];
}

/** The answer without what was taken out, with stand-ins of that kind, and the way back from a place in it to that of the whole. */
function without(
  given: unknown,
  { stands, gone }: Cuts,
  kind: number,
): { readonly value: unknown; readonly placeOf: (source: string) => string } {
  const moved = new Map<string, string>();
  const standIn = new Map([...stands].map(([place, values]) => [place, values[kind % values.length]]));
  const standsIn = new Map<string, [key: string, value: unknown][]>();
  for (const [place, value] of standIn) {
    const parent = parentOf(place);
    standsIn.set(parent, [...(standsIn.get(parent) ?? []), [leafOf(place), value]]);
  }
  const below = (at: string, part: string | number): string => (at === '' ? String(part) : `${at}.${part}`);
  const kept = (value: unknown, old: string, at: string): unknown => {
    moved.set(at, old);
    if (standIn.has(old)) return standIn.get(old);
    if (Array.isArray(value)) {
      const rows = value.flatMap((row: unknown, index) => (gone.has(below(old, index)) ? [] : [{ row, from: below(old, index) }]));
      return rows.map(({ row, from }, index) => kept(row, from, below(at, index)));
    }
    if (typeof value !== 'object' || value === null) return value;
    const fields = { ...value, ...Object.fromEntries(standsIn.get(old) ?? []) };
    return Object.fromEntries(
      Object.entries(fields).flatMap(([key, field]: [string, unknown]) =>
        gone.has(below(old, key)) ? [] : [[key, kept(field, below(old, key), below(at, key))]],
      ),
    );
  };
  const value = kept(given, '', '');
  const placeOf = (source: string): string => {
    const parent = parentOf(source);
    return moved.get(source) ?? (source === '' ? '' : below(placeOf(parent), leafOf(source)));
  };
  return { value, placeOf };
}

function parentOf(place: string): string {
  return place.includes('.') ? place.slice(0, place.lastIndexOf('.')) : '';
}

function leafOf(place: string): string {
  return place.slice(place.lastIndexOf('.') + 1);
}
