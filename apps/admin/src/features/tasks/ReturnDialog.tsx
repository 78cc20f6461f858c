import { returnTask, type ReturnTask, type TaskDetail } from '@siklus/contracts/tasks';
import type { InputProps } from '../../kit/forms/input-props';
import { TextareaInput } from '../../kit/forms/TextareaInput';
import { useContractForm } from '../../kit/forms/useContractForm';
import { Dialog } from '../../kit/ui/Dialog';
import { Notice } from '../../kit/ui/Notice';
import { Refused } from '../../kit/forms/Refused';
import { MarksInput } from '../../kit/steps/inputs/MarksInput';
import { TaskContext } from '../../kit/steps/task-context';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { returnForm } from './useMove';

interface ReturnDialogProps {
  readonly task: TaskDetail;
  readonly isSending: boolean;
  /** As what the reader acts, where he does so for another. */
  readonly acting: string | undefined;
  readonly error: unknown;
  readonly onReturn: (given: ReturnTask) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Gives the task back with the reason the receiver will read. */
export function ReturnDialog({ task, isSending, acting, error, onReturn, onClose }: ReturnDialogProps) {
  const t = useText();
  const say = useSay();
  const { ofYear } = useFormat();
  const title = t('task.returnTitle', { name: task.employeeName, step: ofYear(say(task.label), task.year) });
  const { fields, save } = useContractForm({
    schema: returnTask,
    keptAs: returnForm(task.id),
    title,
    inputs: { reason: ReasonInput, marks: MarksInput },
    without: () => (task.markable.length === 0 ? ['marks'] : []),
    error,
    onSave: onReturn,
  });
  return (
    <Dialog title={title} confirm={t('task.return')} busy={isSending} onClose={onClose} onConfirm={save}>
      {acting !== undefined && <Notice>{acting}</Notice>}
      {t('task.returnBody')}
      <TaskContext value={task}>{fields}</TaskContext>
      {error !== null && <Refused error={error} />}
    </Dialog>
  );
}

/** Whoever goes through many tasks by keys writes on without reaching for the mouse. */
function ReasonInput(props: InputProps) {
  return <TextareaInput {...props} autoFocus />;
}
