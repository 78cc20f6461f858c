import Box from '@mui/material/Box';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import { actorWords } from '@siklus/domain';
import { token } from '../../kit/theme/tokens';
import { Panel } from '../../kit/ui/Panel';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';

interface EndedProps {
  readonly document: Pick<ParticipantDetail, 'state' | 'year' | 'zone'>;
  readonly ended: NonNullable<ParticipantDetail['ended']>;
}

/** Why a document was ended before it was complete: by whom, when, and in his words. */
export function Ended({ document: { state, year, zone }, ended: { at, by, cause, reason } }: EndedProps) {
  const t = useText();
  const say = useSay();
  const { moment } = useFormat();
  return (
    <Panel>
      <Box sx={{ fontWeight: 650 }}>{t(state === 'withdrawn' ? 'document.withdrawn' : 'document.unfinished', { year })}</Box>
      <Box sx={{ fontSize: '0.875rem', color: token('ink2'), mt: 1, overflowWrap: 'anywhere' }}>
        {cause !== null && `${t('document.endedCause', { cause: say(cause) })} `}
        {reason !== null && `${t('audit.reason', { reason })} `}
      </Box>
      <Box sx={{ fontSize: '0.8125rem', color: token('ink3') }}>
        {t('document.endedBy', { at: moment(at, zone), by: say(actorWords(by)) })}
      </Box>
    </Panel>
  );
}
