import type { Employee } from '@siklus/contracts/employees';
import type { Participant } from '@siklus/contracts/participants';
import { useGetList, useGetOne, useParams } from 'react-admin';
import { useText } from '../../kit/words/text';
import { mayTo } from '../../kit/providers/access';
import { Chip } from '../../kit/ui/Chip';
import { Facts } from '../../kit/ui/Facts';
import { Failure } from '../../kit/ui/Failure';
import { Link } from '../../kit/ui/Link';
import { Page, Stack } from '../../kit/ui/Page';
import { Panel } from '../../kit/ui/Panel';
import { Waiting } from '../../kit/ui/Waiting';
import { documentTones } from '../participants/documentTones';
import { ComingStandings } from './ComingStandings';
import { DataHistory } from './DataHistory';
import { MoveTasksButton } from './MoveTasksButton';
import { PostTimeline } from './PostTimeline';
import { SetStandingButton } from './SetStandingButton';
import { SetSupervisorButton } from './SetSupervisorButton';
import { useListWord } from './useListWord';

/** A person with his post, his line, and his documents. */
export function EmployeeShow() {
  const t = useText();
  const word = useListWord();
  const { id = '' } = useParams<{ id: string }>();
  const { data: employee, error, isPending, refetch } = useGetOne<Employee>('employees', { id });
  const { data: documents = [] } = useGetList<Participant>('participants', {
    pagination: { page: 1, perPage: 25 },
    sort: { field: 'year', order: 'DESC' },
    filter: { employeeId: id },
  });
  if (employee === undefined)
    return (
      <Page title={t('places.employees.name')} narrow>
        {isPending ? <Waiting lines={8} /> : <Failure error={error} onRetry={() => void refetch()} />}
      </Page>
    );
  return (
    <Page title={employee.name} over={employee.unitName ?? t('employees.noUnit')} narrow>
      <Stack>
        <Panel title={t('employees.post')} actions={mayTo(employee, 'employee.assign') && <SetStandingButton employee={employee} />}>
          <Facts
            facts={[
              [t('employees.nip'), employee.nip],
              [t('document.position'), employee.position],
              [t('employees.positionType'), word('positionType', employee.positionType)],
              [t('employees.level'), word('level', employee.level)],
              [t('employees.rank'), employee.rank],
              [t('employees.status'), word('status', employee.status)],
              [t('employees.standing'), word('standing', employee.standing)],
              [t('employees.email'), employee.email],
            ]}
          />
        </Panel>
        <ComingStandings employee={employee} />
        <Panel
          title={t('document.supervisor')}
          actions={
            mayTo(employee, 'employee.assign') && (
              <>
                <SetSupervisorButton employee={employee} />
                <MoveTasksButton employee={employee} />
              </>
            )
          }
        >
          {employee.supervisorId === null ? (
            t('employees.noSupervisorBody')
          ) : (
            <Link to={`/employees/${employee.supervisorId}/show`}>{employee.supervisorName}</Link>
          )}
        </Panel>
        <PostTimeline employee={employee} />
        <DataHistory key={employee.version} employeeId={employee.id} />
        <Panel title={t('employees.documents')}>
          {documents.length === 0 && t('employees.noDocuments')}
          {documents.map((document) => (
            <div key={document.id}>
              <Link to={`/participants/${document.id}/show`}>{t('document.cycle', { year: document.year })}</Link>{' '}
              <Chip tone={documentTones[document.state]}>{t(`participants.states.${document.state}`)}</Chip>
            </div>
          ))}
        </Panel>
      </Stack>
    </Page>
  );
}
