import Box from '@mui/material/Box';
import { masterData, type EmployeeChange } from '@siklus/contracts/employee-changes';
import { actorWords } from '@siklus/domain';
import { ListBase, useListContext } from 'react-admin';
import { Pager } from '../../kit/lists/Pager';
import { token } from '../../kit/theme/tokens';
import { Failure } from '../../kit/ui/Failure';
import { Notice } from '../../kit/ui/Notice';
import { Panel } from '../../kit/ui/Panel';
import { Waiting } from '../../kit/ui/Waiting';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { useLabels } from '../../kit/words/useLabels';
import { useMasterValue } from './useMasterValue';

const perPage = 5;
/** More fields than these are unfolded by whoever wants to see them. */
const fewFields = 4;

/** Who changed what about a person, the latest first: each field with its old and its new value. */
export function DataHistory({ employeeId }: { readonly employeeId: string }) {
  const t = useText();
  return (
    <Panel title={t('dataHistory.title')}>
      <ListBase
        resource="employee-changes"
        filter={{ employeeId }}
        sort={{ field: 'at', order: 'DESC' }}
        perPage={perPage}
        storeKey={false}
        disableSyncWithLocation
        disableAuthentication
      >
        <Changes />
      </ListBase>
    </Panel>
  );
}

function Changes() {
  const t = useText();
  const { data, error, isPending, refetch, total = 0 } = useListContext<EmployeeChange>();
  if (isPending) return <Waiting lines={3} />;
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (data.length === 0) return <Box sx={{ fontSize: '0.875rem', color: token('ink2') }}>{t('dataHistory.none')}</Box>;
  return (
    <>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, fontSize: '0.875rem' }}>
        {data.map((change) => (
          <Change key={change.id} change={change} />
        ))}
      </Box>
      {total > perPage && <Pager />}
    </>
  );
}

function Change({ change }: { readonly change: EmployeeChange }) {
  const t = useText();
  const say = useSay();
  const { ownMoment } = useFormat();
  const { words, post, at, actorName, source, reason, fields, intact } = change;
  const list = <Fields fields={fields} />;
  return (
    <Box component="li" sx={{ py: 3, borderTop: `1px solid ${token('line')}`, '&:first-of-type': { borderTop: 0, pt: 0 } }}>
      <Box sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}>{post === null ? say(words) : `${say(words)}: ${post}`}</Box>
      <Box sx={{ fontSize: '0.78125rem', color: token('ink3'), overflowWrap: 'anywhere' }}>
        {ownMoment(at)} · {say(actorWords(actorName))}
        {source !== null && ` · ${t('dataHistory.source', { file: source })}`}
      </Box>
      {reason !== null && <Box sx={{ color: token('ink2') }}>{t('audit.reason', { reason })}</Box>}
      {fields.length > fewFields ? (
        <Box component="details" sx={{ mt: 1 }}>
          <Box component="summary" sx={{ cursor: 'pointer', color: token('sea'), width: 'fit-content' }}>
            {t('dataHistory.fields', { smart_count: fields.length })}
          </Box>
          {list}
        </Box>
      ) : (
        list
      )}
      {!intact && (
        <Box sx={{ mt: 2 }}>
          <Notice tone="late">{t('dataHistory.broken')}</Notice>
        </Box>
      )}
    </Box>
  );
}

function Fields({ fields }: Pick<EmployeeChange, 'fields'>) {
  const t = useText();
  const label = useLabels(masterData);
  const value = useMasterValue();
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 1, p: 0, display: 'grid', gap: 0.5, overflowWrap: 'anywhere' }}>
      {fields.map(({ field, old, new: now, withheld }) => (
        <li key={field}>
          <Box component="span" sx={{ color: token('ink3') }}>{`${label(field)}: `}</Box>
          {withheld
            ? t('dataHistory.withheld')
            : old === null
              ? value(field, now)
              : t('dataHistory.became', { old: value(field, old), new: value(field, now) })}
        </li>
      ))}
    </Box>
  );
}
