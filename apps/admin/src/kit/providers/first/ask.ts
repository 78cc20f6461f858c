import type { Language } from '@siklus/domain';

/** What is asked for at an address; an entry without a value is left out. */
export type Query = Readonly<Record<string, unknown>>;

/** A part of a list, in the order in which it is read. */
export interface Part {
  readonly pagination?: { readonly page: number; readonly perPage: number } | undefined;
  readonly sort?: { readonly field: string; readonly order: 'ASC' | 'DESC' } | undefined;
  readonly filter?: Readonly<Record<string, unknown>> | undefined;
}

/** The address with what is asked there: texts as they are, everything else as JSON. */
export function addressOf(path: string, query: Query = {}): string {
  const entries = Object.entries(query).filter(([, value]) => value !== undefined);
  if (entries.length === 0) return path;
  const pairs = entries.map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]);
  return `${path}?${new URLSearchParams(pairs).toString()}`;
}

/** What the API is asked for a part of a list. */
export function queryOf({ pagination: { page, perPage } = { page: 1, perPage: 25 }, sort, filter = {} }: Part): Query {
  return { range: [(page - 1) * perPage, page * perPage - 1], sort: sort && [sort.field, sort.order], filter };
}

/** Asks the API as the person of this browser; what it refuses, it says in this language. */
export function ask(address: string, language: Language, { headers, ...init }: RequestInit = {}): Promise<Response> {
  return fetch(`/api${address}`, {
    credentials: 'same-origin',
    ...init,
    headers: { accept: 'application/json, application/problem+json', 'accept-language': language, ...(headers as Record<string, string>) },
  });
}
