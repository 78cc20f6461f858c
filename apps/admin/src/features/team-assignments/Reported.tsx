import Box from '@mui/material/Box';
import type { TeamResults } from '@siklus/contracts/team-assignments';
import { numberOf, type Zone } from '@siklus/domain';
import { token } from '../../kit/theme/tokens';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';

/** What was reported on the indicators of a result, period by period. */
export function Reported({ actuals, zone }: { readonly actuals: TeamResults['actuals']; readonly zone: Zone }) {
  const t = useText();
  const say = useSay();
  const { dayOf, number } = useFormat();
  if (actuals.length === 0) return <Box sx={{ fontSize: '0.8125rem', color: token('ink3') }}>{t('teams.unreported')}</Box>;
  return (
    <Box component="ul" sx={{ m: 0, pl: 4, fontSize: '0.8125rem' }}>
      {actuals.map(({ indicator, label, value, note, at }) => (
        <li key={`${indicator}/${label.id}`}>
          {t('teams.reported', {
            ref: numberOf(indicator),
            period: say(label),
            value: value === null ? t('actuals.unmeasured') : typeof value === 'number' ? number(value) : value,
            day: dayOf(at, zone),
          })}
          {note !== null && <Box sx={{ color: token('ink2') }}>{note}</Box>}
        </li>
      ))}
    </Box>
  );
}
