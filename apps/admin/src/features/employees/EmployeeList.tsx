import { employee } from '@siklus/contracts/employees';
import { employmentStatuses } from '@siklus/domain';
import { useSay, useText } from '../../kit/words/text';
import { RecordList } from '../../kit/lists/RecordList';
import { mayByRole } from '../../kit/providers/access';
import { useSession } from '../../kit/providers/session';
import { token } from '../../kit/theme/tokens';
import { LinkButton } from '../../kit/ui/LinkButton';
import { useListWord } from './useListWord';

export function EmployeeList() {
  const t = useText();
  const say = useSay();
  const word = useListWord();
  const session = useSession();
  return (
    <RecordList
      resource="employees"
      schema={employee}
      title="places.employees.name"
      empty={t('employees.none')}
      sort={{ field: 'name', order: 'ASC' }}
      link="show"
      actions={mayByRole(session, 'employee.import') && <LinkButton to="/import">{t('places.import.name')}</LinkButton>}
      filters={[
        { kind: 'text', source: 'q', label: 'lists.searchPerson' },
        { kind: 'unit', source: 'unitId', label: 'lists.unit' },
        {
          kind: 'choice',
          source: 'status',
          label: 'employees.status',
          options: Object.entries(employmentStatuses).map(([value, { label }]) => ({ value, label: say(label) })),
        },
      ]}
      columns={[
        { source: 'name', render: ({ name }) => name },
        { source: 'nip', render: ({ nip }) => nip },
        { source: 'position', render: ({ position }) => position ?? '–', fixed: true },
        { source: 'unitName', render: ({ unitName }) => unitName ?? '–' },
        {
          source: 'supervisorName',
          render: ({ supervisorName }) => supervisorName ?? <span style={{ color: token('ink3') }}>{t('document.noSupervisor')}</span>,
          fixed: true,
        },
        { source: 'status', render: ({ status }) => word('status', status) },
      ]}
    />
  );
}
