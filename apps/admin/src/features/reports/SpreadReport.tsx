import { resultSpread, type ResultSpread } from '@siklus/contracts/reports';
import { predicateScale, type Predicate } from '@siklus/domain';
import type { TokenName } from '../../kit/theme/tokens';
import { listPath } from '../../kit/ui/listPath';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { Count } from './Count';
import type { ReportOf } from './report';
import { ReportTable } from './ReportTable';

const parts = {
  veryGood: ['VERY_GOOD', 'h5'],
  good: ['GOOD', 'h4'],
  needsImprovement: ['NEEDS_IMPROVEMENT', 'wait'],
  poor: ['POOR', 'clove'],
  veryPoor: ['VERY_POOR', 'late'],
} as const satisfies Readonly<Record<string, readonly [Predicate, TokenName]>>;
const fields = Object.keys(parts) as (keyof typeof parts)[];

interface SpreadReportProps extends ReportOf {
  /** One year beside another, instead of the periods of this one. */
  readonly years?: true;
}

/** How predicates are spread: over the periods of the cycle, or of the year's assessment over the years. */
export function SpreadReport({ cycle, unitId, years }: SpreadReportProps) {
  const t = useText();
  const say = useSay();
  const { percent } = useFormat();
  const nameOf = ({ label, year }: ResultSpread) => (years === undefined ? say(label) : String(year));
  return (
    <ReportTable
      title={t(years === undefined ? 'reports.titles.spread' : 'reports.titles.years')}
      resource="result-spreads"
      schema={resultSpread}
      filter={years === undefined ? { cycleId: cycle.id, ownUnitId: unitId } : { ownUnitId: unitId, step: 'final-assessment' }}
      sort={years === undefined ? ['opensOn', 'ASC'] : ['year', 'DESC']}
      picture={{
        heading: t('reports.spread'),
        legend: fields.map((field) => ({ colour: parts[field][1], words: say(predicateScale[parts[field][0]].label) })),
        shares: (row) => fields.map((field) => ({ key: field, value: row[field], colour: parts[field][1] })),
        label: (row) =>
          fields
            .map((field) => `${say(predicateScale[parts[field][0]].label)} ${row.rated === 0 ? '0' : percent(row[field] / row.rated)}`)
            .join(', '),
      }}
      columns={[
        { source: years === undefined ? 'label' : 'year', render: nameOf },
        {
          source: 'rated',
          numeric: true,
          render: (row) => <Count value={row.rated} to={behind(row, unitId, {})} of={`${t('reports.rated')}, ${nameOf(row)}`} />,
        },
        ...fields.map((field) => ({
          source: field,
          numeric: true,
          render: (row: ResultSpread) => (
            <Count
              value={row[field]}
              to={behind(row, unitId, { quadrant: parts[field][0] })}
              of={`${say(predicateScale[parts[field][0]].label)}, ${nameOf(row)}`}
            />
          ),
        })),
        {
          source: 'final' as const,
          numeric: true,
          render: (row: ResultSpread) => (
            <Count value={row.final} to={behind(row, unitId, { isFinal: true })} of={`${t('reports.final')}, ${nameOf(row)}`} />
          ),
        },
      ]}
    />
  );
}

const behind = ({ cycleId, step, occasion }: ResultSpread, unitId: string, filter: Readonly<Record<string, unknown>>) =>
  listPath('settled-results', { cycleId, unitId, step, occasion, ...filter });
