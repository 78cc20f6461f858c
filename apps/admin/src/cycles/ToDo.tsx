import Box from '@mui/material/Box';
import type { Cycle, Incident, Progress } from '@siklus/contracts';
import { useGetList } from 'react-admin';
import { useFormat } from '../i18n/format';
import { useSay, useText } from '../i18n/text';
import { mayByRole } from '../providers/access';
import { useSession } from '../providers/session';
import { token } from '../theme/tokens';
import { Chip, type Tone } from '../ui/Chip';
import { Link, listPath } from '../ui/Link';

interface Item {
  readonly key: string;
  readonly count: number;
  readonly tone: Tone;
  readonly title: string;
  readonly text: string;
  readonly to: string;
}

const most = 5;

/** What needs the administrator's hand: at most five things, each with a proposed repair and the way there. */
export function ToDo({ cycle, progress }: { readonly cycle: Cycle; readonly progress: Progress }) {
  const t = useText();
  const say = useSay();
  const { number } = useFormat();
  const session = useSession();
  const { total: incidents = 0 } = useGetList<Incident>('incidents', { pagination: { page: 1, perPage: 1 }, sort: { field: 'lastSeen', order: 'DESC' }, filter: { state: 'open' } }, { enabled: mayByRole(session, 'incident.read') });
  const items: readonly Item[] = [
    { key: 'incidents', count: incidents, tone: 'late' as const, title: t('board.incidents'), text: t('board.incidentsFix'), to: listPath('incidents', { state: 'open' }) },
    ...progress.blocked.map(({ need, count, label, fix }): Item => ({ key: need, count, tone: need === 'supervisor' ? 'late' : 'clove', title: say(label), text: say(fix), to: listPath('participants', { cycleId: cycle.id, need }) })),
    { key: 'late', count: progress.late, tone: 'wait' as const, title: t('board.lateTasks'), text: t('board.lateFix'), to: listPath('open-tasks', { cycleId: cycle.id, state: 'open', late: true }) },
    { key: 'jobs', count: progress.jobsWaiting, tone: 'sea' as const, title: t('board.jobs'), text: t('board.jobsFix'), to: '/bulk-operations' },
  ].filter(({ count }) => count > 0);
  if (items.length === 0) return <Box sx={{ color: token('ink2'), fontSize: '0.875rem' }}>{t('board.nothingToDo')}</Box>;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {items.slice(0, most).map(({ key, count, tone, title, text, to }) => (
        <Box key={key} component="li" sx={{ display: 'flex', gap: 3, py: 3, borderBottom: `1px solid ${token('line')}`, '&:first-of-type': { pt: 0 }, '&:last-child': { borderBottom: 0, pb: 0 } }}>
          <Box sx={{ flex: 'none', minWidth: 62, textAlign: 'center', '& > span': { width: '100%' } }}>
            <Chip tone={tone}>{number(count)}</Chip>
          </Box>
          <Box sx={{ minWidth: 0 }}>
            <Link quiet to={to}>
              {title}
            </Link>
            <Box sx={{ fontSize: '0.8125rem', color: token('ink2') }}>{text}</Box>
          </Box>
        </Box>
      ))}
    </Box>
  );
}
