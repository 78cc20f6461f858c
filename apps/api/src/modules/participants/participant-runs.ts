import type { Participant } from '@siklus/contracts/participants';
import { awaitedRun, repairOf, type Need, type Registry, type Text } from '@siklus/domain';
import type { Reading } from '../../platform/database/unit-of-work.js';
import { utc } from '../../platform/database/utc.js';
import { labelOf, ownLabel } from '../../workflow/labels.js';

type Run = Participant['runs'][number];
interface RunRow extends Omit<Run, 'label' | 'unmet' | 'waitsFor'> {
  readonly participantId: string;
  readonly stepVersion: number;
  readonly ownLabel: Text | null;
  readonly unmet: readonly Need[];
  readonly begun: boolean;
}

/** How each step of these participants stands and who holds it: one statement, however long the page is. */
export async function runsOf(
  unitOfWork: Pick<Reading, 'read'>,
  registry: Registry,
  participantIds: readonly string[],
): Promise<ReadonlyMap<string, Run[]>> {
  const rows = await unitOfWork.read<RunRow>(
    `select r.participant_id as "participantId", r.step, r.step_version as "stepVersion", r.occasion, r.state, t.id as "taskId",
      t.holder_id as "holderId", h.name as "holderName", t.pool,
            coalesce(t.late or t.due_at < business_now(), false) as late, ${utc('r.opens_at')} as "opensAt",
              ${utc('coalesce(t.due_at, r.due_at)')} as "dueAt", r.unmet,
            r.opens_at <= business_now() as begun,
            ${ownLabel({ cycleId: 'r.cycle_id', step: 'r.step', occasion: 'r.occasion' })} as "ownLabel"
       from step_run r
       left join task t on t.participant_id = r.participant_id and t.step_run_id = r.id and t.state = 'open'
       left join employee h on h.id = t.holder_id
      where r.participant_id = any($1::uuid[]) order by r.participant_id, r.id`,
    [participantIds],
  );
  const documents = new Map<string, RunRow[]>(participantIds.map((id) => [id, []]));
  for (const row of rows) documents.get(row.participantId)?.push(row);
  return new Map([...documents].map(([id, own]) => [id, own.map((row) => runOf(registry, row, own))]));
}

const holderOf = ({ holderId, holderName, pool }: RunRow) => ({ holderId, holderName, pool });

function runOf(registry: Registry, row: RunRow, document: readonly RunRow[]): Run {
  const { participantId: _id, stepVersion: _version, ownLabel: _label, begun, unmet, ...run } = row;
  const awaited = run.state === 'scheduled' && begun ? awaitedRun(registry, document, row) : undefined;
  return {
    ...run,
    label: labelOf(registry, row),
    unmet: unmet.map((need) => repairOf(registry, need).label),
    waitsFor: awaited === undefined ? null : { label: labelOf(registry, awaited), ...holderOf(awaited) },
  };
}
