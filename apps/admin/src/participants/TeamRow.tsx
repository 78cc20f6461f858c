import Box from '@mui/material/Box';
import type { Participant, ParticipantDetail } from '@siklus/contracts';
import { LinkBase } from 'react-admin';
import { useFormat } from '../i18n/format';
import { useSay, useText } from '../i18n/text';
import { useDetail } from '../providers/useDetail';
import { token, type TokenName } from '../theme/tokens';
import { useHolderName } from './useHolderName';

const colours: Readonly<Record<ParticipantDetail['runs'][number]['state'], TokenName>> = { done: 'h5', open: 'h3', blocked: 'clove', scheduled: 'h1', skipped: 'h1', cancelled: 'h1' };

/** One person of the team: a dot per step, and the sentence that says what is going on. */
export function TeamRow({ participant }: { readonly participant: Participant }) {
  const t = useText();
  const say = useSay();
  const { dayOf, moment } = useFormat();
  const holderName = useHolderName();
  // The list says who is in the team, the document where each stands; a team is small enough to ask for each.
  const { data: document } = useDetail<ParticipantDetail>('participants', participant.id, { staleTime: 60_000 });
  const runs = document?.runs ?? [];
  const current = runs.filter(({ state }) => state === 'open').sort((a, b) => a.dueAt.localeCompare(b.dueAt))[0];
  const next = runs.filter(({ state }) => state === 'scheduled').sort((a, b) => a.opensAt.localeCompare(b.opensAt))[0];
  const blocked = runs.find(({ state }) => state === 'blocked');
  const words =
    document === undefined
      ? ''
      : current
        ? t('team.open', { step: say(current.label), holder: holderName(current, document, false), due: moment(current.dueAt, participant.zone, 'short') })
        : blocked
          ? t('team.blocked', { step: say(blocked.label), why: blocked.unmet.map(({ label }) => say(label)).join(', ') })
          : next
            ? t('document.next', { step: say(next.label), day: dayOf(next.opensAt, participant.zone) })
            : t(`participants.states.${participant.state}`);
  return (
    <Box component="li" sx={{ borderBottom: `1px solid ${token('line')}`, '&:last-child': { borderBottom: 0 } }}>
      <Box
        component={LinkBase}
        to={`/participants/${participant.id}/show`}
        sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3, px: { xs: 4, sm: 5 }, py: 3, color: 'inherit', textDecoration: 'none', '&:hover': { backgroundColor: token('seaSoft') }, '&:focus-visible': { outlineOffset: -2 } }}
      >
        <Box sx={{ flex: '1 1 220px', minWidth: 0 }}>
          <Box sx={{ fontWeight: 600 }}>{participant.employeeName}</Box>
          <Box sx={{ fontSize: '0.8125rem', color: token(current?.late ? 'late' : 'ink2') }}>{words}</Box>
        </Box>
        <Box role="img" aria-label={runs.map(({ label, state }) => `${say(label)}: ${t(`runStates.${state}`)}`).join('; ')} sx={{ display: 'flex', gap: 1, minWidth: 132 }}>
          {runs.map(({ step, occasion, state }) => (
            <Box key={`${step}/${occasion}`} sx={{ width: 20, height: 8, borderRadius: 99, backgroundColor: token(colours[state]) }} />
          ))}
        </Box>
      </Box>
    </Box>
  );
}
