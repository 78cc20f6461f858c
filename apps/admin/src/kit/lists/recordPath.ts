import type { RaRecord } from 'react-admin';

/** Where react-admin shows or edits a record. */
export function recordPath(resource: string, record: RaRecord, link: 'show' | 'edit'): string {
  const id = encodeURIComponent(String(record.id));
  return link === 'show' ? `/${resource}/${id}/show` : `/${resource}/${id}`;
}
