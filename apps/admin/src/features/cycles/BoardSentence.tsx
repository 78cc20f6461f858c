import type { Progress } from '@siklus/contracts/cycle-progress';
import type { Cycle } from '@siklus/contracts/cycles';
import type { Zone } from '@siklus/domain';
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
      {progress.withdrawn > 0 && (
        <>
          <Link quiet to={links.withdrawn()} count={progress.withdrawn} sx={strong}>
            {t('board.withdrawn', { count: number(progress.withdrawn) })}
          </Link>{' '}
        </>
      )}
      {progress.unrated > 0 && (
        <>
          <Link quiet to={links.unrated()} count={progress.unrated} sx={strong}>
            {t('board.unrated', { count: number(progress.unrated) })}
          </Link>{' '}
        </>
      )}
      {progress.unfinished > 0 && (
        <>
          <Link quiet to={links.unfinished()} count={progress.unfinished} sx={strong}>
            {t('board.unfinished', { count: number(progress.unfinished) })}
          </Link>{' '}
        </>
      )}
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
