import Box from '@mui/material/Box';
import { approaches } from '@siklus/domain';
import { useText } from '../../words/text';
import { token } from '../../theme/tokens';
import { Choices } from '../../forms/Choices';
import type { InputProps } from '../../forms/input-props';
import { FieldError } from '../../ui/Field';
import { fixedApproach, usePlanKind } from '../plan-kind';
import { useTask } from '../task-context';

/** Whether the plan is written with numbers or in words; once it was handed in, that is told and no longer asked. */
export function ApproachInput({ source, label, hint, errors, onChange }: InputProps) {
  const t = useText();
  const { approach } = usePlanKind();
  const fixed = fixedApproach(useTask());
  if (fixed === undefined)
    return (
      <Choices
        label={label}
        hint={hint}
        error={errors[source]}
        choices={approaches.map((each) => ({ value: each, label: t(`plan.approaches.${each}`) }))}
        value={approach}
        onChange={onChange}
        segmented
      />
    );
  return (
    <Box sx={{ fontSize: '0.875rem' }}>
      <Box component="span" sx={{ fontWeight: 600 }}>{`${label}: `}</Box>
      {t(`plan.approaches.${fixed}`)}
      <Box sx={{ fontSize: '0.78125rem', color: token('ink3') }}>{t('plan.approachFixed')}</Box>
      {errors[source] !== undefined && <FieldError>{errors[source]}</FieldError>}
    </Box>
  );
}
