import Box from '@mui/material/Box';
import type { Mark } from '@siklus/contracts/acts';
import { numberOf } from '@siklus/domain';
import type { InputProps } from '../../forms/input-props';
import { token } from '../../theme/tokens';
import { FieldError } from '../../ui/Field';
import { TextBox } from '../../ui/TextBox';
import { useText } from '../../words/text';
import { planIn } from '../answers';
import { useTask } from '../task-context';

/** Comments on single results and indicators of the plan that is given back: what is left empty is not marked. */
export function MarksInput({ source, label, value, onChange, errors }: InputProps) {
  const t = useText();
  const task = useTask();
  const plan = planIn(task.earlier, task);
  const marks = marksIn(value);
  if (plan === undefined) return null;
  const set = (key: string, comment: string) =>
    onChange([...marks.filter((mark) => mark.key !== key), ...(comment === '' ? [] : [{ key, comment }])]);
  const box = (key: string, name: string, words: string) => (
    <TextBox
      key={key}
      label={`${name}: ${words}`}
      value={marks.find((mark) => mark.key === key)?.comment ?? ''}
      onChange={(comment) => set(key, comment)}
      error={errors[`${source}.${marks.findIndex((mark) => mark.key === key)}.comment`]}
      inputProps={{ maxLength: 2000 }}
    />
  );
  return (
    <Box component="details" open={marks.length > 0}>
      <Box component="summary" sx={{ cursor: 'pointer', fontWeight: 650 }}>
        {label}
      </Box>
      <Box sx={{ fontSize: '0.78125rem', color: token('ink3'), my: 2 }}>{t('marks.hint')}</Box>
      {errors[source] !== undefined && <FieldError>{errors[source]}</FieldError>}
      <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        {plan.results.flatMap(({ key, title, indicators }) => [
          box(key, t('plan.result', { n: numberOf(key) }), title),
          ...indicators.map((indicator) => box(indicator.key, t('plan.indicator', { ref: numberOf(indicator.key) }), indicator.text)),
        ])}
      </Box>
    </Box>
  );
}

function marksIn(value: unknown): readonly Mark[] {
  return Array.isArray(value) ? (value as readonly Mark[]) : [];
}
