import Box from '@mui/material/Box';
import type { DocumentTrail } from '@siklus/contracts/trails';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';
import { token } from '../../kit/theme/tokens';
import { Reason } from './Reason';
import { broughtAboutBy, useAuditActor, useAuditWords } from './useAuditWords';

/** One line each: the moment in the unit's zone, who, and what; the seal stands small beside it. */
export function TrailLines({ entries, zone }: Pick<DocumentTrail, 'entries' | 'zone'>) {
  const t = useText();
  const { moment } = useFormat();
  const words = useAuditWords();
  const actor = useAuditActor();
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, fontSize: '0.875rem' }}>
      {entries.map((entry) => (
        <Box
          key={entry.id}
          component="li"
          sx={{ py: 2.5, borderBottom: `1px solid ${token('line')}`, '&:last-child': { borderBottom: 0 }, breakInside: 'avoid' }}
        >
          <Box
            sx={{
              color: token('ink3'),
              fontSize: '0.78125rem',
              display: 'flex',
              justifyContent: 'space-between',
              gap: 3,
              flexWrap: 'wrap',
            }}
          >
            <span>{t('trail.line', { n: entry.n, at: moment(entry.at, zone) })}</span>
            <code title={entry.hash}>{`${entry.hash.slice(0, 10)}…`}</code>
          </Box>
          <Box>
            <strong>{actor(entry)}</strong>: {words(entry)}
            {broughtAboutBy(entry).map((other) => (
              <Box key={other.id} sx={{ color: token('ink2') }}>
                {words(other)}
              </Box>
            ))}
            <Reason of={entry} />
          </Box>
        </Box>
      ))}
    </Box>
  );
}
