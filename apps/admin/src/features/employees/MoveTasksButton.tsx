import Button from '@mui/material/Button';
import type { Employee } from '@siklus/contracts/employees';
import { assignSupervisor } from '@siklus/contracts/supervisors';
import type { Task } from '@siklus/contracts/tasks';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, type RaRecord } from 'react-admin';
import { useState } from 'react';
import { EmployeeInput } from '../../kit/forms/EmployeeInput';
import { FormDialog } from '../../kit/forms/FormDialog';
import type { Errors } from '../../kit/forms/schema';
import { useVerbs } from '../../kit/providers/useVerbs';
import { Failure } from '../../kit/ui/Failure';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';
import { movedTasks } from './moved-tasks';

const schema = assignSupervisor.pick({ supervisorId: true, reason: true });
const page = 200;

/** Gives the open tasks that somebody holds as a supervisor to another official, whose people they then are. */
export function MoveTasksButton({ employee }: { readonly employee: Employee }) {
  const t = useText();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {t('employees.moveTasks')}
      </Button>
      {isAsking && <MoveTasksDialog employee={employee} onClose={() => setAsking(false)} />}
    </>
  );
}

function MoveTasksDialog({ employee, onClose }: { readonly employee: Employee; readonly onClose: () => void }) {
  const t = useText();
  const { number } = useFormat();
  const { assignSupervisors } = useVerbs();
  const all = useAll();
  const { data: moved, error } = useQuery({
    queryKey: ['employees', 'moved-tasks', employee.id],
    queryFn: async () =>
      movedTasks(
        await all<Task>('tasks', { holderId: employee.id, state: 'open' }),
        await all<Employee>('employees', { supervisorId: employee.id }),
      ),
    gcTime: 0,
  });
  return (
    <FormDialog
      keptAs={`employees/${employee.id}/tasks`}
      schema={schema}
      title={t('employees.moveTasksOf', { name: employee.name })}
      lead={
        moved === undefined
          ? t('ra.page.loading')
          : moved.people === 0
            ? t('employees.moveNothing')
            : t('employees.moveLead', { tasks: number(moved.tasks), people: number(moved.people), left: number(moved.left) })
      }
      confirm={t('employees.moveTasks')}
      inputs={{ supervisorId: EmployeeInput }}
      disabled={() => moved === undefined || moved.people === 0}
      faultsOf={({ supervisorId }): Errors => (supervisorId === employee.id ? { supervisorId: t('employees.notHimself') } : {})}
      below={() => error && <Failure error={error} />}
      act={async ({ supervisorId, reason }, key) => {
        // One after another under keys of their own: a repetition after a dead link sets none twice.
        for (const [at, people] of (moved?.acts ?? []).entries())
          await assignSupervisors({
            assignments: people.map((employeeId) => ({ employeeId, supervisorId })),
            reason,
            key: `${key}-${at}`,
          });
      }}
      said={() => t('employees.movedTasks', { smart_count: moved?.tasks ?? 0, count: number(moved?.tasks ?? 0) })}
      onClose={onClose}
    />
  );
}

/** Reads a whole list, page by page. */
function useAll(): <R extends RaRecord>(resource: string, filter: Readonly<Record<string, unknown>>) => Promise<R[]> {
  const dataProvider = useDataProvider();
  return async <R extends RaRecord>(resource: string, filter: Readonly<Record<string, unknown>>) => {
    const rows: R[] = [];
    for (let at = 1; ; at += 1) {
      const { data, total = 0 } = await dataProvider.getList<R>(resource, {
        pagination: { page: at, perPage: page },
        sort: { field: 'id', order: 'ASC' },
        filter,
      });
      rows.push(...data);
      if (data.length === 0 || rows.length >= total) return rows;
    }
  };
}
