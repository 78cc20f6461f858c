import { reopenCycle, type Cycle } from '@siklus/contracts/cycles';
import { FormDialog } from '../../kit/forms/FormDialog';
import { useVerbs } from '../../kit/providers/useVerbs';
import { useText } from '../../kit/words/text';

interface ReopenCycleDialogProps {
  readonly cycle: Cycle;
  readonly onBegun: (operationId: string) => void;
  readonly onClose: () => void;
}

/** Opens a closed cycle again: what was cut off goes on. */
export function ReopenCycleDialog({ cycle, onBegun, onClose }: ReopenCycleDialogProps) {
  const t = useText();
  const { reopenCycle: reopen } = useVerbs();
  return (
    <FormDialog
      keptAs={`cycles/${cycle.id}/reopen`}
      schema={reopenCycle}
      title={t('cycles.reopenTitle', { year: cycle.year, unit: cycle.unitName })}
      confirm={t('cycles.reopen')}
      lead={t('cycles.reopenLead')}
      act={(given, key) => reopen({ id: cycle.id, ...given, key })}
      onDone={({ id }) => onBegun(id)}
      onClose={onClose}
    />
  );
}
