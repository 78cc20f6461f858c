import Box from '@mui/material/Box';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { token } from '../../kit/theme/tokens';
import { RatedBy, RatingWhy } from '../../kit/steps/RatingWhy';
import { Chip, type Tone } from '../../kit/ui/Chip';
import { ActLines } from '../../kit/steps/ActLines';
import { HeldBar } from './HeldBar';
import { RatedOn } from './RatedOn';
import { TakeBackButton } from './TakeBackButton';
import { TurnAnswers } from './TurnAnswers';
import { useHolderName, useWaitsFor } from './useHolderName';

type Run = ParticipantDetail['runs'][number];

interface JourneyStepProps {
  readonly run: Run;
  readonly document: ParticipantDetail;
}

const tones: Readonly<Record<Run['state'], Tone>> = {
  scheduled: 'plain',
  blocked: 'clove',
  open: 'wait',
  done: 'ok',
  skipped: 'plain',
  cancelled: 'plain',
};

/** One step of the year: how it stands, who has it, what came of it. */
export function JourneyStep({ run, document }: JourneyStepProps) {
  const t = useText();
  const say = useSay();
  const { dayOf, moment } = useFormat();
  const holderName = useHolderName();
  const waits = useWaitsFor();
  const { zone } = document;
  const isAhead = run.state === 'scheduled' || run.state === 'cancelled' || run.state === 'skipped';
  const lastClosed = run.turns
    .map(({ closedAt }) => closedAt ?? '')
    .sort()
    .at(-1);
  const dueBefore = run.dueBefore === null ? [] : [t('journey.dueBefore', { day: dayOf(run.dueBefore, zone) })];
  const stands = (): readonly string[] => {
    switch (run.state) {
      case 'done':
        return [lastClosed ? t('journey.done', { day: dayOf(lastClosed, zone) }) : t('runStates.done')];
      case 'scheduled':
        return [run.waitsFor === null ? t('journey.opens', { day: dayOf(run.opensAt, zone) }) : waits(run.waitsFor)];
      case 'open':
        return [...(run.turnLabel === null ? [] : [say(run.turnLabel)]), t('journey.due', { due: moment(run.dueAt, zone) }), ...dueBefore];
      case 'blocked':
        return run.unmet.map(({ label }) => say(label));
      default:
        return [];
    }
  };
  return (
    <>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: 2,
          alignItems: 'center',
          fontWeight: 600,
          minHeight: 26,
          color: token(isAhead ? 'ink2' : 'ink'),
        }}
      >
        {say(run.label)}
        {run.state === 'open' && <Chip tone={run.late ? 'late' : 'wait'}>{t('journey.heldBy', { holder: holderName(run) })}</Chip>}
        <TakeBackButton run={run} />
        {run.isSilent && <Chip tone="wait">{t('journey.silent')}</Chip>}
        {run.state !== 'open' && run.state !== 'done' && run.state !== 'scheduled' && (
          <Chip tone={tones[run.state]}>{t(run.cause === null ? `runStates.${run.state}` : `journey.causes.${run.cause}`)}</Chip>
        )}
      </Box>
      <Box sx={{ fontSize: '0.8125rem', color: token('ink2') }}>
        {[...stands(), ...(run.round > 1 ? [t('inbox.round', { n: run.round })] : [])].join(' · ')}
      </Box>
      {run.outdatedBy.map((step) => (
        <Box key={step.id} sx={{ fontSize: '0.8125rem', mt: 1 }}>
          <Chip tone="wait">{t('journey.outdated', { step: say(step) })}</Chip>
        </Box>
      ))}
      {run.rating !== null && (
        <>
          {run.isRatingOutdated && <Box sx={{ fontSize: '0.8125rem', color: token('ink2'), mt: 1 }}>{t('journey.formerRating')}</Box>}
          <RatedBy rating={run.rating} />
          <RatingWhy rating={run.rating} of={say(run.label)} />
          <RatedOn rating={run.rating} plans={document.plans} />
        </>
      )}
      {run.state === 'open' && <HeldBar run={run} document={document} />}
      {run.acts.length > 0 && (
        <Box sx={{ mt: 2 }}>
          <ActLines acts={run.acts} zone={zone} />
        </Box>
      )}
      {run.turns.length > 0 && <TurnAnswers run={run} document={document} />}
    </>
  );
}
