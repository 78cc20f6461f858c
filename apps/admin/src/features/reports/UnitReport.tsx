import { unitSummary, type UnitSummary } from '@siklus/contracts/reports';
import { participantStates } from '@siklus/domain';
import { Link } from '../../kit/ui/Link';
import { listPath } from '../../kit/ui/listPath';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { Count } from './Count';
import type { ReportOf } from './report';
import { ReportTable } from './ReportTable';

const takingPart = participantStates.filter((state) => state !== 'withdrawn');

const doneOf = (steps: UnitSummary['steps']) => steps.reduce((sum, { done }) => sum + done, 0);
const allOf = (steps: UnitSummary['steps']) => steps.reduce((sum, { of }) => sum + of, 0);

/** The summary by office: how far each unit right below is, with all that is below it in turn. */
export function UnitReport({ cycle, unitId, toUnit }: ReportOf) {
  const t = useText();
  const say = useSay();
  const { number, percent } = useFormat();
  const people = (unit: string, filter: Readonly<Record<string, unknown>>) =>
    listPath('participants', { cycleId: cycle.id, unitId: unit, ...filter });
  return (
    <ReportTable
      title={t('reports.titles.units')}
      resource="unit-summaries"
      schema={unitSummary}
      filter={{ cycleId: cycle.id, parentId: unitId }}
      sort={['unitName', 'ASC']}
      picture={{
        heading: t('reports.share'),
        legend: [
          { colour: 'h5', words: t('reports.done') },
          { colour: 'h1', words: t('reports.notDone') },
        ],
        shares: ({ steps }) => [
          { key: 'done', value: doneOf(steps), colour: 'h5' },
          { key: 'rest', value: allOf(steps) - doneOf(steps), colour: 'h1' },
        ],
        label: ({ steps }) => t('reports.ofAll', { done: number(doneOf(steps)), all: number(allOf(steps)) }),
      }}
      columns={[
        { source: 'unitName', render: (row) => (row.isParent ? <Link to={toUnit(row.unitId)}>{row.unitName}</Link> : row.unitName) },
        {
          source: 'people',
          numeric: true,
          render: ({ people: value, unitId: unit, unitName }) => (
            <Count value={value} to={people(unit, { state: takingPart })} of={`${t('reports.people')}, ${unitName}`} />
          ),
        },
        {
          source: 'complete',
          numeric: true,
          render: ({ complete, unitId: unit, unitName }) => (
            <Count value={complete} to={people(unit, { state: ['complete', 'unrated'] })} of={`${t('reports.complete')}, ${unitName}`} />
          ),
        },
        {
          source: 'late',
          numeric: true,
          render: ({ late, unitId: unit, unitName }) => (
            <Count
              value={late}
              to={listPath('open-tasks', { cycleId: cycle.id, unitId: unit, state: 'open', late: true })}
              of={`${t('reports.late')}, ${unitName}`}
            />
          ),
        },
        {
          source: 'held',
          numeric: true,
          render: ({ held, unitId: unit, unitName }) => (
            <Count value={held} to={people(unit, { runState: 'blocked' })} of={`${t('reports.held')}, ${unitName}`} />
          ),
        },
        {
          source: 'steps',
          render: ({ steps }) => steps.map(({ label, done, of }) => `${say(label)} ${of === 0 ? '–' : percent(done / of)}`).join(' · '),
        },
      ]}
    />
  );
}
