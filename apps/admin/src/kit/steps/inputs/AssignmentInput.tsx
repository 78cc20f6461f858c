import type { TeamAssignment } from '@siklus/contracts/team-assignments';
import { isNameable } from '@siklus/domain';
import { use } from 'react';
import { useGetList } from 'react-admin';
import { SelectBox } from '../../ui/SelectBox';
import { useText } from '../../words/text';
import { TaskContext } from '../task-context';

interface AssignmentInputProps {
  readonly value: string | undefined;
  readonly error: string | undefined;
  readonly onChange: (assignment: string | undefined) => void;
}

/** The assignment across units from which an additional result comes; nothing where the employee has none, or no document is known. */
export function AssignmentInput({ value, error, onChange }: AssignmentInputProps) {
  const t = useText();
  const participantId = use(TaskContext)?.participantId;
  const { data = [] } = useGetList<TeamAssignment>(
    'team-assignments',
    { filter: { participantId }, pagination: { page: 1, perPage: 100 }, sort: { field: 'firstDay', order: 'ASC' } },
    { enabled: participantId !== undefined },
  );
  const offered = data.filter(({ state }) => isNameable(state));
  if (offered.length === 0 && value === undefined) return null;
  return (
    <SelectBox
      label={t('plan.assignment')}
      error={error}
      value={value ?? ''}
      empty={t('plan.noAssignment')}
      options={offered.map(({ id, team, teamUnitName }) => ({ value: id, label: `${team} (${teamUnitName})` }))}
      onChange={(chosen) => onChange(chosen === '' ? undefined : chosen)}
    />
  );
}
