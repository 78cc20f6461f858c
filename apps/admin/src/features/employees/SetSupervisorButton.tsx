import Button from '@mui/material/Button';
import type { Employee } from '@siklus/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { useState } from 'react';
import { useText } from '../../kit/words/text';
import { RecordPicker } from '../../kit/lists/RecordPicker';
import { newKey } from '../../kit/providers/dataProvider';
import { useVerbs } from '../../kit/providers/useVerbs';
import { DayBox } from '../../kit/ui/DayBox';
import { Dialog } from '../../kit/ui/Dialog';
import { Failure } from '../../kit/ui/Failure';

/** Names the person's supervisor from a day on; open tasks follow, and what was blocked for want of one opens. */
export function SetSupervisorButton({ employee }: { readonly employee: Employee }) {
  const t = useText();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const { setSupervisor } = useVerbs();
  const [key, setKey] = useState<string>();
  const [supervisorId, setSupervisorId] = useState('');
  const [validFrom, setValidFrom] = useState('');
  const assign = useMutation({
    mutationFn: setSupervisor,
    onSuccess: () => {
      setKey(undefined);
      void queryClient.invalidateQueries();
      notify(t('employees.supervisorSet'), { type: 'success' });
    },
  });
  const isSelf = supervisorId === employee.id;
  return (
    <>
      <Button size="small" onClick={() => setKey(newKey())}>
        {t(employee.supervisorId === null ? 'employees.setSupervisor' : 'employees.changeSupervisor')}
      </Button>
      {key !== undefined && (
        <Dialog
          title={t('employees.supervisorOf', { name: employee.name })}
          confirm={t('employees.setSupervisor')}
          disabled={supervisorId === '' || isSelf}
          busy={assign.isPending}
          onClose={() => setKey(undefined)}
          onConfirm={() => assign.mutate({ id: employee.id, supervisorId, key, ...(validFrom === '' ? {} : { validFrom }) })}
        >
          {t('employees.supervisorBody')}
          <RecordPicker
            resource="employees"
            label={t('document.supervisor')}
            required
            value={supervisorId}
            onChange={setSupervisorId}
            error={isSelf ? t('employees.notHimself') : undefined}
          />
          <DayBox label={t('employees.validFrom')} hint={t('employees.validFromHint')} value={validFrom} onChange={setValidFrom} />
          {assign.isError && <Failure error={assign.error} />}
        </Dialog>
      )}
    </>
  );
}
