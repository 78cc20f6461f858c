import { fillersOf, Refusal, type BulkActKind, type CycleState, type Details, type ErrorCode } from '@siklus/domain';
import { rowset } from '../platform/database/rows.js';
import type { Tx } from '../platform/database/unit-of-work.js';
import type { Result } from './engine.js';

/** An item of a bulk act as a page takes it. */
export interface Item {
  readonly n: number;
  readonly target_id: string;
}

/** How many items of a page came to which end. */
export type Counted = Readonly<Record<'done' | 'failed' | 'skipped', number>>;

interface ItemResult {
  readonly n: number;
  readonly state: keyof Counted;
  readonly code: ErrorCode | null;
  /** What fills the text of the code. */
  readonly details: Details | null;
}

/** Notes what became of each item of a page, and says how many came to which end. */
export async function noteResults(
  tx: Tx,
  act: { readonly id: string; readonly kind: BulkActKind },
  items: readonly Item[],
  outcomes: ReadonlyMap<string, Result>,
): Promise<Counted> {
  const results = items.map(({ n, target_id }) => resultOf(n, outcomes.get(target_id), act.kind));
  const { from, values } = rowset({ n: 'int', state: 'text', code: 'text', details: 'jsonb' }, results);
  await tx.run(
    `update bulk_item i set state = x.state, code = x.code, details = x.details from ${from} where i.operation_id = $5 and i.n = x.n`,
    [...values, act.id],
  );
  const counted = (state: ItemResult['state']) => results.filter((result) => result.state === state).length;
  return { done: counted('done'), failed: counted('failed'), skipped: counted('skipped') };
}

/** What becomes of a page whose cycle has come into a state that no longer takes the act. */
export function allRefused(targets: readonly string[], state: CycleState): ReadonlyMap<string, Result> {
  return new Map(targets.map((id) => [id, { state: 'refused', refusal: new Refusal('CYCLE_STATE', { state }) }]));
}

function resultOf(n: number, outcome: Result | undefined, kind: BulkActKind): ItemResult {
  switch (outcome?.state) {
    case 'moved':
      return { n, state: 'done', code: null, details: null };
    case 'unmoved':
      // To look at a document and find it right is all that a refresh is asked for.
      if (kind === 'refresh') return { n, state: 'done', code: null, details: null };
      return { n, state: 'skipped', code: 'NOTHING_TO_DO', details: {} };
    case 'refused':
      return { n, state: 'skipped', ...told(outcome.refusal) };
    case 'failed':
      return { n, state: 'failed', ...told(outcome.refusal) };
    case undefined:
      return { n, state: 'failed', code: 'NOT_FOUND', details: {} };
  }
}

function told({ code, details }: Refusal): Pick<ItemResult, 'code' | 'details'> {
  return { code, details: fillersOf(code, details) };
}
