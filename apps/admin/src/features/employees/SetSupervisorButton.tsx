import Button from '@mui/material/Button';
import type { Employee } from '@siklus/contracts/employees';
import { assignSupervisor } from '@siklus/contracts/supervisors';
import { useState } from 'react';
import { EmployeeInput } from '../../kit/forms/EmployeeInput';
import { FormDialog } from '../../kit/forms/FormDialog';
import type { Errors } from '../../kit/forms/schema';
import { useVerbs } from '../../kit/providers/useVerbs';
import { useText } from '../../kit/words/text';

/** Names the person's supervisor from a day on; open tasks follow, and what was blocked for want of one opens. */
export function SetSupervisorButton({ employee }: { readonly employee: Employee }) {
  const t = useText();
  const { setSupervisor } = useVerbs();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {t(employee.supervisorId === null ? 'employees.setSupervisor' : 'employees.changeSupervisor')}
      </Button>
      {isAsking && (
        <FormDialog
          keptAs={`employees/${employee.id}/supervisor`}
          schema={assignSupervisor}
          title={t('employees.supervisorOf', { name: employee.name })}
          lead={t('employees.supervisorBody')}
          confirm={t('employees.setSupervisor')}
          inputs={{ supervisorId: EmployeeInput }}
          faultsOf={({ supervisorId }): Errors => (supervisorId === employee.id ? { supervisorId: t('employees.notHimself') } : {})}
          act={(wish, key) => setSupervisor({ ...wish, id: employee.id, key })}
          said={() => t('employees.supervisorSet')}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
