import { takeBackStanding as asked, type ComingStanding } from '@siklus/contracts/coming-standings';
import type { Employee } from '@siklus/contracts/employees';
import { FormDialog } from '../../kit/forms/FormDialog';
import { useVerbs } from '../../kit/providers/useVerbs';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';
import { useListWord } from './useListWord';

interface TakeBackStandingDialogProps {
  readonly employee: Pick<Employee, 'id' | 'name' | 'standing'>;
  readonly coming: ComingStanding;
  readonly onClose: () => void;
}

/** Asks why before a standing that has not begun is taken back. */
export function TakeBackStandingDialog({ employee, coming, onClose }: TakeBackStandingDialogProps) {
  const t = useText();
  const word = useListWord();
  const { day } = useFormat();
  const { takeBackStanding } = useVerbs();
  const standing = word('standing', coming.standing);
  return (
    <FormDialog
      keptAs={`coming-standings/${coming.id}/take-back`}
      schema={asked}
      title={t('comingStandings.takeBackTitle', { standing, name: employee.name })}
      lead={t('comingStandings.takeBackBody', { present: word('standing', employee.standing), day: day(coming.beginsOn) })}
      confirm={t('comingStandings.takeBack')}
      act={({ reason }, key) => takeBackStanding({ employeeId: employee.id, id: coming.id, reason, key })}
      said={() => t('comingStandings.takenBack')}
      onClose={onClose}
    />
  );
}
