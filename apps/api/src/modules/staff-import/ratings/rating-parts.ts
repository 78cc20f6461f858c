import type { AuditEvent } from '../../../platform/audit/append-audit.js';
import type { InboundRating } from '../../../tables/inbound-rating.table.js';

/** What one row of a file of ratings writes, and what was told before in its place. */
export interface RatingPart {
  readonly rating: Omit<InboundRating, 'toldAt' | 'source' | 'importId'>;
  readonly before: (Omit<InboundRating, 'toldAt'> & { readonly toldAt: string }) | null;
}

/** Whose trail tells of a rating: of its person, or of the unit that it was told for where he is not kept. */
export function trailOf(employeeId: string | null, { unitId }: Pick<InboundRating, 'unitId'>): AuditEvent['stream'] {
  if (employeeId !== null) return `employee:${employeeId}`;
  return unitId === null ? 'system' : `unit:${unitId}`;
}
