import { Refusal } from '@siklus/domain';
import { z } from 'zod';

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
const range = z.tuple([place, place]).refine(([first, last]) => last >= first);
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

function parse<T>(name: string, schema: z.ZodType<T>, query: Readonly<Record<string, unknown>>): T | undefined {
  const text = query[name];
  if (text === undefined || text === '') return undefined;
  if (typeof text !== 'string' || text.length > longest) throw malformed(name);
  const result = schema.safeParse(parsed(name, text));
  if (result.success) return result.data;
  throw malformed(name, result.error.issues[0]?.message);
}

function parsed(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw malformed(name, error instanceof Error ? error.message : '');
  }
}

function malformed(source: string, message = ''): Refusal {
  return new Refusal('MALFORMED_REQUEST', {}, [{ source, code: 'MALFORMED_REQUEST', message }]);
}
