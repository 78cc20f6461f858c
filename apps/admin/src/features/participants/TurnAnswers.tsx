import Box from '@mui/material/Box';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { token } from '../../kit/theme/tokens';
import { ReadOut } from '../../kit/ui/ReadOut';
import { AnswersView } from '../../kit/steps/answers/AnswersView';
import { useDoer } from '../../kit/steps/useDoer';

interface TurnAnswersProps {
  readonly run: ParticipantDetail['runs'][number];
  readonly document: ParticipantDetail;
}

const outcomes = ['done', 'returned', 'lapsed', 'cancelled', 'taken-back'] as const;

/** Every turn that was taken in this step: by whom, when, and what was written. Closed at first; the sentence above tells the rest. */
export function TurnAnswers({ run, document }: TurnAnswersProps) {
  const t = useText();
  const say = useSay();
  const { moment } = useFormat();
  const doer = useDoer();
  const closed = run.turns.filter(({ closedAt }) => closedAt !== null);
  if (closed.length === 0) return null;
  return (
    <Box component="details" sx={{ mt: 1, fontSize: '0.8125rem' }}>
      <Box component="summary" sx={{ cursor: 'pointer', color: token('sea'), width: 'fit-content' }}>
        {t('journey.turns', { smart_count: closed.length })}
        <ReadOut>: {say(run.label)}</ReadOut>
      </Box>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, mt: 2, p: 0, display: 'grid', gap: 3 }}>
        {closed.map(({ turn, label, outcome, by, onBehalfOf, closedAt, answers, kept, reason, round }) => {
          const how = outcomes.find((each) => each === outcome);
          return (
            <Box key={`${turn}/${round}/${closedAt}`} component="li" sx={{ borderLeft: `2px solid ${token('line')}`, pl: 3 }}>
              <Box sx={{ fontWeight: 600 }}>{say(label)}</Box>
              <Box sx={{ color: token('ink3'), mb: 1 }}>
                {t(`journey.outcomes.${how ?? 'done'}`, {
                  who: doer(by, onBehalfOf),
                })}{' '}
                · {closedAt !== null && moment(closedAt, document.zone)}
              </Box>
              {reason !== null && <Box sx={{ whiteSpace: 'pre-wrap' }}>{t('acts.reason', { reason })}</Box>}
              {kept !== null && <Box sx={{ color: token('ink2') }}>{t(`journey.kept.${kept}`)}</Box>}
              {answers !== null && answers !== undefined && (
                <AnswersView
                  step={run.step}
                  occasion={run.occasion}
                  turn={turn}
                  answers={answers}
                  plans={document.plans}
                  courses={document.courses}
                />
              )}
            </Box>
          );
        })}
      </Box>
    </Box>
  );
}
