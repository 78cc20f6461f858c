import type { Facts } from '@siklus/domain';
import type { Tx } from '../platform/database/unit-of-work.js';

/**
 * SQL for whether what was handed in at a turn `t` was taken back since, and so before anybody had opened it, and is not the writing of the
 * employee that `reader` gives: it is read by whoever wrote it, and in whose name, alone.
 */
export function keptFrom(reader: string): string {
  return `((t.step, t.occasion, t.turn, t.round::text) in (
      select e.body ->> 'step', e.body ->> 'occasion', e.body ->> 'turn', e.body -> 'values' ->> 'round' from audit_entry e
       where e.stream = 'participant:' || t.participant_id and e.action = 'turn.taken-back')
    and not coalesce(${reader}::uuid in (t.closed_by, t.closed_for), false))`;
}

/**
 * SQL for the round of a turn `t` as people count it: what was taken back before anybody had looked at it was never handed in, so it makes
 * no round.
 */
export const countedRound = `case when t.round = 1 then 1 else t.round - (
    select count(*)::int from task gone where gone.participant_id = t.participant_id and gone.step_run_id = t.step_run_id
       and gone.outcome = 'taken-back' and gone.round < t.round) end`;

/** The facts as the reader may see them: without the answer of a turn that its writer took back and has not given anew. */
export async function factsFor(
  tx: Pick<Tx, 'rows'>,
  { employeeId }: { readonly employeeId: string | null },
  participantId: string,
  facts: Facts,
): Promise<Facts> {
  const kept = await tx.rows<{ key: string }>(
    `select last.key from (
       select distinct on (t.step, t.occasion, t.turn) t.step || '/' || t.occasion || '/' || t.turn as key, ${keptFrom('$2')} as kept
         from task t where t.participant_id = $1 and t.state = 'done' and t.answers is not null
        order by t.step, t.occasion, t.turn, t.round desc, t.id desc) last
      where last.kept`,
    [participantId, employeeId],
  );
  if (kept.length === 0) return facts;
  const keys = new Set(kept.map(({ key }) => key));
  return { ...facts, answers: new Map([...facts.answers].filter(([key]) => !keys.has(key))) };
}
