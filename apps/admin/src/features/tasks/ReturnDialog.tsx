import { returnTask } from '@siklus/contracts/tasks';
import type { InputProps } from '../../kit/forms/input-props';
import { TextareaInput } from '../../kit/forms/TextareaInput';
import { useContractForm } from '../../kit/forms/useContractForm';
import { Dialog } from '../../kit/ui/Dialog';
import { Failure } from '../../kit/ui/Failure';
import { useText } from '../../kit/words/text';

interface ReturnDialogProps {
  readonly isSending: boolean;
  readonly error: unknown;
  readonly onReturn: (reason: string) => void;
  readonly onClose: () => void;
}

/** Gives the task back with the reason the receiver will read. */
export function ReturnDialog({ isSending, error, onReturn, onClose }: ReturnDialogProps) {
  const t = useText();
  const { fields, save } = useContractForm({
    schema: returnTask,
    inputs: { reason: ReasonInput },
    error,
    onSave: ({ reason }) => onReturn(reason),
  });
  return (
    <Dialog title={t('task.returnTitle')} confirm={t('task.return')} busy={isSending} onClose={onClose} onConfirm={save}>
      {t('task.returnBody')}
      {fields}
      {error !== null && <Failure error={error} />}
    </Dialog>
  );
}

/** Whoever goes through many tasks by keys writes on without reaching for the mouse. */
function ReasonInput(props: InputProps) {
  return <TextareaInput {...props} autoFocus />;
}
