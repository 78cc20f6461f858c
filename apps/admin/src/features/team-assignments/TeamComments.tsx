import Box from '@mui/material/Box';
import type { TeamComment } from '@siklus/contracts/team-assignments';
import type { Zone } from '@siklus/domain';
import { token } from '../../kit/theme/tokens';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';
import { useInNameOf } from './useInNameOf';

/** What team leads said of a result, each with name, post and day. */
export function TeamComments({ comments, zone }: { readonly comments: readonly TeamComment[]; readonly zone: Zone }) {
  const t = useText();
  const { dayOf } = useFormat();
  const by = useInNameOf();
  return (
    <Box sx={{ display: 'grid', gap: 2, '&:empty': { display: 'none' } }}>
      {comments.map(({ id, text, byName, byPost, forName, at, planVersion }) => (
        <Box key={id} sx={{ pl: 3, borderLeft: `2px solid ${token('h3')}`, fontSize: '0.875rem' }}>
          <Box sx={{ whiteSpace: 'pre-wrap' }}>{text}</Box>
          <Box sx={{ fontSize: '0.78125rem', color: token('ink3') }}>
            {t('teams.saidBy', { who: by([byName, byPost], forName), day: dayOf(at, zone), version: planVersion })}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
