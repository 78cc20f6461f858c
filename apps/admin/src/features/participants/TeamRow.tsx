import Box from '@mui/material/Box';
import type { Participant } from '@siklus/contracts/participants';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { token, type TokenName } from '../../kit/theme/tokens';
import { Chip } from '../../kit/ui/Chip';
import { RowLink } from '../../kit/ui/RowLink';
import { currentRun } from './teamStanding';
import { useHolderName, useWaitsFor } from './useHolderName';

const colours: Readonly<Record<Participant['runs'][number]['state'], TokenName>> = {
  done: 'h5',
  open: 'h3',
  blocked: 'clove',
  scheduled: 'h1',
  skipped: 'h1',
  cancelled: 'h1',
};

/** One person of the team: a dot per step, and the sentence that says what is going on. */
export function TeamRow({ participant }: { readonly participant: Participant }) {
  const t = useText();
  const say = useSay();
  const { dayOf, moment } = useFormat();
  const holderName = useHolderName();
  const waits = useWaitsFor();
  const { runs, zone } = participant;
  const run = currentRun(runs);
  const words =
    run === undefined
      ? t(`participants.states.${participant.state}`)
      : run.state === 'open'
        ? t('team.open', {
            step: say(run.label),
            holder: holderName(run),
            due: moment(run.dueAt, zone, 'short'),
          })
        : run.state === 'blocked'
          ? t('team.blocked', { step: say(run.label), why: run.unmet.map((need) => say(need)).join(', ') })
          : run.waitsFor === null
            ? t('document.next', { step: say(run.label), day: dayOf(run.opensAt, zone) })
            : `${say(run.label)}: ${waits(run.waitsFor)}`;
  return (
    <Box component="li" sx={{ borderBottom: `1px solid ${token('line')}`, '&:last-child': { borderBottom: 0 } }}>
      <RowLink to={`/participants/${participant.id}/show`} sx={{ flexWrap: 'wrap' }}>
        <Box sx={{ flex: '1 1 220px', minWidth: 0 }}>
          <Box sx={{ fontWeight: 600, display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
            {participant.employeeName}
            {run?.state === 'open' && run.late && <Chip tone="late">{t('due.late')}</Chip>}
            {run?.state === 'blocked' && <Chip tone="clove">{t('runStates.blocked')}</Chip>}
          </Box>
          <Box sx={{ fontSize: '0.8125rem', color: token('ink2') }}>{words}</Box>
        </Box>
        <Box
          role="img"
          aria-label={runs.map(({ label, state }) => `${say(label)}: ${t(`runStates.${state}`)}`).join('; ')}
          sx={{ display: 'flex', gap: 1, minWidth: 132, forcedColorAdjust: 'none' }}
        >
          {runs.map(({ step, occasion, state }) => (
            <Box key={`${step}/${occasion}`} sx={{ width: 20, height: 8, borderRadius: 99, backgroundColor: token(colours[state]) }} />
          ))}
        </Box>
      </RowLink>
    </Box>
  );
}
