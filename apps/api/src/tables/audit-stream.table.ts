import { bytes, int, text } from './columns.js';
import { table } from './table.js';

/** The end of a trail that belongs to no document; a document knows its own. */
export const auditStream = table('audit_stream', { stream: text().primary(), n: int(), head: bytes() });
