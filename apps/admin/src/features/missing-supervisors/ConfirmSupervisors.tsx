import type { Employee } from '@siklus/contracts/employees';
import { assignSupervisors as asked } from '@siklus/contracts/supervisors';
import { useState } from 'react';
import { useGetMany } from 'react-admin';
import { FormDialog } from '../../kit/forms/FormDialog';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';
import { problemOf } from '../../kit/providers/http';
import { useVerbs } from '../../kit/providers/useVerbs';
import { Bullets } from '../../kit/ui/Bullets';
import { loadOf, type Person } from './assignments';

const schema = asked.pick({ reason: true });

interface ConfirmSupervisorsProps {
  readonly people: readonly Person[];
  readonly assignments: readonly { readonly employeeId: string; readonly supervisorId: string }[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Says who gets how many people and asks why, before anything is set; names those for whom it cannot be. */
export function ConfirmSupervisors({ people, assignments, onClose, onDone }: ConfirmSupervisorsProps) {
  const t = useText();
  const { number } = useFormat();
  const { assignSupervisors } = useVerbs();
  const [refusal, setRefusal] = useState<unknown>();
  const load = loadOf(assignments);
  const { data: heads = [] } = useGetMany<Employee>('employees', { ids: load.map(({ supervisorId }) => supervisorId) });
  const nameOf = (id: string) =>
    people.find(({ proposal }) => proposal?.supervisorId === id)?.proposal?.name ?? heads.find((head) => head?.id === id)?.name ?? '…';
  const holes = { smart_count: assignments.length, count: number(assignments.length) };
  const personAt = (source: string) => people.find(({ id }) => id === assignments[Number(source.split('.')[1])]?.employeeId)?.name ?? '';
  return (
    <FormDialog
      keptAs="missing-supervisors"
      schema={schema}
      title={t('missing.confirm', holes)}
      lead={
        <>
          <Bullets>
            {load.map(({ supervisorId, count }) => (
              <li key={supervisorId}>{t('missing.gets', { name: nameOf(supervisorId), smart_count: count, count: number(count) })}</li>
            ))}
          </Bullets>
          {t('missing.follows')}
        </>
      }
      confirm={t('missing.set', holes)}
      below={() => (
        <Bullets>
          {(problemOf(refusal)?.errors ?? []).map(({ source, message }) => (
            <li key={source}>
              <strong>{personAt(source)}</strong>: {message}
            </li>
          ))}
        </Bullets>
      )}
      act={({ reason }, key) => assignSupervisors({ assignments, reason, key })}
      onRefused={setRefusal}
      said={() => t('missing.done', holes)}
      onDone={onDone}
      onClose={onClose}
    />
  );
}
