import Box from '@mui/material/Box';
import type { ScheduleLine } from '@siklus/domain';
import { useSay, useText } from '../i18n/text';
import { token } from '../theme/tokens';
import { TextBox } from '../ui/TextBox';
import { stepLabelOf } from '../workflow/labels';

interface ScheduleTableProps {
  readonly schedule: readonly ScheduleLine[];
  readonly onChange: (schedule: readonly ScheduleLine[]) => void;
}

/** The two dates of every step, to be moved one by one. */
export function ScheduleTable({ schedule, onChange }: ScheduleTableProps) {
  const t = useText();
  const say = useSay();
  const set = (index: number, parts: Partial<ScheduleLine>) => onChange(schedule.map((line, at) => (at === index ? { ...line, ...parts } : line)));
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {schedule.map(({ step, occasion, opensOn, dueOn, label }, index) => {
        const name = say(label ?? stepLabelOf(step, occasion));
        return (
          <Box key={`${step}/${occasion}`} component="li" sx={{ display: 'grid', gap: 3, alignItems: 'start', gridTemplateColumns: { xs: 'minmax(0, 1fr) minmax(0, 1fr)', sm: 'minmax(0, 1fr) 170px 170px' }, py: 3, borderTop: `1px solid ${token('line')}` }}>
            <Box sx={{ fontWeight: 600, gridColumn: { xs: '1 / -1', sm: 'auto' }, pt: { sm: 6 } }}>{name}</Box>
            <TextBox type="date" label={t('cycles.opensOn')} required value={opensOn} onChange={(value) => set(index, { opensOn: value })} inputProps={{ 'aria-label': `${name}: ${t('cycles.opensOn')}` }} />
            <TextBox type="date" label={t('cycles.dueOnLabel')} required value={dueOn} onChange={(value) => set(index, { dueOn: value })} error={dueOn < opensOn ? t('cycles.wrongOrder') : undefined} inputProps={{ 'aria-label': `${name}: ${t('cycles.dueOnLabel')}`, min: opensOn }} />
          </Box>
        );
      })}
    </Box>
  );
}
