import Box from '@mui/material/Box';
import { isLocalDate, type ScheduleLine } from '@siklus/domain';
import { useQuery } from '@tanstack/react-query';
import type { InputProps } from '../../kit/forms/input-props';
import { useVerbs } from '../../kit/providers/useVerbs';
import { stepLabelOf } from '../../kit/steps/labels';
import { token } from '../../kit/theme/tokens';
import { DayBox } from '../../kit/ui/DayBox';
import { FieldError } from '../../kit/ui/Field';
import { useSay, useText } from '../../kit/words/text';

/** The template that a new cycle begins with. */
export function useTemplate() {
  const { template } = useVerbs();
  return useQuery({ queryKey: ['template'], queryFn: template });
}

/** The two dates of every step, to be moved one by one; a date out of order is said at once. */
export function ScheduleInput({ source, label, hint, value, onChange, errors }: InputProps) {
  const t = useText();
  const say = useSay();
  const { data: template } = useTemplate();
  const schedule = value as readonly ScheduleLine[];
  const set = (index: number, parts: Partial<ScheduleLine>) =>
    onChange(schedule.map((line, at) => (at === index ? { ...line, ...parts } : line)));
  return (
    <Box role="group" aria-label={label}>
      <Box sx={{ fontWeight: 650 }}>{label}</Box>
      <Box sx={{ fontSize: '0.8125rem', color: token('ink2'), mt: 1, mb: 3 }}>{hint}</Box>
      {errors[source] !== undefined && <FieldError>{errors[source]}</FieldError>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {schedule.map(({ step, occasion, opensOn, dueOn }, index) => {
          const own = template?.lines.find((line) => line.step === step && line.occasion === occasion)?.label;
          const name = say(own ?? stepLabelOf(step, occasion));
          const isBackwards = isLocalDate(opensOn) && isLocalDate(dueOn) && dueOn < opensOn;
          return (
            <Box
              key={`${step}/${occasion}`}
              component="li"
              sx={{
                display: 'grid',
                gap: 3,
                alignItems: 'start',
                // Two dates side by side as long as both can be read, at larger letters one below the other.
                gridTemplateColumns: { xs: 'repeat(auto-fit, minmax(min(8.25rem, 100%), 1fr))', sm: 'minmax(0, 1fr) 170px 170px' },
                py: 3,
                borderTop: `1px solid ${token('line')}`,
              }}
            >
              <Box sx={{ fontWeight: 600, gridColumn: { xs: '1 / -1', sm: 'auto' }, pt: { sm: 6 } }}>{name}</Box>
              <DayBox
                label={t('cycles.opensOn')}
                name={`${name}: ${t('cycles.opensOn')}`}
                required
                value={opensOn}
                onChange={(day) => set(index, { opensOn: day })}
                error={opensOn === '' ? t('ui.required') : errors[`${source}.${index}.opensOn`]}
              />
              <DayBox
                label={t('cycles.dueOnLabel')}
                name={`${name}: ${t('cycles.dueOnLabel')}`}
                required
                min={opensOn}
                value={dueOn}
                onChange={(day) => set(index, { dueOn: day })}
                error={dueOn === '' ? t('ui.required') : isBackwards ? t('cycles.wrongOrder') : errors[`${source}.${index}.dueOn`]}
              />
            </Box>
          );
        })}
      </Box>
    </Box>
  );
}
