import { fill, localTimeOf, type Language, type Text } from '@siklus/domain';
import type { z } from 'zod';
import type { AnyRows } from '../../platform/lists/any-list.js';
import type { Person } from '../../platform/identity/person.js';
import type { Reader } from './file-columns.js';
import { filterWords } from './filter-words.js';
import { inText, unwrapped, yesNo } from './say-value.js';

/** What was asked of a list, and when and by whom. */
interface Asked {
  readonly filter: Readonly<Record<string, unknown>>;
  readonly sort: readonly [string, 'ASC' | 'DESC'] | null;
  readonly now: string;
  readonly person: Pick<Person, 'name' | 'username'>;
  /** What units are called whom the filter names by their ids. */
  readonly units: ReadonlyMap<string, string>;
}

const words = {
  filter: { id: 'Saringan: {filters}', en: 'Filter: {filters}' },
  noFilter: { id: 'Tanpa saringan', en: 'No filter' },
  sort: { id: 'Urutan: {field}, {direction}', en: 'Order: {field}, {direction}' },
  ASC: { id: 'naik', en: 'ascending' },
  DESC: { id: 'turun', en: 'descending' },
  made: { id: 'Dibuat {at} {zone} oleh {name} ({username})', en: 'Made {at} {zone} by {name} ({username})' },
} as const satisfies Readonly<Record<string, Text>>;

/** The rows above the table of a file: which list it is, how it was filtered and ordered, when it was made and by whom. */
export function aboveTable(list: AnyRows, asked: Asked, { language, zone }: Reader): string[][] {
  const { filter, sort, now, person } = asked;
  const filters = Object.keys(list.filters)
    .filter((field) => field in filter)
    .map((field) => `${nameOf(list, field, language)} = ${valueOf(list, field, filter[field], asked, language)}`);
  const at = inText({ local: localTimeOf(now, zone) });
  return [
    [list.words[language]],
    [filters.length === 0 ? words.noFilter[language] : fill(words.filter, { filters: filters.join('; ') })[language]],
    ...(sort === null ? [] : [[fill(words.sort, { field: nameOf(list, sort[0], language), direction: words[sort[1]] })[language]]]),
    [fill(words.made, { at, zone, name: person.name, username: person.username })[language]],
    [],
  ];
}

function nameOf({ labels }: AnyRows, field: string, language: Language): string {
  return (filterWords[field] ?? labels[field])?.[language] ?? field;
}

function valueOf(list: AnyRows, field: string, value: unknown, asked: Asked, language: Language): string {
  if (Array.isArray(value)) return value.map((each) => valueOf(list, field, each, asked, language)).join(', ');
  if (typeof value === 'boolean') return yesNo[language][value ? 0 : 1];
  if (typeof value !== 'string') return JSON.stringify(value);
  const schema = list.row.shape[field];
  return asked.units.get(value) ?? (schema === undefined ? value : wordOf(schema, value, language));
}

/** What the contract calls a value, where it has words for it. */
function wordOf(schema: z.core.$ZodType, value: string, language: Language): string {
  const { words } = unwrapped(schema);
  return words?.[value]?.[language] ?? value;
}
