import Button from '@mui/material/Button';
import { giveAssignment } from '@siklus/contracts/team-assignments';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormDialog } from '../../kit/forms/FormDialog';
import type { InputProps } from '../../kit/forms/input-props';
import { mayDo } from '../../kit/providers/access';
import { useSession } from '../../kit/providers/session';
import { useVerbs } from '../../kit/providers/useVerbs';
import { SelectBox } from '../../kit/ui/SelectBox';
import { useText } from '../../kit/words/text';

function useLedTeams() {
  const { ledTeams } = useVerbs();
  return useQuery({ queryKey: ['team-assignments', 'teams'], queryFn: ledTeams });
}

/** Assigns somebody of another unit, for whoever heads a unit or leads a team today; nothing for everybody else. */
export function GiveButton() {
  const t = useText();
  const session = useSession();
  const verbs = useVerbs();
  const { data = [] } = useLedTeams();
  const [isAsking, setAsking] = useState(false);
  const [first] = data;
  if (first === undefined || !mayDo(session, 'team-assignment.give')) return null;
  return (
    <>
      <Button variant="contained" onClick={() => setAsking(true)}>
        {t('teams.give')}
      </Button>
      {isAsking && (
        <FormDialog
          keptAs="team-assignments/give"
          schema={giveAssignment}
          title={t('teams.give')}
          lead={t('teams.giveLead')}
          confirm={t('teams.give')}
          begin={{ unitId: first.unitId, team: first.team ?? undefined, role: 'MEMBER' }}
          inputs={{ unitId: TeamUnitInput }}
          act={(given, key) => verbs.giveAssignment({ ...given, key })}
          said={({ employeeName: name }) => t('teams.given', { name })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

/** The units for whose teams the person gives assignments. */
function TeamUnitInput({ source, label, hint, required, value, onChange, errors }: InputProps) {
  const { data = [] } = useLedTeams();
  const units = new Map(data.map(({ unitId, unitName }) => [unitId, unitName]));
  return (
    <SelectBox
      label={label}
      hint={hint}
      required={required}
      error={errors[source]}
      value={String(value ?? '')}
      options={[...units].map(([unitId, name]) => ({ value: unitId, label: name }))}
      onChange={onChange}
    />
  );
}
