import type { InboundRating } from '../../tables/inbound-rating.table.js';

/** What one row of a file of ratings writes, and what was told before in its place. */
export interface RatingPart {
  readonly rating: Omit<InboundRating, 'toldAt' | 'source' | 'importId'>;
  readonly before: (Omit<InboundRating, 'toldAt'> & { readonly toldAt: string }) | null;
}
