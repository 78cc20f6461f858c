import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { perspectivesWithout } from '@siklus/domain';
import { useText } from '../../words/text';
import { token } from '../../theme/tokens';
import { FieldError } from '../../ui/Field';
import type { InputProps } from '../../forms/input-props';
import { emptyResult, moved, numberOfRow, removeAt, replaceAt, resultsOf, type DraftResult } from './plan-draft';
import { usePlanKind } from '../plan-kind';
import { ResultRow } from './ResultRow';
import { useWritingHints } from './useWritingHints';

/** The plan of the year: results, each with the indicators it will be measured by. */
export function ResultsInput({ source, schema, label, hint, value, onChange, errors }: InputProps) {
  const t = useText();
  const results = resultsOf(value);
  const hints = useWritingHints(source, results);
  const { family, approach } = usePlanKind();
  const without = family === 'LEADER' && approach === 'QUANTITATIVE' ? perspectivesWithout(results) : [];
  const full = results.length >= (schema.maxItems ?? Infinity);
  const move = (index: number, by: -1 | 1) => () => {
    const next = moved(results, index, by);
    const at = next.indexOf(results[index] as DraftResult);
    onChange(next);
    // Whoever moves a row goes on with it.
    requestAnimationFrame(() => focusOn(`${source}.${at}`, by));
  };
  const row = (index: number, places: readonly number[]) => {
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
        onChange={(next) => onChange(replaceAt(results, index, next))}
        onUp={index === places[0] ? undefined : move(index, -1)}
        onDown={index === places.at(-1) ? undefined : move(index, 1)}
        {...(results.length > 1 ? { onRemove: () => onChange(removeAt(results, index)) } : {})}
      />
    );
  };
  return (
    <Box role="group" aria-label={label} sx={{ display: 'grid', gap: 4, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box>
        <Box sx={{ fontWeight: 650 }}>{label}</Box>
        {hint !== undefined && <Box sx={{ fontSize: '0.78125rem', color: token('ink3') }}>{hint}</Box>}
        {errors[source] !== undefined && <FieldError>{errors[source]}</FieldError>}
      </Box>
      {(['MAIN', 'ADDITIONAL'] as const).map((kind) => {
        const places = results.flatMap((result, index) => (result.kind === kind ? [index] : []));
        return (
          places.length > 0 && (
            <Box key={kind} sx={{ display: 'grid', gap: 4, gridTemplateColumns: 'minmax(0, 1fr)' }}>
              <Box sx={{ fontWeight: 650, fontSize: '0.875rem', color: token('ink2') }}>{t(`plan.groups.${kind}`)}</Box>
              {places.map((index) => row(index, places))}
            </Box>
          )
        );
      })}
      {without.length > 0 && (
        <Box sx={{ fontSize: '0.8125rem', color: token('ink2') }}>
          {t('plan.perspectivesWithout', { what: without.map((each) => t(`plan.perspectives.${each}`)).join(', ') })}
        </Box>
      )}
      {!full && (
        <Box>
          <Button onClick={() => onChange([...results, emptyResult])}>{t('plan.addResult')}</Button>
        </Box>
      )}
    </Box>
  );
}

/** Puts the focus on the button that moves this row on, or on the other one where it has come to the end. */
function focusOn(source: string, by: -1 | 1): void {
  const row = document.querySelector(`[data-source="${source}"]`);
  const on = row?.querySelector<HTMLElement>(`[data-move="${by < 0 ? 'up' : 'down'}"]`) ?? row?.querySelector<HTMLElement>('[data-move]');
  on?.focus();
}
