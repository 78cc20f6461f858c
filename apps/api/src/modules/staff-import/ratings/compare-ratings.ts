import { scopeOf, type ToldPeriod } from '@siklus/domain';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { Person } from '../../../platform/identity/person.js';
import { newId } from '../../../platform/new-id.js';
import type { InboundRating } from '../../../tables/inbound-rating.table.js';
import type { JudgedRating } from './judge-ratings.js';
import type { RatingPart } from './rating-parts.js';

type Kept = Omit<InboundRating, 'id' | 'source' | 'toldAt' | 'importId'>;
type KeptBefore = NonNullable<RatingPart['before']>;

/** A rating beside the one that is kept of the same person, post and period. */
export interface Compared {
  readonly judged: JudgedRating;
  readonly row: Kept & { readonly id: string };
  readonly before: KeptBefore | undefined;
  /** What is kept was told for a unit that the sender does not look after: whoever does replaces it. */
  readonly isKeptBeyond: boolean;
  readonly how: 'created' | 'updated' | 'unchanged';
}

/** Each rating beside what is kept of the same person, post and period, and whether that is the sender's to replace. */
export async function compareRatings(
  tx: Tx,
  person: Person,
  judged: readonly JudgedRating[],
  period: ToldPeriod,
): Promise<readonly Compared[]> {
  const kept = await keptOf(
    tx,
    judged.map(({ told: { nip } }) => nip),
  );
  const beyond = await beyondOf(tx, person, [...kept.values()]);
  return judged.map((each) => {
    const told = toldOf(each, period);
    const before = kept.get(keyOf(told));
    if (before === undefined) return { judged: each, row: { ...told, id: newId() }, before, isKeptBeyond: false, how: 'created' };
    const isSame = (Object.keys(told) as (keyof Kept)[]).every((field) => told[field] === before[field]);
    // Of a unit that nobody knows, whoever looks after the person decides; of somebody who is not kept, that is nobody with a limit.
    const isKeptBeyond = beyond(before.unitId, each.employeeId);
    return { judged: each, row: { ...told, id: before.id }, before, isKeptBeyond, how: isSame ? 'unchanged' : 'updated' };
  });
}

async function beyondOf(
  tx: Tx,
  person: Person,
  kept: readonly KeptBefore[],
): Promise<(unitId: string | null, employeeId: string | null) => boolean> {
  const { everywhere, unitIds } = scopeOf(person.grants, 'employee.import');
  const reached = await tx.rows<{ id: string }>('select id from unit where id = any($1::uuid[]) and lineage && $2::uuid[]', [
    kept.flatMap(({ unitId }) => unitId ?? []),
    unitIds,
  ]);
  const mine = new Set(reached.map(({ id }) => id));
  return (unitId, employeeId) => !everywhere && (unitId === null ? employeeId === null : !mine.has(unitId));
}

async function keptOf(tx: Tx, nips: readonly string[]): Promise<ReadonlyMap<string, KeptBefore>> {
  const rows = await tx.rows<KeptBefore>(
    `select id, nip, name, year, period_kind as "periodKind", period_number as "periodNumber", post, unit_id as "unitId",
            unit_name as "unitName", position, result, behaviour, predicate, contradicts, assessor_nip as "assessorNip",
            assessor_name as "assessorName", source, import_id as "importId", told_at as "toldAt"
       from inbound_rating where nip = any($1)`,
    [nips],
  );
  return new Map(rows.map((row) => [keyOf(row), row]));
}

function toldOf({ told, unitId }: JudgedRating, { year, kind, number }: ToldPeriod): Kept {
  const { nip, name, acts, unitName, position, result, behaviour, predicate, contradicts, assessorNip, assessorName } = told;
  return {
    nip,
    name,
    year,
    periodKind: kind,
    periodNumber: number,
    post: acts ? `${unitName}/${position}` : '',
    unitId,
    unitName,
    position,
    result,
    behaviour,
    predicate,
    contradicts,
    assessorNip: assessorNip || null,
    assessorName: assessorName || null,
  };
}

function keyOf({ nip, year, periodKind, periodNumber, post }: Pick<Kept, 'nip' | 'year' | 'periodKind' | 'periodNumber' | 'post'>): string {
  return [nip, year, periodKind, periodNumber, post].join('/');
}
