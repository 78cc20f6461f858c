import Button from '@mui/material/Button';
import { setComingStanding as asked } from '@siklus/contracts/coming-standings';
import type { Employee } from '@siklus/contracts/employees';
import { useState } from 'react';
import { FormDialog } from '../../kit/forms/FormDialog';
import { useVerbs } from '../../kit/providers/useVerbs';
import { useText } from '../../kit/words/text';
import { useListWord } from './useListWord';

/** Says which standing somebody has from today or a later day on. */
export function SetStandingButton({ employee }: { readonly employee: Pick<Employee, 'id' | 'name' | 'standing'> }) {
  const t = useText();
  const word = useListWord();
  const { setComingStanding } = useVerbs();
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setAsked(true)}>
        {t('comingStandings.set')}
      </Button>
      {isAsked && (
        <FormDialog
          keptAs={`coming-standings/of/${employee.id}`}
          schema={asked}
          title={t('comingStandings.setTitle', { name: employee.name })}
          lead={t('comingStandings.setBody', { present: word('standing', employee.standing) })}
          confirm={t('comingStandings.set')}
          act={(wish, key) => setComingStanding({ ...wish, employeeId: employee.id, key })}
          said={() => t('comingStandings.isSet')}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  );
}
