import Button from '@mui/material/Button';
import { assessorSummary } from '@siklus/contracts/reports';
import { useState } from 'react';
import { mayTo } from '../../kit/providers/access';
import { listPath } from '../../kit/ui/listPath';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';
import { BulkActDialog } from '../bulk-operations/BulkActDialog';
import { currentStep } from '../cycles/pace';
import { useProgress } from '../cycles/useProgress';
import { Count } from './Count';
import type { ReportOf } from './report';
import { ReportTable } from './ReportTable';

/** Who has turns of others, how late they are, and when he was last reminded; all of them can be reminded at once. */
export function AssessorReport({ cycle, unitId }: ReportOf) {
  const t = useText();
  const { number, ownMoment } = useFormat();
  const [isReminding, setReminding] = useState(false);
  const { data: progress } = useProgress(cycle.id);
  const parts = (progress?.parts ?? []).filter((part) => mayTo(part, 'bulk.act'));
  const mayRemind = cycle.state === 'open' && progress !== undefined && (mayTo(cycle, 'bulk.act') || parts.length > 0);
  const tasks = (holderId: string, filter: Readonly<Record<string, unknown>>) =>
    listPath('open-tasks', { cycleId: cycle.id, unitId, state: 'open', holderId, ofOthers: true, ...filter });
  return (
    <>
      {mayRemind && (
        <Button className="siklus-screen" sx={{ justifySelf: 'start' }} variant="contained" onClick={() => setReminding(true)}>
          {t('reports.remindAll')}
        </Button>
      )}
      <ReportTable
        title={t('reports.titles.assessors')}
        resource="assessor-summaries"
        schema={assessorSummary}
        filter={{ cycleId: cycle.id, ownUnitId: unitId }}
        sort={['late', 'DESC']}
        picture={{
          heading: t('reports.open'),
          legend: [
            { colour: 'late', words: t('reports.late') },
            { colour: 'h3', words: t('reports.inTime') },
          ],
          shares: ({ open, late }) => [
            { key: 'late', value: late, colour: 'late' },
            { key: 'open', value: open - late, colour: 'h3' },
          ],
          total: (rows) => Math.max(...rows.map(({ open }) => open)),
          label: ({ open, late }) => t('reports.lateOf', { late: number(late), open: number(open) }),
        }}
        columns={[
          { source: 'holderName', render: ({ holderName }) => holderName },
          {
            source: 'open',
            numeric: true,
            render: ({ open, holderId, holderName }) => (
              <Count value={open} to={tasks(holderId, {})} of={`${t('reports.open')}, ${holderName}`} />
            ),
          },
          {
            source: 'late',
            numeric: true,
            render: ({ late, holderId, holderName }) => (
              <Count value={late} to={tasks(holderId, { late: true })} of={`${t('reports.late')}, ${holderName}`} />
            ),
          },
          { source: 'days', numeric: true, render: ({ days, late }) => (late === 0 ? '–' : number(days)) },
          { source: 'remindedAt', render: ({ remindedAt }) => (remindedAt === null ? t('reports.never') : ownMoment(remindedAt)) },
        ]}
      />
      {isReminding && progress !== undefined && (
        <BulkActDialog
          title={t('reports.remindAll')}
          cycleId={cycle.id}
          steps={progress.steps}
          initial={{ kind: 'remind', step: currentStep(progress) }}
          whom={{ parts: mayTo(cycle, 'bulk.act') ? [] : parts }}
          onClose={() => setReminding(false)}
        />
      )}
    </>
  );
}
