import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { perspectivesWithout } from '@siklus/domain';
import { useText } from '../../words/text';
import { token } from '../../theme/tokens';
import { announce } from '../../ui/announce';
import { focusInto } from '../../ui/focusInto';
import { GroupHeading } from '../../forms/GroupHeading';
import type { InputProps } from '../../forms/input-props';
import { goOnMoving } from './MoveButtons';
import { emptyResult, numberOfRow, resultsOf, type DraftResult } from './plan-draft';
import { usePlanKind } from '../plan-kind';
import { ResultRow } from './ResultRow';
import { rowsOf } from './rows';
import { useWritingHints } from './useWritingHints';

/** The plan of the year: results, each with the indicators it will be measured by. */
export function ResultsInput({ source, schema, label, hint, value, onChange, errors }: InputProps) {
  const t = useText();
  const results = resultsOf(value);
  const hints = useWritingHints(source, results);
  const { family, approach } = usePlanKind();
  const without = family === 'LEADER' && approach === 'QUANTITATIVE' ? perspectivesWithout(results) : [];
  const rows = rowsOf(results, onChange, {
    empty: emptyResult,
    most: schema.maxItems,
    among: ({ kind }) => kind,
    onAdded: (place) => focusInto(`${source}.${place}`),
    onMoved: (place, by, among) => {
      announce(t('plan.nowAt', among));
      goOnMoving(`${source}.${place}`, by);
    },
  });
  const row = (index: number) => {
    const result = results[index] as DraftResult;
    return (
      <ResultRow
        key={result.key ?? index}
        source={`${source}.${index}`}
        number={numberOfRow(result.key, `${index + 1}`, results)}
        numberOfIndicator={(at) => numberOfRow(result.indicators[at]?.key, `${index + 1}.${at + 1}`, results)}
        result={result}
        errors={errors}
        hints={hints}
        {...rows.at(index)}
      />
    );
  };
  return (
    <Box role="group" aria-label={label} sx={{ display: 'grid', gap: 4, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <GroupHeading source={source} label={label} hint={hint} errors={errors} />
      {(['MAIN', 'ADDITIONAL'] as const).map((kind) => {
        const places = results.flatMap((result, index) => (result.kind === kind ? [index] : []));
        return (
          places.length > 0 && (
            <Box key={kind} sx={{ display: 'grid', gap: 4, gridTemplateColumns: 'minmax(0, 1fr)' }}>
              <Box sx={{ fontWeight: 650, fontSize: '0.875rem', color: token('ink2') }}>{t(`plan.groups.${kind}`)}</Box>
              {places.map(row)}
            </Box>
          )
        );
      })}
      {without.length > 0 && (
        <Box sx={{ fontSize: '0.8125rem', color: token('ink2') }}>
          {t('plan.perspectivesWithout', { what: without.map((each) => t(`plan.perspectives.${each}`)).join(', ') })}
        </Box>
      )}
      {rows.onAdd && (
        <Box>
          <Button onClick={rows.onAdd}>{t('plan.addResult')}</Button>
        </Box>
      )}
    </Box>
  );
}
