import Button from '@mui/material/Button';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import type { PlanVersion } from '@siklus/contracts/plans';
import type { DocumentTies } from '@siklus/contracts/ties';
import { indicatorsOf, numberOf, partNameIn } from '@siklus/domain';
import Box from '@mui/material/Box';
import { useState } from 'react';
import { Attach } from '../../kit/evidence/Attach';
import { useText } from '../../kit/words/text';
import type { Report } from '../../kit/steps/answers';
import { PlanView } from '../../kit/steps/answers/PlanView';
import { RemarkThread } from '../remarks/RemarkThread';
import { ConfirmedTies } from './ConfirmedTies';
import { ProgressDialog } from '../progress/ProgressDialog';
import { Supporters } from './Supporters';

interface OwnPlanProps {
  readonly document: ParticipantDetail;
  readonly plan: PlanVersion;
  readonly reports: readonly Report[];
  /** The employee himself, while progress can still be noted. */
  readonly mayNote: boolean;
  /** Who supports which of the results, and what of the own ties was confirmed beside the plan. */
  readonly ties: Pick<DocumentTies, 'supported' | 'confirmed'>;
}

/**
 * The targets with what was reached, noted and said of them; the employee notes progress right at the indicator, whoever assesses gives
 * feedback there. Below them who still supports a result
 * that is no longer there.
 */
export function OwnPlan({ document, plan, reports, mayNote, ties }: OwnPlanProps) {
  const t = useText();
  const [noting, setNoting] = useState('');
  const lost = ties.supported.filter(({ key }) => plan.results.every((each) => each.key !== key));
  const lastTitle = (key: string) => document.plans.flatMap(({ results }) => results).findLast((each) => each.key === key)?.title ?? '';
  const remarks = { participantId: document.id, may: document.may, remarks: document.remarks, zone: document.zone };
  const chosen = indicatorsOf(plan).find(({ indicator }) => indicator.key === noting);
  return (
    <>
      <PlanView
        plan={plan}
        version={plan.version}
        plans={document.plans}
        reports={reports}
        progress={document.progress}
        evidence={document.evidence}
        participantId={document.id}
        zone={document.zone}
        below={(key) => {
          const by = ties.supported.find((each) => each.key === key)?.by;
          return (
            <>
              <ConfirmedTies confirmed={ties.confirmed} planVersion={plan.version} result={key} zone={document.zone} />
              {by !== undefined && <Supporters by={by} />}
              <RemarkThread {...remarks} may={[]} part={key} name={partNameIn(plan.results, key)} />
            </>
          );
        }}
        action={(key) => (
          <>
            {mayNote && (
              <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mt: 2 }}>
                <Button
                  size="small"
                  onClick={() => setNoting(key)}
                  aria-label={t('progress.addTo', { ref: partNameIn(plan.results, key) })}
                >
                  {t('progress.add')}
                </Button>
                <Attach participantId={document.id} indicator={key} period="" name={partNameIn(plan.results, key)} />
              </Box>
            )}
            <RemarkThread {...remarks} part={key} name={partNameIn(plan.results, key)} />
          </>
        )}
      />
      {lost.map(({ key, by }) => (
        <Box key={key} sx={{ mt: 3, fontSize: '0.875rem' }}>
          {t('ties.lost', { ref: numberOf(key), title: lastTitle(key) })}
          <Supporters by={by} />
        </Box>
      ))}
      {chosen !== undefined && <ProgressDialog document={document} indicator={chosen.indicator} onClose={() => setNoting('')} />}
    </>
  );
}
