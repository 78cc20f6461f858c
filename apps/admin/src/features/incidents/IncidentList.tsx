import MuiLink from '@mui/material/Link';
import type { Incident } from '@siklus/contracts';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';
import { RecordList } from '../../kit/lists/RecordList';
import { mayByRole } from '../../kit/providers/access';
import { useSession } from '../../kit/providers/session';
import { Chip } from '../../kit/ui/Chip';
import { IncidentActions } from './IncidentActions';

/** Work that failed again and again and now waits for a person. */
export function IncidentList() {
  const t = useText();
  const { number, ownMoment } = useFormat();
  return (
    <RecordList<Incident, 'incidents'>
      resource="incidents"
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
        { source: 'kind', render: ({ kind }) => kind },
        { source: 'reason', render: ({ reason }) => reason, fixed: true },
        { source: 'attempts', render: ({ attempts }) => number(attempts), numeric: true },
        { source: 'lastSeen', render: ({ lastSeen }) => ownMoment(lastSeen) },
        { source: 'state', render: ({ state }) => <Chip tone={state === 'open' ? 'late' : 'ok'}>{t(`incidents.states.${state}`)}</Chip> },
        {
          source: 'actions',
          render: (incident) => (incident.state === 'open' ? <IncidentActions incident={incident} /> : null),
          fixed: true,
        },
      ]}
    />
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
