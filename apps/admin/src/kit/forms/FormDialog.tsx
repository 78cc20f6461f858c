import type { ReactNode } from 'react';
import { Dialog } from '../ui/Dialog';
import { Refused } from './Refused';
import type { Values } from './Fields';
import { useAct, type Act } from './useAct';
import { useContractForm, type Answered, type ContractForm, type Shape } from './useContractForm';

interface FormDialogProps<S extends Shape, Done> extends Omit<ContractForm<S>, 'error' | 'onSave'>, Act<Answered<S>, Done> {
  readonly confirm: string;
  /** Whether it may be done later: what does not reach the API then waits on the device and is sent by itself. */
  readonly later?: boolean;
  /** What follows from it, as the choice so far has it; stands above the fields. */
  readonly lead?: ReactNode | ((values: Values) => ReactNode);
  /** What the choice so far means; stands below the fields. */
  readonly below?: (values: Values) => ReactNode;
  /** Nothing would come of it. */
  readonly disabled?: (values: Values) => boolean;
}

/** An act with a form, asked for in a dialog that is drawn from its contract. */
export function FormDialog<S extends Shape, Done>(props: FormDialogProps<S, Done>) {
  const { confirm, later = false, lead, below, disabled, act, said, onDone, onRefused, onClose, ...form } = props;
  const acting = useAct<Answered<S>, Done>(
    {
      act,
      onClose,
      ...(said ? { said } : {}),
      ...(onDone ? { onDone } : {}),
      ...(onRefused ? { onRefused } : {}),
    },
    later ? form : undefined,
  );
  const { fields, values, save } = useContractForm({
    ...form,
    error: acting.error,
    onSave: (given, key) => acting.mutateAsync({ given, key }),
  });
  return (
    <Dialog
      title={form.title}
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
