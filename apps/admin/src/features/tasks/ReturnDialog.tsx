import { returnTask } from '@siklus/contracts/tasks';
import type { InputProps } from '../../kit/forms/input-props';
import { TextareaInput } from '../../kit/forms/TextareaInput';
import { useContractForm } from '../../kit/forms/useContractForm';
import { Dialog } from '../../kit/ui/Dialog';
import { Notice } from '../../kit/ui/Notice';
import { Refused } from '../../kit/forms/Refused';
import { useText } from '../../kit/words/text';

interface ReturnDialogProps {
  readonly isSending: boolean;
  /** For whom the person acts, null where for himself. */
  readonly onBehalfOf: string | null;
  readonly error: unknown;
  readonly onReturn: (reason: string) => void;
  readonly onClose: () => void;
}

/** Gives the task back with the reason the receiver will read. */
export function ReturnDialog({ isSending, onBehalfOf, error, onReturn, onClose }: ReturnDialogProps) {
  const t = useText();
  const { fields, save } = useContractForm({
    schema: returnTask,
    inputs: { reason: ReasonInput },
    error,
    onSave: ({ reason }) => onReturn(reason),
  });
  return (
    <Dialog title={t('task.returnTitle')} confirm={t('task.return')} busy={isSending} onClose={onClose} onConfirm={save}>
      {onBehalfOf !== null && <Notice>{t('task.onBehalfOf', { name: onBehalfOf })}</Notice>}
      {t('task.returnBody')}
      {fields}
      {error !== null && <Refused error={error} />}
    </Dialog>
  );
}

/** Whoever goes through many tasks by keys writes on without reaching for the mouse. */
function ReasonInput(props: InputProps) {
  return <TextareaInput {...props} autoFocus />;
}
