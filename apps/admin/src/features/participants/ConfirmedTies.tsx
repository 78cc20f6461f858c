import Box from '@mui/material/Box';
import type { DocumentTies } from '@siklus/contracts/ties';
import type { Zone } from '@siklus/domain';
import { useSupportText } from '../../kit/steps/useSupportText';
import { token } from '../../kit/theme/tokens';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';

interface ConfirmedTiesProps {
  readonly confirmed: DocumentTies['confirmed'];
  readonly planVersion: number;
  /** The key of the result below which it stands. */
  readonly result: string;
  readonly zone: Zone;
}

/** Below a result: who confirmed beside the agreed plan what it supports, when, what that was and what it is. */
export function ConfirmedTies({ confirmed, planVersion, result, zone }: ConfirmedTiesProps) {
  const t = useText();
  const { dayOf } = useFormat();
  const supportText = useSupportText();
  const said = confirmed
    .filter((each) => each.planVersion === planVersion)
    .flatMap(({ id, by, at, results }) => results.filter(({ key }) => key === result).map((each) => ({ ...each, id, by, at })));
  return said.map(({ id, by, at, before, ...after }) => (
    <Box key={id} sx={{ mt: 2, pl: 3, borderLeft: `2px solid ${token('line')}`, fontSize: '0.8125rem', color: token('ink2') }}>
      {t('ties.confirmedBy', { who: by, day: dayOf(at, zone) })}
      <Box>{t('ties.before', { what: supportText(before) || t('ties.nothing') })}</Box>
      <Box>{t('ties.after', { what: supportText(after) || t('ties.nothing') })}</Box>
    </Box>
  ));
}
