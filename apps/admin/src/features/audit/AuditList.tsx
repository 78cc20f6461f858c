import Box from '@mui/material/Box';
import { auditEntry, type AuditEntry } from '@siklus/contracts/audit-entries';
import { auditActions } from '@siklus/domain';
import { RecordList } from '../../kit/lists/RecordList';
import { token } from '../../kit/theme/tokens';
import { Link } from '../../kit/ui/Link';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { Reason } from './Reason';
import { useAuditActor, useAuditWords } from './useAuditWords';

/** Who did what to whom and when, in words. The trail can only grow; each entry carries the hash that seals the one before it. */
export function AuditList() {
  const t = useText();
  const say = useSay();
  const { moment } = useFormat();
  const words = useAuditWords();
  const actor = useAuditActor();
  const actions = Object.entries(auditActions)
    .map(([value, name]) => ({ value, label: say(name) }))
    .sort((a, b) => a.label.localeCompare(b.label));
  return (
    <RecordList
      resource="audit-entries"
      schema={auditEntry}
      title="places.audit.name"
      empty={t('audit.none')}
      sort={{ field: 'at', order: 'DESC' }}
      lead={t('audit.lead')}
      filters={[
        { kind: 'employee', source: 'employeeId', label: 'audit.person' },
        { kind: 'choice', source: 'action', label: 'audit.action', options: actions },
        { kind: 'day', source: 'day', label: 'audit.day' },
        { kind: 'unit', source: 'unitId', label: 'lists.unit' },
      ]}
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
        { source: 'about', render: ({ about }) => <About about={about} />, fixed: true },
        { source: 'at', render: ({ at, zone }) => moment(at, zone, 'short') },
        {
          source: 'hash',
          render: ({ hash, n }) => (
            <Box component="code" title={hash} sx={{ fontSize: '0.75rem', color: token('ink3'), whiteSpace: 'nowrap' }}>
              {`${n} · ${hash.slice(0, 6)}…`}
            </Box>
          ),
          fixed: true,
        },
      ]}
    />
  );
}

const pages: Readonly<Partial<Record<AuditEntry['about']['kind'], (id: string) => string>>> = {
  document: (id) => `/participants/${id}/show`,
  employee: (id) => `/employees/${id}/show`,
  account: (id) => `/accounts/${id}/show`,
  cycle: (id) => `/cycles/${id}/show`,
};

/** To whom or to what it was done, by name, and the way there. */
function About({ about: { kind, id, name } }: { readonly about: AuditEntry['about'] }) {
  const t = useText();
  const to = pages[kind];
  const words = t(`audit.kinds.${kind}`, { name: name ?? '' });
  return to === undefined || id === null ? <>{words}</> : <Link to={to(id)}>{words}</Link>;
}
