import Box from '@mui/material/Box';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import { useSay, useText } from '../../kit/words/text';

/** What was done to the others of the cycle while somebody was withdrawn, and what to do about it; nothing where there was nothing. */
export function MissedActs({ missed }: Pick<ParticipantDetail['acts'][number], 'missed'>) {
  const t = useText();
  const say = useSay();
  if (missed.length === 0) return null;
  return (
    <Box sx={{ mt: 2, fontSize: '0.8125rem' }}>
      {t('document.missed')}
      <Box component="ul" sx={{ m: 0, mt: 1, pl: 5 }}>
        {missed.map((act, at) => (
          // The same act may have been done twice.
          <li key={`${at}/${act.id}`}>{say(act)}</li>
        ))}
      </Box>
    </Box>
  );
}
