import type { Participant } from '@siklus/contracts/participants';
import { repairOf, type Need, type Registry, type Text } from '@siklus/domain';
import type { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { utc } from '../../platform/database/utc.js';
import { labelOf, ownLabel } from '../../workflow/labels.js';

type Run = Participant['runs'][number];
interface RunRow extends Omit<Run, 'label' | 'unmet'> {
  readonly participantId: string;
  readonly stepVersion: number;
  readonly ownLabel: Text | null;
  readonly unmet: readonly Need[];
}

/** How each step of these participants stands and who holds it: one statement, however long the page is. */
export async function runsOf(
  unitOfWork: UnitOfWork,
  registry: Registry,
  participantIds: readonly string[],
): Promise<ReadonlyMap<string, Run[]>> {
  const rows = await unitOfWork.read<RunRow>(
    `select r.participant_id as "participantId", r.step, r.step_version as "stepVersion", r.occasion, r.state, t.id as "taskId",
      t.holder_id as "holderId", h.name as "holderName", t.pool,
            coalesce(t.late or t.due_at < business_now(), false) as late, ${utc('r.opens_at')} as "opensAt",
              ${utc('coalesce(t.due_at, r.due_at)')} as "dueAt", r.unmet,
            ${ownLabel({ cycleId: 'r.cycle_id', step: 'r.step', occasion: 'r.occasion' })} as "ownLabel"
       from step_run r
       left join task t on t.participant_id = r.participant_id and t.step_run_id = r.id and t.state = 'open'
       left join employee h on h.id = t.holder_id
      where r.participant_id = any($1::uuid[]) order by r.participant_id, r.id`,
    [participantIds],
  );
  const runs = new Map<string, Run[]>(participantIds.map((id) => [id, []]));
  for (const { participantId, stepVersion, ownLabel: own, unmet, ...run } of rows)
    runs.get(participantId)?.push({
      ...run,
      label: labelOf(registry, { ...run, stepVersion, ownLabel: own }),
      unmet: unmet.map((need) => repairOf(registry, need).label),
    });
  return runs;
}
