import { appendShared } from '../../../platform/audit/append-audit.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { ImportedFileRow } from '../../../tables/imported-file.table.js';
import { inboundRating } from '../../../tables/inbound-rating.table.js';
import type { PortionRow, PutBack } from '../record/import-portion.js';
import { trailOf, type RatingPart } from './rating-parts.js';

type Row = PortionRow<RatingPart>;

/** Which of these ratings another file has told again since. */
export async function ratingsToldSince(tx: Tx, importId: string, rows: readonly Row[]): Promise<ReadonlySet<string>> {
  const own = await tx.rows<{ id: string }>('select id from inbound_rating where id = any($1::uuid[]) and import_id = $2', [
    rows.map(({ part: { rating } }) => rating.id),
    importId,
  ]);
  const still = new Set(own.map(({ id }) => id));
  return new Set(rows.flatMap(({ part: { rating } }) => (still.has(rating.id) ? [] : [rating.id])));
}

/** Puts back what these rows told of ratings; what was told again since stays, and so do rows that are `barred`. */
export async function putBackRatings(tx: Tx, file: ImportedFileRow, all: readonly Row[], barred: ReadonlySet<number>): Promise<PutBack[]> {
  const since = await ratingsToldSince(tx, file.id, all);
  const rows = all.filter(({ n, part: { rating } }) => !barred.has(n) && !since.has(rating.id));
  const brought = rows.flatMap(({ part: { rating, before } }) => (before === null ? [rating.id] : []));
  await tx.run('delete from inbound_rating where id = any($1::uuid[])', [brought]);
  await tx
    .of(inboundRating)
    .updateAll(rows.flatMap(({ part: { before } }) => (before === null ? [] : [{ ...before, toldAt: new Date(before.toldAt) }])));
  await appendShared(
    tx,
    rows.map(({ employeeId, part: { rating } }) => {
      const { id, year, periodKind, periodNumber } = rating;
      const body = { id, year, periodKind, periodNumber, importId: file.id, ...file.undoBecause };
      return { stream: trailOf(employeeId, rating), action: 'rating.put-back' as const, actor: file.undoneBy ?? 'system', body };
    }),
  );
  return all.map(({ n, part: { rating } }) => {
    const code = barred.has(n) ? 'AUTHOR_BEYOND' : since.has(rating.id) ? 'ROW_CHANGED_SINCE' : null;
    return { n, state: code === null ? 'undone' : 'stays', code, toldBack: null };
  });
}
