import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ComingStanding } from '@siklus/contracts/coming-standings';
import type { Employee } from '@siklus/contracts/employees';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { mayTo } from '../../kit/providers/access';
import { useVerbs } from '../../kit/providers/useVerbs';
import { token } from '../../kit/theme/tokens';
import { Failure } from '../../kit/ui/Failure';
import { Panel } from '../../kit/ui/Panel';
import { ReadOut } from '../../kit/ui/ReadOut';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';
import { TakeBackStandingDialog } from './TakeBackStandingDialog';
import { useListWord } from './useListWord';

/** The standings that somebody is to have from later days on, and who told them; nothing where there are none. */
export function ComingStandings({ employee }: { readonly employee: Employee }) {
  const t = useText();
  const word = useListWord();
  const { day } = useFormat();
  const { comingStandings: load } = useVerbs();
  const [asked, setAsked] = useState<ComingStanding>();
  const { data, error, refetch } = useQuery({
    queryKey: ['employees', 'coming-standings', employee.id],
    queryFn: () => load(employee.id),
  });
  if (error === null && (data === undefined || data.length === 0)) return null;
  return (
    <Panel title={t('comingStandings.title')}>
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 3 }}>
        {data?.map((coming) => (
          <li key={coming.id}>
            <Box sx={{ fontWeight: 650 }}>
              {t('comingStandings.from', { standing: word('standing', coming.standing), day: day(coming.beginsOn) })}
            </Box>
            <Box sx={{ fontSize: '0.8125rem', color: token('ink2'), overflowWrap: 'anywhere' }}>
              {coming.source === null
                ? t('comingStandings.said', { name: coming.by })
                : t('comingStandings.told', { name: coming.by, file: coming.source })}
            </Box>
            {mayTo(coming, 'employee.assign') && (
              <Button size="small" variant="text" sx={{ ml: -3 }} onClick={() => setAsked(coming)}>
                {t('comingStandings.takeBack')}
                <ReadOut>{`: ${word('standing', coming.standing)}`}</ReadOut>
              </Button>
            )}
          </li>
        ))}
      </Box>
      {asked !== undefined && <TakeBackStandingDialog employee={employee} coming={asked} onClose={() => setAsked(undefined)} />}
    </Panel>
  );
}
