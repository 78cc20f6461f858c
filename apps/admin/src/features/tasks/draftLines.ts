import { numberOf } from '@siklus/domain';
import { sameAnswers } from '../../kit/drafts/sameAnswers';
import type { AnswerMap } from '../../kit/drafts/copies';

type Say = (field: string, value: string) => string;

/** What only machines read: it stands in no line. */
const unread = new Set(['key', 'planVersion', 'document', 'version']);

/** The measuring months of an indicator are said together: `3, 6, 12`, or with the targets of their own `3: 2, 6: 4`. */
function monthsSaid(months: readonly { readonly month?: unknown; readonly target?: unknown }[]): string {
  return months.map(({ month, target }) => (target === undefined ? String(month) : `${String(month)}: ${String(target)}`)).join(', ');
}

/** One value of a draft as lines that can be read and compared: a text is one line, a list one line for each row. */
export function linesOf(field: string, value: unknown, say: Say): readonly string[] {
  if (value === undefined || value === null || value === '' || unread.has(field)) return [];
  if (field === 'months' && Array.isArray(value)) return [say(field, monthsSaid(value as { month?: unknown }[]))];
  if (Array.isArray(value)) return value.flatMap((row, at) => rowLines(field, row, calledIn(value, at), say));
  if (typeof value === 'object') return Object.entries(value).flatMap(([key, part]) => linesOf(key, part, say));
  return [say(field, String(value))];
}

/** The key of a row, or of the indicator that it speaks of. */
function keyOf(row: unknown): string | undefined {
  if (typeof row !== 'object' || row === null) return undefined;
  const { key, indicator } = row as { readonly key?: unknown; readonly indicator?: unknown };
  return [key, indicator].find((each) => typeof each === 'string');
}

/** What a row is called: the number that its key gives it, or else its place; one that is new among others with a key is marked. */
function calledIn(rows: readonly unknown[], at: number, within = ''): string {
  const key = keyOf(rows[at]);
  if (key !== undefined) return numberOf(key);
  return rows.some((row) => keyOf(row) !== undefined) ? '+' : `${within}${at + 1}`;
}

/** The only rows within a row that have numbers; what a result supports, or who carries it too, is called by the result. */
const numbered = 'indicators';

/** What the page calls the place of a fault: `3.2` for `results.0.indicators.1.text`; `+` where a row is new among numbered ones. */
export function numberAt(value: unknown, places: readonly string[]): string {
  let number = '';
  let here = value;
  for (const [at, place] of places.entries()) {
    const isNumbered = number === '' || places[at - 1] === numbered;
    if (Array.isArray(here) && isNumbered) number = calledIn(here, Number(place), number === '' ? '' : `${number}.`);
    here = typeof here === 'object' && here !== null ? (here as Readonly<Record<string, unknown>>)[place] : undefined;
  }
  return number;
}

/** A row is one line of what stands in it; the lists inside it follow with their own numbers. */
function rowLines(field: string, row: unknown, number: string, say: Say): string[] {
  if (typeof row !== 'object' || row === null) return [`${number} ${linesOf(field, row, say).join(' ')}`];
  if ('indicator' in row) return indicatorLines(row, say);
  const parts = Object.entries(row);
  const isList = (key: string, part: unknown) => Array.isArray(part) && key !== 'months';
  const own = parts.filter(([key, part]) => !isList(key, part)).flatMap(([key, part]) => linesOf(key, part, say));
  const inner = parts.flatMap(([key, part]) =>
    isList(key, part)
      ? (part as unknown[]).flatMap((each, at) =>
          rowLines(key, each, key === numbered ? calledIn(part as unknown[], at, `${number}.`) : number, say),
        )
      : [],
  );
  return [`${number} ${own.join(' · ')}`.trim(), ...inner];
}

/** What is said of an indicator is called by it, wherever it stands; one of which nothing is said yet has no line. */
function indicatorLines({ indicator, ...row }: { readonly indicator: unknown; readonly value?: unknown }, say: Say): string[] {
  const own = [
    ...(row.value === null ? [say('unmeasured', '')] : []),
    ...Object.entries(row).flatMap(([key, part]) => linesOf(key, part, say)),
  ];
  return own.length === 0 ? [] : [`${say('indicator', String(indicator))}: ${own.join(' · ')}`];
}

/** The fields in which two drafts differ, in the order of the form. */
export function differingFields(fields: readonly string[], mine: AnswerMap, theirs: AnswerMap): readonly string[] {
  return fields.filter((field) => !sameAnswers(mine[field], theirs[field]));
}
