import { bulkOperation } from '@siklus/contracts/bulk-operations';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';
import { RecordList } from '../../kit/lists/RecordList';
import { Chip } from '../../kit/ui/Chip';
import { actTones } from './tones';
import { useBulkName } from './useBulkName';

/** Acts on many people at once, the newest first. */
export function BulkList() {
  const t = useText();
  const { number, ownMoment } = useFormat();
  const name = useBulkName();
  return (
    <RecordList
      resource="bulk-operations"
      schema={bulkOperation}
      title="places.bulk.name"
      empty={t('bulk.none')}
      sort={{ field: 'createdAt', order: 'DESC' }}
      link="show"
      every={5_000}
      lead={t('bulk.lead')}
      columns={[
        { source: 'kind', render: (operation) => name(operation) },
        { source: 'cycleName', render: ({ cycleName }) => cycleName, fixed: true },
        { source: 'state', render: ({ state }) => <Chip tone={actTones[state]}>{t(`bulk.states.${state}`)}</Chip> },
        {
          source: 'done',
          render: ({ done, total }) => t('bulk.doneOf', { done: number(done), total: number(total) }),
          fixed: true,
          numeric: true,
        },
        { source: 'failed', render: ({ failed }) => number(failed), fixed: true, numeric: true },
        { source: 'createdAt', render: ({ createdAt }) => ownMoment(createdAt) },
      ]}
    />
  );
}
