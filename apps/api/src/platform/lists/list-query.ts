import { fault, Refusal, saying, schemaFaults, type Fault } from '@siklus/domain';
import { z } from 'zod';
import { checkInput } from '../http/input-bounds.js';

/** What the query of a list says, each with an example. */
export const examples = { range: '[0,24]', sort: '["name","ASC"]', filter: '{"q":"Siti"}' } as const;

/** A query of a list once read: offset and size of the page, order and filters by field. */
export interface ListQuery {
  readonly offset: number;
  readonly size: number;
  readonly sort: { readonly field: string; readonly descending: boolean } | undefined;
  readonly filter: Readonly<Record<string, unknown>>;
}

const longest = 20_000;
const mostRows = 200;
const place = z.number().int().min(0).max(1_000_000_000);
const range = z
  .tuple([place, place])
  .refine(
    ([first, last]) => last >= first,
    saying({ id: 'Tulis baris pertama lalu baris terakhir, misalnya [0,24].', en: 'Write the first row, then the last, such as [0,24].' }),
  );
const sort = z.tuple([z.string(), z.string().regex(/^(asc|desc)$/i)]);
const filter = z.record(z.string(), z.unknown());

/** Reads `range`, `sort` and `filter`, JSON texts as simple REST sends them, or refuses; a range wider than 200 rows is cut. */
export function readListQuery(query: Readonly<Record<string, unknown>>): ListQuery {
  const [first, last] = parse('range', range, query) ?? [0, 24];
  const order = parse('sort', sort, query);
  return {
    offset: first,
    size: Math.min(last - first + 1, mostRows),
    sort: order === undefined ? undefined : { field: order[0], descending: order[1].toUpperCase() === 'DESC' },
    filter: parse('filter', filter, query) ?? {},
  };
}

function parse<T>(name: keyof typeof examples, schema: z.ZodType<T>, query: Readonly<Record<string, unknown>>): T | undefined {
  const text = query[name];
  if (text === undefined || text === '') return undefined;
  if (typeof text !== 'string' || text.length > longest) throw malformed(notJson(name));
  const json = parsed(name, text);
  checkInput(json, name);
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  throw malformed(...schemaFaults(result.error.issues).map((found) => ({ ...found, source: name })));
}

function parsed(name: keyof typeof examples, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw malformed(notJson(name));
  }
}

function notJson(name: keyof typeof examples): Fault {
  return fault(name, 'QUERY_NOT_JSON', { example: examples[name] });
}

function malformed(...faults: readonly Fault[]): Refusal {
  return new Refusal('MALFORMED_REQUEST', {}, faults);
}
