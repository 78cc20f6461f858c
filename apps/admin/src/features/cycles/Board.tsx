import type { Progress } from '@siklus/contracts/cycle-progress';
import type { Cycle } from '@siklus/contracts/cycles';
import type { Zone } from '@siklus/domain';
import { useFormat } from '../../kit/words/format';
import { useText, useSay } from '../../kit/words/text';
import { ColumnsAfter, Stack } from '../../kit/ui/Page';
import { Panel } from '../../kit/ui/Panel';
import { mostBehind } from './pace';
import { ManageCycle } from './ManageCycle';
import { ScheduleStrip } from './ScheduleStrip';
import { StepTable } from './StepTable';
import { TemplateUsed } from './TemplateUsed';
import { ToDo } from './ToDo';
import { UnitTable } from './UnitTable';

interface BoardProps {
  readonly cycle: Cycle;
  readonly progress: Progress;
  readonly zone: Zone;
  /** Is told of an act that it began. */
  readonly onBegun: (operationId: string) => void;
}

/** The running cycle: what needs a hand, steps against their plan, units, and the dates. */
export function Board({ cycle, progress, zone, onBegun }: BoardProps) {
  const t = useText();
  const say = useSay();
  const { number } = useFormat();
  const behind = mostBehind(progress);
  const { unfinished, status, held } = progress;
  const heading =
    unfinished > 0
      ? t('board.endedUnfinished', { smart_count: unfinished, count: number(unfinished) })
      : behind
        ? t('board.behind', { step: say(behind.step.label), smart_count: behind.points })
        : status === 'closed'
          ? t('board.allComplete')
          : t(held > 0 ? 'board.onPlanHeld' : 'board.onPlan', { smart_count: held, count: number(held) });
  return (
    <ColumnsAfter
      first={
        <Panel title={t('board.todo')}>
          <ToDo cycle={cycle} progress={progress} />
        </Panel>
      }
      wide={
        <Stack>
          <Panel title={heading}>
            <StepTable cycle={cycle} progress={progress} />
          </Panel>
          <UnitTable cycle={cycle} progress={progress} />
        </Stack>
      }
      narrow={
        <Stack>
          <Panel title={t('board.schedule')}>
            <ScheduleStrip schedule={progress.steps} today={progress.today} zone={zone} />
            <TemplateUsed cycle={cycle} />
          </Panel>
          <ManageCycle cycle={cycle} onBegun={onBegun} />
        </Stack>
      }
    />
  );
}
