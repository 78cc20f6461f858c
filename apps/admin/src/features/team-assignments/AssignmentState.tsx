import Box from '@mui/material/Box';
import type { TeamAssignment } from '@siklus/contracts/team-assignments';
import { token } from '../../kit/theme/tokens';
import { Chip, type Tone } from '../../kit/ui/Chip';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';
import { useInNameOf } from '../../kit/words/useInNameOf';

const tones: Readonly<Record<TeamAssignment['state'], Tone>> = {
  WAITING: 'wait',
  CONSENTED: 'ok',
  DECLINED: 'late',
  TAKEN_BACK: 'plain',
  ENDED: 'plain',
};

/** How an assignment stands: by whom and when it was answered, and why it was declined or ended. */
export function AssignmentState({
  assignment: { state, answeredBy, answeredFor, answeredAt, answerReason, endReason, zone },
}: {
  readonly assignment: TeamAssignment;
}) {
  const t = useText();
  const { dayOf } = useFormat();
  const by = useInNameOf();
  const lines = [
    ...(answeredBy === null || answeredAt === null
      ? []
      : [t('teams.answeredBy', { who: by([answeredBy], answeredFor), day: dayOf(answeredAt, zone) })]),
    ...[answerReason, endReason].filter((each) => each !== null),
  ];
  return (
    <>
      <Chip tone={tones[state]}>{t(`teams.states.${state}`)}</Chip>
      {lines.map((line) => (
        <Box key={line} sx={{ fontSize: '0.78125rem', color: token('ink3'), mt: 1, whiteSpace: 'pre-wrap' }}>
          {line}
        </Box>
      ))}
    </>
  );
}
