import type { BulkOperation } from '@siklus/contracts/bulk-operations';
import type { Cycle } from '@siklus/contracts/cycles';
import type { Unit } from '@siklus/contracts/units';
import { useGetList, useGetOne, useParams } from 'react-admin';
import { useState } from 'react';
import { BulkProgress } from '../bulk-operations/BulkProgress';
import { isUnderWay } from '../bulk-operations/under-way';
import { useText } from '../../kit/words/text';
import { mayByRole, mayTo } from '../../kit/providers/access';
import { useSession } from '../../kit/providers/session';
import { useDetail } from '../../kit/providers/useDetail';
import { Chip } from '../../kit/ui/Chip';
import { Failure } from '../../kit/ui/Failure';
import { Columns, Page, Stack } from '../../kit/ui/Page';
import { Panel } from '../../kit/ui/Panel';
import { Waiting } from '../../kit/ui/Waiting';
import { Board } from './Board';
import { BoardSentence } from './BoardSentence';
import { BulkActButtons } from './BulkActButtons';
import { CyclePlace } from './CyclePlace';
import { ManageCycle } from './ManageCycle';
import { Readiness } from './Readiness';
import { ScheduleStrip } from './ScheduleStrip';
import { TemplateUsed } from './TemplateUsed';
import { todayIn } from './pace';
import { useProgress } from './useProgress';

/** Whether an act is at work that will leave it in another state. */
const isMoving = ({ state }: Cycle): boolean => ['opening', 'closing', 'reopening'].includes(state);

/** One cycle: what stands in its way while it is a draft, its board once it runs. */
export function CycleShow() {
  const t = useText();
  const session = useSession();
  const { id = '' } = useParams<{ id: string }>();
  const [opening, setOpening] = useState<string>();
  const {
    data: cycle,
    error,
    isPending,
    refetch,
  } = useDetail<Cycle>('cycles', id, {
    refetchInterval: ({ state }) => (state.data !== undefined && isMoving(state.data) ? 5_000 : false),
  });
  const isDraft = cycle?.state === 'draft';
  const { data: progress, error: progressError } = useProgress(
    id,
    cycle !== undefined && !isDraft,
    cycle !== undefined && isMoving(cycle) ? 3_000 : undefined,
  );
  const { data: unit } = useGetOne<Unit>('units', { id: cycle?.unitId ?? '' }, { enabled: cycle !== undefined });
  const { data: running } = useGetList<BulkOperation>(
    'bulk-operations',
    { pagination: { page: 1, perPage: 5 }, sort: { field: 'createdAt', order: 'DESC' }, filter: { cycleId: id } },
    { enabled: cycle !== undefined && !isDraft && mayByRole(session, 'bulk.read') },
  );
  if (cycle === undefined)
    return (
      <Page title={t('places.board.name')}>
        {isPending ? <Waiting lines={10} /> : <Failure error={error} onRetry={() => void refetch()} />}
      </Page>
    );
  const zone = unit?.zone ?? 'WIT';
  const mayAct = cycle.state === 'open' && [cycle, ...(progress?.parts ?? [])].some((place) => mayTo(place, 'bulk.act'));
  // What failed of an act that opens or closes it is retried here.
  const unfinished =
    running?.filter((act) => isUnderWay(act) || (isMoving(cycle) && act.failed > 0)).map((operation) => operation.id) ?? [];
  const shown = opening === undefined || unfinished.includes(opening) ? unfinished : [opening, ...unfinished];
  return (
    <Page
      title={t('document.cycle', { year: cycle.year })}
      over={<CyclePlace cycle={cycle} progress={progress} />}
      heading={
        <>
          {t('document.cycle', { year: cycle.year })}
          {cycle.state !== 'open' && <Chip tone={isMoving(cycle) ? 'wait' : 'plain'}>{t(`cycles.states.${cycle.state}`)}</Chip>}
        </>
      }
      lead={progress && <BoardSentence cycle={cycle} progress={progress} zone={zone} />}
      actions={progress && mayAct && <BulkActButtons cycle={cycle} progress={progress} />}
    >
      <Stack>
        {shown.map((operation) => (
          <BulkProgress key={operation} id={operation} />
        ))}
        {isDraft ? (
          <Columns>
            <Stack>{opening === undefined && <Readiness cycle={cycle} onOpened={setOpening} />}</Stack>
            <Stack>
              <Panel title={t('board.schedule')}>
                <ScheduleStrip schedule={cycle.schedule} today={todayIn(zone)} zone={zone} />
                <TemplateUsed cycle={cycle} />
              </Panel>
              <ManageCycle cycle={cycle} onBegun={setOpening} />
            </Stack>
          </Columns>
        ) : (
          <>
            {progressError && <Failure error={progressError} />}
            {progress ? (
              <Board cycle={cycle} progress={progress} zone={zone} onBegun={setOpening} />
            ) : (
              !progressError && <Waiting lines={10} />
            )}
          </>
        )}
      </Stack>
    </Page>
  );
}
