import type { z } from 'zod';
import type { Fault } from '../errors/fault.js';
import { schemaFaults } from '../errors/schema-faults.js';
import type { Facts } from './facts.js';
import { brokenRules } from './rule.js';
import type { Turn } from './step.js';

type Issue = z.core.$ZodIssue;

/**
 * All faults that can be found in an answer at once: what does not fit the form, and what breaks a rule. Where something does not fit, the
 * rules see the answer with another text in the place of one that is missing or too long, and without the smallest rows that do not fit
 * otherwise. What is found where a row is left out, or above it, may only come of that, and is not told.
 */
export function answerFaults({ form, rules }: Pick<Turn, 'form' | 'rules'>, given: unknown, facts: Facts): readonly Fault[] {
  const texts = new Set<string>();
  const gone = new Set<string>();
  const faults: Fault[] = [];
  for (;;) {
    const { value, placeOf } = without(given, { texts, gone });
    const parsed = form.safeParse(value);
    const found = parsed.success ? brokenRules(rules, parsed.data, facts) : schemaFaults(parsed.error.issues);
    const above = new Set([...gone].flatMap(wayTo));
    for (const each of found) {
      const source = placeOf(each.source);
      if (!texts.has(source) && !above.has(source)) faults.push({ ...each, source });
    }
    const isNew = (parsed.error?.issues ?? []).map((issue) => takeOut(issue, placeOf(issue.path.map(String).join('.')), { texts, gone }));
    if (!isNew.includes(true)) return faults;
  }
}

/** Places whose text another one stands for, and rows and fields that are left out. */
interface Cuts {
  readonly texts: Set<string>;
  readonly gone: Set<string>;
}

/** Notes what has to go for the rest to fit; false where that has gone already. */
function takeOut(issue: Issue, place: string, { texts, gone }: Cuts): boolean {
  const [into, what] = isOfText(issue) && !texts.has(place) ? [texts, place] : [gone, rowOf(place)];
  if (what === '' || into.has(what)) return false;
  into.add(what);
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

/** The answer without what was taken out, and the way back from a place in it to that of the whole. */
function without(given: unknown, { texts, gone }: Cuts): { readonly value: unknown; readonly placeOf: (source: string) => string } {
  const moved = new Map<string, string>();
  const textsIn = new Map<string, string[]>();
  for (const place of texts) {
    const keys = textsIn.get(parentOf(place));
    if (keys === undefined) textsIn.set(parentOf(place), [leafOf(place)]);
    else keys.push(leafOf(place));
  }
  const below = (at: string, part: string | number): string => (at === '' ? String(part) : `${at}.${part}`);
  const kept = (value: unknown, old: string, at: string): unknown => {
    moved.set(at, old);
    if (texts.has(old)) return '-';
    if (Array.isArray(value)) {
      const rows = value.flatMap((row: unknown, index) => (gone.has(below(old, index)) ? [] : [{ row, from: below(old, index) }]));
      return rows.map(({ row, from }, index) => kept(row, from, below(at, index)));
    }
    if (typeof value !== 'object' || value === null) return value;
    const fields = { ...value, ...Object.fromEntries((textsIn.get(old) ?? []).map((key) => [key, '-'])) };
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
