import Box from '@mui/material/Box';
import type { TaskDetail } from '@siklus/contracts/tasks';
import { RatedBy, RatingWhy } from '../../kit/steps/RatingWhy';
import { predicateWord } from '../../kit/steps/words';
import { radius, token } from '../../kit/theme/tokens';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';

/** What is answered, above the choice on every screen: the predicate, both ratings, the reason, and what silence does and when. */
export function RatingToAnswer({ task }: { readonly task: TaskDetail }) {
  const t = useText();
  const say = useSay();
  const { moment } = useFormat();
  const rating = task.ratings.find(({ step, occasion }) => step === task.step && occasion === task.occasion);
  if (rating === undefined) return null;
  const reason = reasonIn(task);
  return (
    <Box sx={{ p: 4, borderRadius: `${radius.control}px`, backgroundColor: token('seaSoft'), display: 'grid', gap: 2 }}>
      <div>
        <Box sx={{ fontSize: '0.78125rem', color: token('ink2') }}>{t('ratings.predicate')}</Box>
        <Box sx={{ fontSize: '1.25rem', fontWeight: 700, color: token('sea') }}>{predicateWord(rating.predicate, say)}</Box>
      </div>
      <RatedBy rating={rating} />
      <RatingWhy rating={rating} />
      {reason !== undefined && (
        <div>
          <Box sx={{ fontSize: '0.78125rem', color: token('ink2') }}>{t('task.ratingReason')}</Box>
          <Box sx={{ whiteSpace: 'pre-wrap', fontSize: '0.9375rem' }}>{reason}</Box>
        </div>
      )}
      <Box sx={{ fontSize: '0.8125rem', color: token('ink2') }}>
        {t(`task.silence.${task.onSilence}`, { due: moment(task.dueAt, task.zone) })}
      </Box>
    </Box>
  );
}

/** What the rater wrote with the ratings that are answered here. */
function reasonIn({ earlier, step, occasion }: TaskDetail): string | undefined {
  return Object.entries(earlier)
    .filter(([key]) => key.startsWith(`${step}/${occasion}/`))
    .map(([, answers]) => (answers as { readonly feedback?: unknown } | null)?.feedback)
    .findLast((feedback): feedback is string => typeof feedback === 'string');
}
