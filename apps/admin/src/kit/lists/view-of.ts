/** What an address of a list shows: filter, order and columns. On which page somebody is, and how long it is, belongs to his screen. */
export function viewOf(search: string): string {
  const params = new URLSearchParams(search);
  for (const own of ['page', 'perPage']) params.delete(own);
  params.sort();
  return params.toString();
}

/** The address without an order that the list does not have any more: whoever kept it then still sees the list. */
export function withoutGoneSort(search: string, sortable: readonly string[]): string {
  const params = new URLSearchParams(search);
  const sort = params.get('sort');
  if (sort === null || sortable.includes(sort)) return search;
  for (const gone of ['sort', 'order']) params.delete(gone);
  return `?${params.toString()}`;
}
