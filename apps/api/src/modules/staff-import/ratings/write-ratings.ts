import { appendShared } from '../../../platform/audit/append-audit.js';
import { businessNow } from '../../../platform/business-now.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { ImportedFileRow } from '../../../tables/imported-file.table.js';
import { inboundRating } from '../../../tables/inbound-rating.table.js';
import type { PortionRow, Written } from '../record/import-portion.js';
import { trailOf, type RatingPart } from './rating-parts.js';

/**
 * Keeps these ratings as they are told, each with what it replaces in the trail of its person, or of the unit that it was told for. Rows
 * that are `barred` are left out.
 */
export async function writeRatings(
  tx: Tx,
  file: ImportedFileRow,
  all: readonly PortionRow<RatingPart>[],
  barred: ReadonlySet<number>,
): Promise<Written[]> {
  const rows = all.filter(({ n }) => !barred.has(n));
  const beside = { source: file.name, importId: file.id, toldAt: new Date(await businessNow(tx)) };
  const told = (isNew: boolean) => rows.filter((row) => row.isNew === isNew).map(({ part: { rating } }) => ({ ...rating, ...beside }));
  await tx.of(inboundRating).insertAll(told(true));
  await tx.of(inboundRating).updateAll(told(false));
  await appendShared(
    tx,
    rows.map(({ employeeId, part: { rating, before } }) => {
      const { id, result, behaviour, predicate, year, periodKind, periodNumber } = rating;
      const replaced = before === null ? {} : { before: [before.result, before.behaviour, before.predicate] };
      const body = { id, result, behaviour, predicate, ...replaced, year, periodKind, periodNumber, file: file.fileHash, ...file.because };
      return { stream: trailOf(employeeId, rating), action: 'rating.told' as const, actor: file.createdBy, body };
    }),
  );
  return all.map(({ n }) =>
    barred.has(n) ? { n, state: 'left', code: 'AUTHOR_BEYOND', told: null } : { n, state: 'written', code: null, told: null },
  );
}
