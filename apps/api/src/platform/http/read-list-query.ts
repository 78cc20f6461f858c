import { Refusal } from '@siklus/domain';
import { z } from 'zod';

const json = z.string().max(20_000).optional();

/** The query of every list, as react-admin's simple REST sends it: JSON texts. */
export const listQuery = z.object({
  range: json.meta({ description: 'First and last row, counted from 0; at most 200 rows.', example: '[0,24]' }),
  sort: json.meta({ description: 'Field and direction.', example: '["name","ASC"]' }),
  filter: json.meta({ description: 'Fields and the values they must have.', example: '{"q":"Siti"}' }),
});
export type ListQuery = z.infer<typeof listQuery>;

/** A query once read: offset and size of the page, order and filters by field. */
export interface ListRequest {
  readonly offset: number;
  readonly size: number;
  readonly sort: { readonly field: string; readonly descending: boolean } | undefined;
  readonly filter: Readonly<Record<string, unknown>>;
}

const mostRows = 200;
const place = z.number().int().min(0).max(1_000_000_000);
const range = z.tuple([place, place]).refine(([first, last]) => last >= first);
const sort = z.tuple([z.string(), z.string().regex(/^(asc|desc)$/i)]);
const filter = z.record(z.string(), z.unknown());

/** Reads the query or refuses it as malformed; a range wider than 200 rows is cut. */
export function readListQuery(query: ListQuery): ListRequest {
  const [first, last] = parse('range', range, query.range) ?? [0, 24];
  const order = parse('sort', sort, query.sort);
  return {
    offset: first,
    size: Math.min(last - first + 1, mostRows),
    sort: order === undefined ? undefined : { field: order[0], descending: order[1].toUpperCase() === 'DESC' },
    filter: parse('filter', filter, query.filter) ?? {},
  };
}

function parse<T>(name: string, schema: z.ZodType<T>, text: string | undefined): T | undefined {
  if (text === undefined || text === '') return undefined;
  const result = schema.safeParse(parsed(name, text));
  if (result.success) return result.data;
  throw malformed(name, result.error.issues[0]?.message ?? '');
}

function parsed(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw malformed(name, error instanceof Error ? error.message : '');
  }
}

function malformed(source: string, message: string): Refusal {
  return new Refusal('MALFORMED_REQUEST', {}, [{ source, code: 'MALFORMED_REQUEST', message }]);
}
