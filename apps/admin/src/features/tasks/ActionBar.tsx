import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { TaskDetail } from '@siklus/contracts/tasks';
import type { AnswerMap } from '../../kit/drafts/copies';
import { predicateIn } from '../../kit/steps/PredicateHint';
import { predicateWord } from '../../kit/steps/words';
import { useSay, useText } from '../../kit/words/text';
import { token } from '../../kit/theme/tokens';
import { asksForRatings } from '../../kit/steps/ratingKeys';
import { DraftStatus } from './DraftStatus';
import type { DraftState } from './useDraft';
import { useActingWords } from './useActingWords';
import { verbOf } from './verbOf';

interface ActionBarProps {
  readonly task: TaskDetail;
  readonly answers: AnswerMap;
  readonly state: DraftState;
  /** A reason to give the task back was written and not sent. */
  readonly hasReason: boolean;
  readonly isSending: boolean;
  readonly onSend: () => void;
  readonly onReturn: () => void;
}

/** The way forward and the way back, always in reach. Called by what it does, and never disabled: pressing it says what is missing. */
export function ActionBar({ task, answers, state, hasReason, isSending, onSend, onReturn }: ActionBarProps) {
  const t = useText();
  const acting = useActingWords()(task);
  const say = useSay();
  const rates = asksForRatings(task.answersSchema);
  const predicate = rates ? predicateIn(answers) : undefined;
  // Whoever fixes a predicate reads which before he presses.
  const verb =
    predicate === undefined
      ? say(verbOf(task.answersSchema, answers) ?? task.verb)
      : t('task.fix', { predicate: predicateWord(predicate, say) });
  return (
    <Box
      data-stays
      sx={{
        position: 'sticky',
        bottom: 0,
        zIndex: 2,
        mx: { xs: -4, sm: -6, lg: -12 },
        mb: { xs: -20, md: -8 },
        pb: 'calc(12px + env(safe-area-inset-bottom))',
        px: { xs: 4, sm: 6 },
        py: 3,
        backgroundColor: token('card'),
        borderTop: `1px solid ${token('line')}`,
        display: 'flex',
        alignItems: 'center',
        flexWrap: 'wrap',
        gap: 2,
      }}
    >
      <Box sx={{ flex: '1 1 200px', fontSize: '0.78125rem', color: token('ink3') }}>
        {acting !== undefined && <Box sx={{ fontWeight: 600, color: token('ink') }}>{acting}</Box>}
        <DraftStatus state={state} zone={task.zone} hasReason={hasReason} isSending={isSending} />
        <Box component="span" sx={{ display: { xs: 'none', lg: 'inline' } }}>
          {['', t('task.keySend'), ...(rates ? [t('task.keyRate')] : [])].join(' · ')}
        </Box>
      </Box>
      <Box sx={{ display: 'flex', gap: 2, flex: { xs: '1 1 auto', sm: 'none' }, justifyContent: 'flex-end' }}>
        {task.returnable && (
          <Button onClick={onReturn} disabled={isSending} sx={{ flexShrink: 0 }}>
            {t('task.return')}
          </Button>
        )}
        <Button variant="contained" onClick={onSend} loading={isSending}>
          {verb}
        </Button>
      </Box>
    </Box>
  );
}
