import { useLocation } from 'react-router-dom';

/** The filter that came with a link (`listPath`), for pages that are no react-admin list; what cannot be read narrows nothing. */
export function useLinkedFilter(): Readonly<Record<string, unknown>> {
  return filterIn(useLocation().search);
}

export function filterIn(search: string): Readonly<Record<string, unknown>> {
  const text = new URLSearchParams(search).get('filter') ?? '';
  try {
    const filter: unknown = JSON.parse(text);
    return typeof filter === 'object' && filter !== null && !Array.isArray(filter) ? { ...filter } : {};
  } catch {
    // Somebody's hand in the address is no fault of the page.
    return {};
  }
}
