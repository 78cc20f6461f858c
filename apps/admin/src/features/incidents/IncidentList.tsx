import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import { incident, type Incident } from '@siklus/contracts/incidents';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { RecordList } from '../../kit/lists/RecordList';
import { mayByRole } from '../../kit/providers/access';
import { useSession } from '../../kit/providers/session';
import { token } from '../../kit/theme/tokens';
import { Chip } from '../../kit/ui/Chip';
import { Link } from '../../kit/ui/Link';
import { IncidentActions } from './IncidentActions';

/** Work that failed for good and waits for a person: what it does for the office, and why it failed. */
export function IncidentList() {
  const t = useText();
  const say = useSay();
  const { number, ownMoment } = useFormat();
  return (
    <RecordList
      resource="incidents"
      schema={incident}
      title="places.incidents.name"
      sort={{ field: 'lastSeen', order: 'DESC' }}
      lead={<Lead />}
      empty={t('incidents.none')}
      filters={[
        {
          kind: 'choice',
          source: 'state',
          label: 'lists.state',
          options: (['open', 'resolved'] as const).map((value) => ({ value, label: t(`incidents.states.${value}`) })),
        },
      ]}
      columns={[
        { source: 'work', render: ({ work }) => say(work), fixed: true },
        { source: 'cause', render: (incident) => <Cause incident={incident} />, fixed: true },
        { source: 'attempts', render: ({ attempts }) => number(attempts), numeric: true },
        { source: 'lastSeen', render: ({ lastSeen }) => ownMoment(lastSeen) },
        { source: 'state', render: ({ state }) => <Chip tone={state === 'open' ? 'late' : 'ok'}>{t(`incidents.states.${state}`)}</Chip> },
        {
          source: 'actions',
          heading: 'lists.actions',
          render: (incident) => (incident.state === 'open' ? <IncidentActions incident={incident} /> : null),
          fixed: true,
        },
      ]}
    />
  );
}

/** Why it failed, the way to what it is about for those who may go there, and why somebody closed it. */
function Cause({ incident: { cause, participantId, accountId, resolution } }: { readonly incident: Incident }) {
  const t = useText();
  const say = useSay();
  const session = useSession();
  return (
    <Box sx={{ maxWidth: 520 }}>
      {say(cause)}{' '}
      {participantId !== null && mayByRole(session, 'participant.read') && (
        <Link to={`/participants/${participantId}/show`}>{t('incidents.document')}</Link>
      )}
      {accountId !== null && mayByRole(session, 'account.activate') && (
        <Link to={`/accounts?filter=${encodeURIComponent(JSON.stringify({ id: accountId }))}`}>{t('incidents.account')}</Link>
      )}
      {resolution !== null && <Box sx={{ color: token('ink3') }}>{t('incidents.closedFor', { reason: resolution })}</Box>}
    </Box>
  );
}

/** What the page is about; for those who may, the way to the queue itself, which is no page of the panel. */
function Lead() {
  const t = useText();
  const session = useSession();
  return (
    <>
      {t('incidents.lead')}
      {mayByRole(session, 'queue.read') && (
        <>
          {' '}
          <MuiLink href="/ops/queues" target="_blank" rel="noopener">
            {t('incidents.queue')}
          </MuiLink>
        </>
      )}
    </>
  );
}
