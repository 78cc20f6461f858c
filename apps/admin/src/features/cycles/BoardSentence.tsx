import type { Progress } from '@siklus/contracts/cycle-progress';
import type { Cycle } from '@siklus/contracts/cycles';
import { participantStates, type Zone } from '@siklus/domain';
import { Fragment } from 'react';
import { useFormat } from '../../kit/words/format';
import { Sentence, useSay, useText } from '../../kit/words/text';
import { token } from '../../kit/theme/tokens';
import { Link } from '../../kit/ui/Link';
import { boardLinks } from './board-links';
import { currentStep, doneShare, nextDue } from './pace';

interface BoardSentenceProps {
  readonly cycle: Cycle;
  readonly progress: Progress;
  readonly zone: Zone;
}

const strong = { color: token('ink'), fontWeight: 700 } as const;

/** The cycle in one sentence; every number in it opens the list behind it. */
export function BoardSentence({ cycle, progress, zone }: BoardSentenceProps) {
  const t = useText();
  const say = useSay();
  const { number, percent, day } = useFormat();
  const step = currentStep(progress);
  const due = nextDue(progress);
  const links = boardLinks(cycle);
  // Together they are everybody: while all are under way there is nothing to tell apart.
  const shown = participantStates.filter((state) => progress[state] > 0 && progress.active < progress.participants + progress.withdrawn);
  return (
    <>
      <Sentence
        text="board.sentence"
        holes={{ share: step ? percent(doneShare(step)) : percent(0), step: step ? say(step.label) : '' }}
        parts={{
          people: (
            <Link quiet to={links.everybody()} count={progress.participants} sx={strong}>
              {t('cycles.people', { smart_count: progress.participants, count: number(progress.participants) })}
            </Link>
          ),
          blocked: (
            <Link quiet to={links.held()} count={progress.held} sx={strong}>
              {t('board.blocked', { count: number(progress.held) })}
            </Link>
          ),
          late: (
            <Link quiet to={links.late()} count={progress.late} sx={strong}>
              {t('board.late', { count: number(progress.late) })}
            </Link>
          ),
        }}
      />{' '}
      {shown.map((state) => (
        <Fragment key={state}>
          <Link quiet to={links.inDocumentState(state)} count={progress[state]} sx={strong}>
            {t(`board.${state}`, { count: number(progress[state]) })}
          </Link>{' '}
        </Fragment>
      ))}
      {due && (
        <Sentence
          text="board.next"
          holes={{ left: t('board.daysLeft', { smart_count: due.left }) }}
          parts={{ due: <strong style={{ color: token('ink') }}>{t('board.dueMoment', { day: day(due.dueOn), zone })}</strong> }}
        />
      )}
    </>
  );
}
