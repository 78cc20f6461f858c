import Box from '@mui/material/Box';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import { actorWords } from '@siklus/domain';
import { token } from '../../kit/theme/tokens';
import { Panel } from '../../kit/ui/Panel';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { MissedActs } from './MissedActs';

/** What was done to a document as a whole, each with its author and his words; nothing where nobody did anything. */
export function WholeActs({ document: { acts, zone } }: { readonly document: Pick<ParticipantDetail, 'acts' | 'zone'> }) {
  const t = useText();
  const say = useSay();
  const { moment } = useFormat();
  if (acts.length === 0) return null;
  return (
    <Panel title={t('document.acts.title')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2, fontSize: '0.875rem' }}>
        {acts.map(({ kind, at, by, cause, reason, missed }) => (
          <Box component="li" key={at} sx={{ overflowWrap: 'anywhere' }}>
            {t(`document.acts.${kind}`)}. {cause !== null && `${t('document.endedCause', { cause: say(cause) })} `}
            {reason !== null && t('audit.reason', { reason })}
            <Box sx={{ fontSize: '0.8125rem', color: token('ink3') }}>
              {t('document.endedBy', { at: moment(at, zone), by: say(actorWords(by)) })}
            </Box>
            <MissedActs missed={missed} />
          </Box>
        ))}
      </Box>
    </Panel>
  );
}
