import Box from '@mui/material/Box';
import type { Employee } from '@siklus/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useGetMany, useNotify } from 'react-admin';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';
import { problemOf } from '../../kit/providers/http';
import { useVerbs } from '../../kit/providers/useVerbs';
import { Dialog } from '../../kit/ui/Dialog';
import { Failure } from '../../kit/ui/Failure';
import { loadOf, type Person } from './assignments';

interface ConfirmSupervisorsProps {
  readonly idempotencyKey: string;
  readonly people: readonly Person[];
  readonly assignments: readonly { readonly employeeId: string; readonly supervisorId: string }[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Says who gets how many people, before anything is set; names those for whom it cannot be. */
export function ConfirmSupervisors({ idempotencyKey, people, assignments, onClose, onDone }: ConfirmSupervisorsProps) {
  const t = useText();
  const { number } = useFormat();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const { assignSupervisors } = useVerbs();
  const load = loadOf(assignments);
  const { data: heads = [] } = useGetMany<Employee>('employees', { ids: load.map(({ supervisorId }) => supervisorId) });
  const nameOf = (id: string) =>
    people.find(({ proposal }) => proposal?.supervisorId === id)?.proposal?.name ?? heads.find((head) => head?.id === id)?.name ?? '…';
  const holes = { smart_count: assignments.length, count: number(assignments.length) };
  const assign = useMutation({
    mutationFn: () => assignSupervisors({ assignments, key: idempotencyKey }),
    onSuccess: () => {
      notify(t('missing.done', holes), { type: 'success' });
      onDone();
      void queryClient.invalidateQueries();
    },
  });
  const faults = problemOf(assign.error)?.errors ?? [];
  const personAt = (source: string) => people.find(({ id }) => id === assignments[Number(source.split('.')[1])]?.employeeId)?.name ?? '';
  return (
    <Dialog
      title={t('missing.confirm', holes)}
      confirm={t('missing.set', holes)}
      busy={assign.isPending}
      onClose={onClose}
      onConfirm={() => assign.mutate()}
    >
      <Box component="ul" sx={{ m: 0, pl: 5, display: 'grid', gap: 1 }}>
        {load.map(({ supervisorId, count }) => (
          <li key={supervisorId}>{t('missing.gets', { name: nameOf(supervisorId), smart_count: count, count: number(count) })}</li>
        ))}
      </Box>
      {t('missing.follows')}
      {assign.isError && <Failure error={assign.error} />}
      {faults.length > 0 && (
        <Box component="ul" sx={{ m: 0, pl: 5, display: 'grid', gap: 1 }}>
          {faults.map(({ source, message }) => (
            <li key={source}>
              <strong>{personAt(source)}</strong>: {message}
            </li>
          ))}
        </Box>
      )}
    </Dialog>
  );
}
