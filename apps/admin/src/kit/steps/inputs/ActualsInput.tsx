import Box from '@mui/material/Box';
import { useText } from '../../words/text';
import { token } from '../../theme/tokens';
import { FieldError } from '../../ui/Field';
import { useTask } from '../task-context';
import { indicatorsIn, planIn } from '../answers';
import { ActualRow } from './ActualRow';
import type { DraftActual } from './answer-drafts';
import type { InputProps } from '../../forms/input-props';
import { PlainInput } from '../../forms/PlainInput';

/** What was reached, one row per agreed indicator. */
export function ActualsInput(props: InputProps) {
  const { source, label, value, onChange, errors } = props;
  const t = useText();
  const plan = planIn(useTask().earlier);
  if (plan === undefined) return <PlainInput {...props} />;
  const given = Array.isArray(value) ? (value as DraftActual[]) : [];
  const indicators = indicatorsIn(plan);
  const rows = indicators.map(
    ({ reference }): DraftActual => given.find(({ indicator }) => indicator === reference) ?? { indicator: reference },
  );
  const done = rows.filter(({ value: reached }) => reached !== undefined && reached !== '').length;
  return (
    <Box role="group" aria-label={label}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 3, flexWrap: 'wrap' }}>
        <Box sx={{ fontWeight: 650 }}>{label}</Box>
        <Box sx={{ fontSize: '0.78125rem', color: token('ink3') }}>{t('actuals.filled', { done, total: rows.length })}</Box>
      </Box>
      {errors[source] !== undefined && <FieldError>{errors[source]}</FieldError>}
      {indicators.map(({ reference, indicator, result }, index) => (
        <ActualRow
          key={reference}
          source={`${source}.${index}`}
          reference={reference}
          indicator={indicator}
          {...(index === 0 || indicators[index - 1]?.result !== result ? { heading: result.title } : {})}
          row={rows[index] ?? { indicator: reference }}
          errors={errors}
          onChange={(row) => onChange(rows.map((each, at) => (at === index ? row : each)))}
        />
      ))}
    </Box>
  );
}
