import Box from '@mui/material/Box';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import type { PlanVersion } from '@siklus/contracts/plans';
import type { DocumentTies } from '@siklus/contracts/ties';
import { coreValues, keysIn } from '@siklus/domain';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { mayByRole } from '../../kit/providers/access';
import { useSession } from '../../kit/providers/session';
import { LinkButton } from '../../kit/ui/LinkButton';
import { Failure } from '../../kit/ui/Failure';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { RemarkList } from '../../kit/steps/answers/RemarkList';
import { PlanChanges } from '../../kit/steps/answers/PlanChanges';
import { PlanTerms } from '../../kit/steps/answers/PlanTerms';
import { PlanView } from '../../kit/steps/answers/PlanView';
import { useDoer } from '../../kit/steps/useDoer';
import { token } from '../../kit/theme/tokens';
import { Panel } from '../../kit/ui/Panel';
import { RemarkThread } from '../remarks/RemarkThread';
import { draftedPlanIn, isPlanBeingAgreed, reportsOf } from './document-answers';
import { ConfirmedTies } from './ConfirmedTies';
import { LooseTies } from './LooseTies';
import { OwnPlan } from './OwnPlan';

interface PlanPanelProps {
  readonly document: ParticipantDetail;
  readonly ties: UseQueryResult<DocumentTies>;
  /** The employee himself, while progress can still be noted. */
  readonly mayNote: boolean;
}

const noTies = { supported: [], confirmed: [] };

/** The targets in force with what was reached; below them what the last change brought, and every earlier version as it stood. */
export function PlanPanel({ document, ties, mayNote }: PlanPanelProps) {
  const t = useText();
  const say = useSay();
  const { dayOf } = useFormat();
  const doer = useDoer();
  const session = useSession();
  const isOwn = document.employeeId === session.employeeId;
  const { plans, zone } = document;
  const plan = plans.at(-1);
  const drafted = plan === undefined ? draftedPlanIn(document) : undefined;
  if (plan === undefined)
    return drafted !== undefined ? (
      <Panel title={t('plan.drafted')}>
        <PlanView plan={drafted} />
        <PlanTerms plan={drafted} />
      </Panel>
    ) : (
      isPlanBeingAgreed(document) && <Panel title={t('task.plan')}>{t('document.planBeingAgreed')}</Panel>
    );
  const reports = reportsOf(document);
  // What was noted and said of an indicator stands where it is in force; on one that was dropped, where it was.
  const isInForce = new Set(keysIn(plan));
  const saidThen = (key: string, version: number) =>
    document.remarks.filter(({ part, planVersion }) => part === key && planVersion === version && !isInForce.has(key));
  const agreed = ({ version, agreedAt, agreedBy, onBehalfOf }: PlanVersion) =>
    t('plan.version', { version, day: dayOf(agreedAt, zone), who: doer(agreedBy, onBehalfOf) });
  return (
    <Panel title={t(reports.length === 0 ? 'task.plan' : 'task.planAndActuals')}>
      {ties.error && <Failure error={ties.error} onRetry={() => void ties.refetch()} />}
      {ties.data !== undefined && ties.data.staff > 0 && (isOwn || mayByRole(session, 'matrix.read')) && (
        <Box sx={{ mb: 3 }}>
          <LinkButton size="small" to={`/participants/${document.id}/role-matrix`}>
            {t('matrix.open')}
          </LinkButton>
        </Box>
      )}
      {ties.data && (
        <Box sx={{ mb: 3, '&:empty': { display: 'none' } }}>
          <LooseTies participantId={document.id} ties={ties.data} />
        </Box>
      )}
      {isPlanBeingAgreed(document) && <Box sx={{ mb: 3, color: token('ink2') }}>{t('document.changeBeingAgreed')}</Box>}
      {plans.length > 1 && <Box sx={{ mb: 3, fontSize: '0.8125rem', color: token('ink2') }}>{agreed(plan)}</Box>}
      {document.supportedPeople.length > 0 && (
        <Box sx={{ mb: 3, fontSize: '0.8125rem', color: token('ink2') }}>
          {t('plan.supportedPeople', {
            names: document.supportedPeople.map(({ name, position }) => [name, position].filter(Boolean).join(', ')).join('; '),
            supervisor: document.supervisorName ?? t('document.noSupervisor'),
          })}
        </Box>
      )}
      <OwnPlan document={document} plan={plan} reports={reports} mayNote={mayNote} ties={ties.data ?? noTies} />
      <PlanTerms
        plan={plan}
        told={document.remarks.map(({ part }) => part)}
        below={(code) => (
          <RemarkThread
            participantId={document.id}
            may={document.may}
            remarks={document.remarks}
            zone={zone}
            part={code}
            name={say(coreValues.find((each) => each.code === code)?.label ?? { id: code, en: code })}
          />
        )}
      />
      {plans.length > 1 && (
        <Unfolding title={t('plan.changes.title', { smart_count: plan.changes.length, version: plan.version - 1 })}>
          <PlanChanges changes={plan.changes} />
        </Unfolding>
      )}
      {plans
        .slice(0, -1)
        .reverse()
        .map((each) => (
          <Unfolding key={each.version} title={agreed(each)}>
            <PlanView
              plan={each}
              version={each.version}
              plans={plans}
              reports={reportsOf(document, each.version)}
              participantId={document.id}
              progress={document.progress.filter(({ indicator }) => !isInForce.has(indicator))}
              zone={zone}
              action={(key) => <RemarkList remarks={saidThen(key, each.version)} zone={zone} />}
              below={(key) => (
                <>
                  <ConfirmedTies confirmed={ties.data?.confirmed ?? []} planVersion={each.version} result={key} zone={zone} />
                  <RemarkList remarks={saidThen(key, each.version)} zone={zone} />
                </>
              )}
            />
            <PlanTerms plan={each} />
          </Unfolding>
        ))}
    </Panel>
  );
}

function Unfolding({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Box component="details" sx={{ mt: 3, pt: 3, borderTop: `1px solid ${token('line')}`, fontSize: '0.875rem' }}>
      <Box component="summary" sx={{ cursor: 'pointer', color: token('sea'), width: 'fit-content' }}>
        {title}
      </Box>
      <Box sx={{ mt: 3 }}>{children}</Box>
    </Box>
  );
}
