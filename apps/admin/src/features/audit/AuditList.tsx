import Box from '@mui/material/Box';
import { auditEntry } from '@siklus/contracts/audit-entries';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';
import { RecordList } from '../../kit/lists/RecordList';
import { token } from '../../kit/theme/tokens';
import { Link } from '../../kit/ui/Link';
import { Reason } from './Reason';
import { useAuditActor, useAuditWords } from './useAuditWords';

/** Who did what and when, in words. The trail can only grow; each entry carries the hash that seals the one before it. */
export function AuditList() {
  const t = useText();
  const { ownMoment } = useFormat();
  const words = useAuditWords();
  const actor = useAuditActor();
  return (
    <RecordList
      resource="audit-entries"
      schema={auditEntry}
      title="places.audit.name"
      sort={{ field: 'at', order: 'DESC' }}
      lead={t('audit.lead')}
      columns={[
        {
          source: 'action',
          render: (entry) => (
            <>
              {words(entry)}
              <Reason of={entry} />
            </>
          ),
        },
        { source: 'actorName', render: (entry) => actor(entry), fixed: true },
        { source: 'at', render: ({ at }) => ownMoment(at) },
        { source: 'stream', render: ({ stream, n }) => <Stream stream={stream} n={n} /> },
        {
          source: 'hash',
          render: ({ hash }) => (
            <Box component="code" title={hash} sx={{ fontSize: '0.75rem', color: token('ink3') }}>
              {hash.slice(0, 10)}…
            </Box>
          ),
          fixed: true,
        },
      ]}
    />
  );
}

/** The stream an entry belongs to, as a way to what it is about. */
function Stream({ stream, n }: { readonly stream: string; readonly n: number }) {
  const t = useText();
  const [kind = '', id = ''] = stream.split(':');
  if (kind === 'participant') return <Link to={`/participants/${id}/show`}>{t('audit.document', { n })}</Link>;
  if (kind === 'employee') return <Link to={`/employees/${id}/show`}>{t('audit.employee', { n })}</Link>;
  if (kind === 'cycle') return <Link to={`/cycles/${id}/show`}>{t('audit.cycle', { n })}</Link>;
  return <>{t(kind === 'unit' ? 'audit.unit' : 'audit.system', { n })}</>;
}
