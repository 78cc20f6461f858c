/** The address of a list narrowed by a filter, as react-admin reads it. */
export function listPath(resource: string, filter: Readonly<Record<string, unknown>>): string {
  return `/${resource}?${new URLSearchParams({ filter: JSON.stringify(filter), page: '1' }).toString()}`;
}
