import Box from '@mui/material/Box';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import { isEnded } from '@siklus/domain';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { RequestButtons } from '../../kit/forms/RequestButtons';
import { useText } from '../../kit/words/text';
import { mayByRole, mayTo } from '../../kit/providers/access';
import { useSession } from '../../kit/providers/session';
import { useDetail } from '../../kit/providers/useDetail';
import { useVerbs } from '../../kit/providers/useVerbs';
import { linkForFingers, token } from '../../kit/theme/tokens';
import { Facts } from '../../kit/ui/Facts';
import { Failure } from '../../kit/ui/Failure';
import { Link } from '../../kit/ui/Link';
import { LinkButton } from '../../kit/ui/LinkButton';
import { Page, Stack } from '../../kit/ui/Page';
import { Panel } from '../../kit/ui/Panel';
import { Waiting } from '../../kit/ui/Waiting';
import { PrintMenu } from '../receipts/PrintMenu';
import { AssignmentsPanel } from '../team-assignments/AssignmentsPanel';
import { DocumentActs } from './DocumentActs';
import { ExpectedPanel } from './ExpectedPanel';
import { HeldTotals } from './HeldTotals';
import { Journey } from './Journey';
import { LeaveButton } from './LeaveButton';
import { PlanPanel } from './PlanPanel';
import { TrainingPanel } from './TrainingPanel';
import { VisitsPanel } from './VisitsPanel';
import { WaitingFor } from './WaitingFor';
import { WholeActs } from './WholeActs';

const templateWord = ({ version, inForce }: NonNullable<ParticipantDetail['template']>) =>
  version === inForce ? 'document.templateInForce' : 'document.templateFormer';

/** A person's document: for whom it waits, how it came here, what was agreed, reached, rated and recommended. */
export function Document({ id, picker }: { readonly id: string; readonly picker?: ReactNode }) {
  const t = useText();
  const session = useSession();
  const { employeeId } = session;
  const { documentTies } = useVerbs();
  const ties = useQuery({ queryKey: ['participants', 'ties', id], queryFn: () => documentTies(id) });
  const { data: document, error, isPending, refetch } = useDetail<ParticipantDetail>('participants', id);
  if (document === undefined)
    return (
      <Page title={t('document.title')} narrow>
        {isPending ? <Waiting lines={10} /> : <Failure error={error} onRetry={() => void refetch()} />}
      </Page>
    );
  const isOwn = document.employeeId === employeeId;
  const partyName = (name: string | null, as: string | null) =>
    name === null || as === null ? name : t('owners.withPost', { name, post: as });
  return (
    <Page
      narrow
      title={isOwn ? t('places.myDocument.name') : document.employeeName}
      over={`${t('document.cycle', { year: document.year })} · ${document.unitName}`}
      heading={
        isOwn ? (
          t('places.myDocument.name')
        ) : (
          <>
            {document.employeeName}
            <Box component="span" sx={{ fontSize: '0.9375rem', fontWeight: 400, color: token('ink2') }}>
              {[document.position, document.nip].filter(Boolean).join(' · ')}
            </Box>
          </>
        )
      }
      actions={
        <>
          {picker}
          {!isOwn && document.isRunning && !isEnded(document.state) && mayTo(document, 'bulk.act') && <DocumentActs document={document} />}
          {typeof ties.data?.matrix === 'string' && (
            <LinkButton to={`/participants/${ties.data.matrix}/role-matrix`}>{t('matrix.openOfHead')}</LinkButton>
          )}
          <RequestButtons participantId={id} name={document.employeeName} requests={document.requests} />
          <PrintMenu document={document} />
          <LeaveButton document={document} />
        </>
      }
    >
      <Stack>
        <WaitingFor document={document} isOwn={isOwn} />
        <Panel title={t('document.journey')}>
          <Journey document={document} />
        </Panel>
        <ExpectedPanel expected={ties.data?.expected ?? []} zone={document.zone} />
        <PlanPanel document={document} ties={ties} mayNote={isOwn && document.notable} />
        <AssignmentsPanel document={document} />
        <TrainingPanel document={document} isOwn={isOwn} />
        <WholeActs document={document} />
        <HeldTotals document={document} />
        <Panel title={t(document.state === 'active' ? 'document.people' : 'document.peopleAtEnd')}>
          <Facts
            facts={[
              [t('document.supervisor'), partyName(document.supervisorName, document.supervisorAs) ?? t('document.noSupervisor')],
              ...document.supportedPeople.map(
                ({ name, position }) => [t('document.supported'), partyName(name, position || null)] as const,
              ),
              [t('document.higherOfficial'), partyName(document.higherOfficialName, document.higherOfficialAs)],
              [t('document.unit'), document.unitName],
              [t('document.position'), document.position],
              ...(document.template === null
                ? []
                : [[t('document.template'), t(templateWord(document.template), document.template)] as const]),
            ]}
          />
        </Panel>
        {isOwn && <VisitsPanel document={document} />}
        {(isOwn || mayByRole(session, 'audit.read')) && (
          <Box sx={{ fontSize: '0.8125rem' }}>
            <Link to={`/participants/${id}/trail`} sx={linkForFingers}>
              {t('document.trail')}
            </Link>
          </Box>
        )}
      </Stack>
    </Page>
  );
}
