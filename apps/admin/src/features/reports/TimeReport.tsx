import { turnTime } from '@siklus/contracts/reports';
import { Link } from '../../kit/ui/Link';
import { listPath } from '../../kit/ui/listPath';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { Count } from './Count';
import type { ReportOf } from './report';
import { ReportTable } from './ReportTable';

/** How long each turn takes, and where it takes longest. */
export function TimeReport({ cycle, unitId, toUnit }: ReportOf) {
  const t = useText();
  const say = useSay();
  const { number } = useFormat();
  const days = (value: number | null) => (value === null ? '–' : number(value));
  return (
    <ReportTable
      title={t('reports.titles.times')}
      resource="turn-times"
      schema={turnTime}
      filter={{ cycleId: cycle.id, ownUnitId: unitId }}
      sort={['opensOn', 'ASC']}
      picture={{
        heading: t('reports.days'),
        legend: [
          { colour: 'h5', words: t('reports.half') },
          { colour: 'h2', words: t('reports.nineInTen') },
        ],
        shares: ({ median, most }) => [
          { key: 'median', value: median ?? 0, colour: 'h5' },
          { key: 'most', value: Math.max((most ?? 0) - (median ?? 0), 0), colour: 'h2' },
        ],
        total: (rows) => Math.max(...rows.map(({ most }) => most ?? 0)),
        label: ({ median, most }) => t('reports.daysOf', { median: days(median), most: days(most) }),
      }}
      columns={[
        { source: 'label', render: ({ label, turnLabel }) => `${say(label)}: ${say(turnLabel)}` },
        {
          source: 'taken',
          numeric: true,
          render: ({ taken, step, occasion, turn, turnLabel }) => (
            <Count
              value={taken}
              to={listPath('taken-turns', { cycleId: cycle.id, unitId, step, occasion, turn, taken: true })}
              of={`${t('reports.taken')}, ${say(turnLabel)}`}
            />
          ),
        },
        { source: 'median', numeric: true, render: ({ median }) => days(median) },
        { source: 'most', numeric: true, render: ({ most }) => days(most) },
        {
          source: 'open',
          numeric: true,
          render: ({ open, step, occasion, turn, turnLabel }) => (
            <Count
              value={open}
              to={listPath('open-tasks', { cycleId: cycle.id, unitId, state: 'open', step, occasion, turn })}
              of={`${t('reports.open')}, ${say(turnLabel)}`}
            />
          ),
        },
        { source: 'waiting', numeric: true, render: ({ waiting }) => days(waiting) },
        {
          source: 'slowestUnitName',
          render: ({ slowestUnitId, slowestUnitName, slowestDays }) =>
            slowestUnitId === null ? '–' : <Link to={toUnit(slowestUnitId)}>{`${slowestUnitName}, ${days(slowestDays)}`}</Link>,
        },
      ]}
    />
  );
}
