import Box from '@mui/material/Box';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { token } from '../../kit/theme/tokens';
import { AnswersView } from '../../kit/steps/answers/AnswersView';
import { planIn } from './document-answers';
import { useHolderName } from './useHolderName';

interface TurnAnswersProps {
  readonly run: ParticipantDetail['runs'][number];
  readonly document: ParticipantDetail;
  readonly isOwn: boolean;
}

const outcomes = ['done', 'returned', 'lapsed', 'cancelled'] as const;

/** Every turn that was taken in this step: by whom, when, and what was written. Closed at first; the sentence above tells the rest. */
export function TurnAnswers({ run, document, isOwn }: TurnAnswersProps) {
  const t = useText();
  const say = useSay();
  const { moment } = useFormat();
  const holderName = useHolderName();
  const closed = run.turns.filter(({ closedAt }) => closedAt !== null);
  if (closed.length === 0) return null;
  const plan = planIn(document);
  const called = (name: string) => holderName({ holderName: name, pool: null }, document, isOwn);
  const takenBy = (by: string | null, head: string | null) => {
    if (by === null) return t('owners.system');
    return head === null ? called(by) : t('owners.onBehalfOf', { name: called(by), head: called(head) });
  };
  return (
    <Box component="details" sx={{ mt: 1, fontSize: '0.8125rem' }}>
      <Box component="summary" sx={{ cursor: 'pointer', color: token('sea'), width: 'fit-content' }}>
        {t('journey.turns', { smart_count: closed.length })}
      </Box>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, mt: 2, p: 0, display: 'grid', gap: 3 }}>
        {closed.map(({ turn, label, outcome, by, onBehalfOf, closedAt, answers, reason, round }) => {
          const how = outcomes.find((each) => each === outcome);
          return (
            <Box key={`${turn}/${round}/${closedAt}`} component="li" sx={{ borderLeft: `2px solid ${token('line')}`, pl: 3 }}>
              <Box sx={{ fontWeight: 600 }}>{say(label)}</Box>
              <Box sx={{ color: token('ink3'), mb: 1 }}>
                {t(`journey.outcomes.${how ?? 'done'}`, {
                  who: takenBy(by, onBehalfOf),
                })}{' '}
                · {closedAt !== null && moment(closedAt, document.zone)}
              </Box>
              {reason !== null && <Box sx={{ whiteSpace: 'pre-wrap' }}>{t('journey.reason', { reason })}</Box>}
              {answers !== null && answers !== undefined && (
                <AnswersView step={run.step} turn={turn} answers={answers} plan={plan} courses={document.courses} />
              )}
            </Box>
          );
        })}
      </Box>
    </Box>
  );
}
