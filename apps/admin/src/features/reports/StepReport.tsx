import { stepSummary, type StepSummary } from '@siklus/contracts/reports';
import { listPath } from '../../kit/ui/listPath';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { stepColours } from '../cycles/pace';
import { Count } from './Count';
import type { ReportOf } from './report';
import { ReportTable } from './ReportTable';

const states = ['done', 'skipped', 'open', 'blocked', 'scheduled', 'cancelled'] as const;
const colourOf = (state: (typeof states)[number]) => stepColours[state === 'cancelled' ? 'unfinished' : state];

/** How each step of the cycle stands in the unit. */
export function StepReport({ cycle, unitId }: ReportOf) {
  const t = useText();
  const say = useSay();
  const { number } = useFormat();
  const count = (state: (typeof states)[number]) => ({
    source: state,
    numeric: true,
    render: (row: StepSummary) => (
      <Count
        value={row[state]}
        to={listPath('participants', { cycleId: cycle.id, unitId, step: row.step, occasion: row.occasion, runState: state })}
        of={`${t(`runStates.${state}`)}, ${say(row.label)}`}
      />
    ),
  });
  return (
    <ReportTable
      title={t('reports.titles.steps')}
      resource="step-summaries"
      schema={stepSummary}
      filter={{ cycleId: cycle.id, ownUnitId: unitId }}
      sort={['opensOn', 'ASC']}
      picture={{
        heading: t('reports.standing'),
        legend: states.map((state) => ({ colour: colourOf(state), words: t(`runStates.${state}`) })),
        shares: (row) => states.map((state) => ({ key: state, value: row[state], colour: colourOf(state) })),
        label: (row) => states.map((state) => `${number(row[state])} ${t(`runStates.${state}`)}`).join(', '),
      }}
      columns={[{ source: 'label', render: ({ label }) => say(label) }, ...states.map(count)]}
    />
  );
}
