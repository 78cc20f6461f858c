import type { ReactNode } from 'react';
import { Dialog } from '../ui/Dialog';
import { Refused } from './Refused';
import type { Values } from './Fields';
import { useAct, type Act } from './useAct';
import { useContractForm, type Answered, type ContractForm, type Shape } from './useContractForm';

interface FormDialogProps<S extends Shape, Done> extends Omit<ContractForm<S>, 'error' | 'onSave'>, Act<Answered<S>, Done> {
  readonly title: string;
  readonly confirm: string;
  /** What follows from it, as the choice so far has it; stands above the fields. */
  readonly lead?: ReactNode | ((values: Values) => ReactNode);
  /** What the choice so far means; stands below the fields. */
  readonly below?: (values: Values) => ReactNode;
  /** Nothing would come of it. */
  readonly disabled?: (values: Values) => boolean;
}

/** An act with a form, asked for in a dialog that is drawn from its contract. */
export function FormDialog<S extends Shape, Done>(props: FormDialogProps<S, Done>) {
  const { title, confirm, lead, below, disabled, act, said, onDone, onRefused, onClose, ...form } = props;
  const acting = useAct<Answered<S>, Done>({
    act,
    onClose,
    ...(said ? { said } : {}),
    ...(onDone ? { onDone } : {}),
    ...(onRefused ? { onRefused } : {}),
  });
  const { fields, values, save } = useContractForm({ ...form, error: acting.error, onSave: (given) => acting.mutate(given) });
  return (
    <Dialog
      title={title}
      confirm={confirm}
      busy={acting.isPending}
      disabled={disabled?.(values) ?? false}
      onClose={onClose}
      onConfirm={save}
    >
      {typeof lead === 'function' ? lead(values) : lead}
      {fields}
      {below?.(values)}
      {acting.isError && <Refused error={acting.error} />}
    </Dialog>
  );
}
