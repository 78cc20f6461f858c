import type { Unit } from '@siklus/contracts';
import { useGetManyAggregate, useListContext } from 'react-admin';
import { useText } from '../i18n/text';
import { RecordList } from '../lists/RecordList';
import { mayByRole } from '../providers/access';
import { useSession } from '../providers/session';
import { Link, listPath } from '../ui/Link';

export function UnitList() {
  const t = useText();
  const session = useSession();
  const seesPeople = mayByRole(session, 'employee.read');
  return (
    <RecordList<Unit>
      resource="units"
      title="places.units"
      sort={{ field: 'name', order: 'ASC' }}
      lead={t('units.lead')}
      filters={[{ kind: 'text', source: 'q', label: 'lists.searchUnit' }]}
      columns={[
        { source: 'name', render: ({ id, name }) => (seesPeople ? <Link quiet to={listPath('employees', { unitId: id })}>{name}</Link> : name) },
        { source: 'code', render: ({ code }) => code },
        { source: 'parentId', render: ({ parentId }) => <ParentName id={parentId} />, fixed: true },
        { source: 'zone', render: ({ zone }) => zone, fixed: true },
      ]}
    />
  );
}

/** The unit above; asked for once for the whole page. */
function ParentName({ id }: { readonly id: string | null }) {
  const { data = [] } = useListContext<Unit>();
  const known = data.find((unit) => unit.id === id);
  const { data: fetched } = useGetManyAggregate<Unit>('units', { ids: id === null ? [] : [id] }, { enabled: id !== null && known === undefined });
  return <>{(known ?? fetched?.[0])?.name ?? '–'}</>;
}
