import Button from '@mui/material/Button';
import { bulkItem, type BulkOperation } from '@siklus/contracts/bulk-operations';
import { useParams } from 'react-admin';
import { RecordList } from '../../kit/lists/RecordList';
import { useDetail } from '../../kit/providers/useDetail';
import { Chip } from '../../kit/ui/Chip';
import { Link } from '../../kit/ui/Link';
import { LinkButton } from '../../kit/ui/LinkButton';
import { useSay, useText } from '../../kit/words/text';
import { BulkProgress } from './BulkProgress';
import { itemTones } from './tones';
import { useBulkName } from './useBulkName';

const states = ['failed', 'skipped', 'cancelled', 'done', 'waiting'] as const;

/** One mass act: how far it has come, and by name what became of each person and why. */
export function BulkShow() {
  const t = useText();
  const say = useSay();
  const name = useBulkName();
  const { id = '' } = useParams<{ id: string }>();
  const { data: operation } = useDetail<BulkOperation>('bulk-operations', id);
  return (
    <RecordList
      resource="bulk-items"
      schema={bulkItem}
      title="places.bulk.name"
      of={operation && name(operation)}
      empty={t('bulk.noItems')}
      sort={{ field: 'id', order: 'ASC' }}
      filter={{ operationId: id }}
      every={5_000}
      above={<BulkProgress id={id} />}
      actions={
        <>
          <Button component="a" href={`/api/bulk-operations/${id}/report`} download>
            {t('bulk.download')}
          </Button>
          <LinkButton to="/bulk-operations">{t('bulk.all')}</LinkButton>
        </>
      }
      filters={[
        { kind: 'text', source: 'q', label: 'lists.searchPerson' },
        {
          kind: 'choice',
          source: 'state',
          label: 'bulk.result',
          options: states.map((value) => ({ value, label: t(`bulk.results.${value}`) })),
        },
      ]}
      columns={[
        {
          source: 'employeeName',
          render: ({ employeeName, participantId }) =>
            participantId === null ? (
              employeeName
            ) : (
              <Link quiet to={`/participants/${participantId}/show`}>
                {employeeName}
              </Link>
            ),
        },
        { source: 'unitName', render: ({ unitName }) => unitName ?? '–' },
        { source: 'state', render: ({ state }) => <Chip tone={itemTones[state]}>{t(`bulk.results.${state}`)}</Chip> },
        { source: 'message', fixed: true, render: ({ message }) => (message === null ? '' : say(message)) },
      ]}
    />
  );
}
