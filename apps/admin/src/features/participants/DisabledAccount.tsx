import Box from '@mui/material/Box';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import type { Zone } from '@siklus/domain';
import { useDoer } from '../../kit/steps/useDoer';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';

interface DisabledAccountProps {
  readonly disabled: NonNullable<ParticipantDetail['runs'][number]['unmet'][number]['disabled']>;
  readonly zone: Zone;
}

/** Who disabled the account for want of which a step is held up, and when; why, where the reader looks after that account. */
export function DisabledAccount({ disabled: { name, at, by, reason }, zone }: DisabledAccountProps) {
  const t = useText();
  const { moment } = useFormat();
  const doer = useDoer();
  const who = by === null ? t('document.serverKeeper') : doer(by, null);
  return (
    <Box sx={{ mt: 1, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {t('document.disabled', { name, who, at: moment(at, zone) })}
      {reason !== null && ` ${t('document.disabledWhy', { reason })}`}
    </Box>
  );
}
