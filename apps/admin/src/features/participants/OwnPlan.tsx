import Button from '@mui/material/Button';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import type { PerformancePlan } from '@siklus/domain';
import { useState } from 'react';
import { useText } from '../../kit/words/text';
import { indicatorsIn, type Actual } from '../../kit/steps/answers';
import { PlanView } from '../../kit/steps/answers/PlanView';
import { ProgressDialog } from './ProgressDialog';

interface OwnPlanProps {
  readonly document: ParticipantDetail;
  readonly plan: PerformancePlan;
  readonly actuals: readonly Actual[] | undefined;
  /** The employee himself, while progress can still be noted. */
  readonly mayNote: boolean;
}

/** The targets with what was reached and noted; the employee notes progress right at the indicator. */
export function OwnPlan({ document, plan, actuals, mayNote }: OwnPlanProps) {
  const t = useText();
  const [noting, setNoting] = useState('');
  const chosen = indicatorsIn(plan).find(({ reference }) => reference === noting);
  return (
    <>
      <PlanView
        plan={plan}
        actuals={actuals}
        progress={document.progress}
        zone={document.zone}
        {...(mayNote
          ? {
              action: (reference: string) => (
                <Button
                  size="small"
                  onClick={() => setNoting(reference)}
                  aria-label={t('progress.addTo', { ref: reference })}
                  sx={{ mt: 2 }}
                >
                  {t('progress.add')}
                </Button>
              ),
            }
          : {})}
      />
      {chosen !== undefined && (
        <ProgressDialog document={document} reference={chosen.reference} indicator={chosen.indicator} onClose={() => setNoting('')} />
      )}
    </>
  );
}
