import { unitSummary } from '@siklus/contracts/reports';
import { participantStates } from '@siklus/domain';
import { Link } from '../../kit/ui/Link';
import { listPath } from '../../kit/ui/listPath';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { Count } from './Count';
import type { ReportOf } from './report';
import { ReportTable } from './ReportTable';

const takingPart = participantStates.filter((state) => state !== 'withdrawn');

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
        shares: ({ complete, people: all }) => [
          { key: 'complete', value: complete, colour: 'h5' },
          { key: 'rest', value: all - complete, colour: 'h1' },
        ],
        label: ({ complete, people: all }) => t('reports.ofAll', { done: number(complete), all: number(all) }),
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
