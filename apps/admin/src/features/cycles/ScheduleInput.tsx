import Box from '@mui/material/Box';
import { isLocalDate, type ScheduleLine } from '@siklus/domain';
import { useSay, useText } from '../../kit/words/text';
import { token } from '../../kit/theme/tokens';
import { DayBox } from '../../kit/ui/DayBox';
import { stepLabelOf } from '../../kit/steps/labels';

interface ScheduleTableProps {
  readonly schedule: readonly ScheduleLine[];
  readonly onChange: (schedule: readonly ScheduleLine[]) => void;
}

/** The two dates of every step, to be moved one by one. */
export function ScheduleTable({ schedule, onChange }: ScheduleTableProps) {
  const t = useText();
  const say = useSay();
  const set = (index: number, parts: Partial<ScheduleLine>) =>
    onChange(schedule.map((line, at) => (at === index ? { ...line, ...parts } : line)));
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {schedule.map(({ step, occasion, opensOn, dueOn, label }, index) => {
        const name = say(label ?? stepLabelOf(step, occasion));
        return (
          <Box
            key={`${step}/${occasion}`}
            component="li"
            sx={{
              display: 'grid',
              gap: 3,
              alignItems: 'start',
              gridTemplateColumns: { xs: 'minmax(0, 1fr) minmax(0, 1fr)', sm: 'minmax(0, 1fr) 170px 170px' },
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
              onChange={(value) => set(index, { opensOn: value })}
              error={opensOn === '' ? t('ui.required') : undefined}
            />
            <DayBox
              label={t('cycles.dueOnLabel')}
              name={`${name}: ${t('cycles.dueOnLabel')}`}
              required
              min={opensOn}
              value={dueOn}
              onChange={(value) => set(index, { dueOn: value })}
              error={dueOn === '' ? t('ui.required') : isLocalDate(opensOn) && dueOn < opensOn ? t('cycles.wrongOrder') : undefined}
            />
          </Box>
        );
      })}
    </Box>
  );
}
