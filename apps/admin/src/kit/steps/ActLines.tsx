import Box from '@mui/material/Box';
import type { StepAct } from '@siklus/contracts/acts';
import { isByList, numberOf, registry, repairOf, type Need, type Zone } from '@siklus/domain';
import { token } from '../theme/tokens';
import { useFormat } from '../words/format';
import { useSay, useText } from '../words/text';
import { useDoer, useHeld } from './useDoer';
import { useLineCause } from './useLineCause';

/** What persons did to a step beside answering it, and how its due day moved: what, who, when and why, a line each. */
export function ActLines({ acts, zone }: { readonly acts: readonly StepAct[]; readonly zone: Zone }) {
  const t = useText();
  const say = useSay();
  const { day, moment } = useFormat();
  const doer = useDoer();
  const holder = useHeld();
  const causeOf = useLineCause();
  if (acts.length === 0) return null;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2, fontSize: '0.8125rem' }}>
      {acts.map(({ kind, by, onBehalfOf, at, reason, dueOn, dueBefore, to, from, deputies, change, standing, unmet, marks }) => (
        <Box key={`${kind}/${at}`} component="li" sx={{ borderLeft: `2px solid ${token('line')}`, pl: 3 }}>
          {t(`acts.${kind}`, {
            who: doer(by, onBehalfOf),
            day: dueOn === null ? '' : day(dueOn),
            whom: to === null ? '' : holder(to),
            deputies: deputies?.map(holder).join(', ') || t('acts.noDeputies'),
            lack: (unmet ?? []).map((need) => say(repairOf(registry, need as Need).label)).join(', '),
          })}
          {from !== null && t('acts.heldBefore', { whom: holder(from) })}
          {kind === 'release' && dueOn !== null && t('acts.dueOn', { day: day(dueOn) })}
          {dueBefore !== null && t('acts.dueBefore', { day: day(dueBefore) })}
          <Box component="span" sx={{ color: token('ink2') }}>{` · ${moment(at, zone)}`}</Box>
          {change !== null && <Box sx={{ color: token('ink2') }}>{t('acts.because', { cause: causeOf({ change, standing }) })}</Box>}
          {marks?.map(({ key, comment }) => (
            <Box key={key} sx={{ color: token('ink2'), whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {t('marks.of', { ref: numberOf(key), comment })}
            </Box>
          ))}
          {reason !== null && (
            <Box sx={{ color: token('ink2'), whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {isByList(change ?? undefined) ? t('acts.list', { file: reason }) : t('acts.reason', { reason })}
            </Box>
          )}
        </Box>
      ))}
    </Box>
  );
}
