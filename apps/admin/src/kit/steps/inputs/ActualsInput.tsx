import Box from '@mui/material/Box';
import { indicatorsOf, isMeasuredIn, numberOf, type Indicator } from '@siklus/domain';
import { useText } from '../../words/text';
import { token } from '../../theme/tokens';
import { FieldError } from '../../ui/Field';
import { useTask } from '../task-context';
import { useMeasuringText } from '../useMeasuringText';
import { ActualRow } from './ActualRow';
import { isFilled, rowsOf } from './answer-drafts';
import type { InputProps } from '../../forms/input-props';
import { PlainInput } from '../../forms/PlainInput';

/** What was reached, one row for each agreed indicator that is measured in the period; the others are named with their months. */
export function ActualsInput(props: InputProps) {
  const { source, label, value, onChange, errors } = props;
  const t = useText();
  const { plans, occasion } = useTask();
  const plan = plans.at(-1);
  if (plan === undefined) return <PlainInput {...props} />;
  const indicators = indicatorsOf(plan).filter(({ indicator }) => isMeasuredIn(indicator, occasion));
  const rows = rowsOf(plans, occasion, value);
  const done = rows.filter((row, index) => indicators[index] !== undefined && isFilled(indicators[index].indicator, row)).length;
  return (
    <Box role="group" aria-label={label}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 3, flexWrap: 'wrap' }}>
        <Box sx={{ fontWeight: 650 }}>{label}</Box>
        <Box sx={{ fontSize: '0.78125rem', color: token('ink3') }}>{t('actuals.filled', { done, total: rows.length })}</Box>
      </Box>
      {errors[source] !== undefined && <FieldError>{errors[source]}</FieldError>}
      {indicators.map(({ indicator, result }, index) => (
        <ActualRow
          key={indicator.key}
          source={`${source}.${index}`}
          indicator={indicator}
          {...(index === 0 || indicators[index - 1]?.result !== result ? { heading: `${numberOf(result.key)} ${result.title}` } : {})}
          row={rows[index] ?? { indicator: indicator.key, planVersion: plan.version }}
          errors={errors}
          onChange={(row) => onChange(rows.map((each, at) => (at === index ? row : each)))}
        />
      ))}
      <Unmeasured
        indicators={indicatorsOf(plan)
          .map(({ indicator }) => indicator)
          .filter((each) => !isMeasuredIn(each, occasion))}
      />
    </Box>
  );
}

/** What is not asked for in this period, so that nobody looks for it. */
function Unmeasured({ indicators }: { readonly indicators: readonly Indicator[] }) {
  const t = useText();
  const { months } = useMeasuringText();
  if (indicators.length === 0) return null;
  return (
    <Box sx={{ mt: 4, pt: 3, borderTop: `1px solid ${token('line')}`, fontSize: '0.8125rem', color: token('ink3') }}>
      {t('actuals.notAsked')}
      <Box component="ul" sx={{ m: 0, pl: 4 }}>
        {indicators.map((each) => (
          <li key={each.key}>{`${numberOf(each.key)} ${each.text}: ${months(each.months)}`}</li>
        ))}
      </Box>
    </Box>
  );
}
