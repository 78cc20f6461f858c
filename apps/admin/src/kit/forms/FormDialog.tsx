import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { newKey } from '../providers/dataProvider';
import { Dialog } from '../ui/Dialog';
import { Failure } from '../ui/Failure';
import type { Values } from './Fields';
import { useContractForm, type ContractForm, type Shape } from './useContractForm';

interface FormDialogProps<Name extends string, S extends Shape, Done> extends Omit<ContractForm<Name, S>, 'error' | 'onSave' | 'begin'> {
  readonly title: string;
  readonly confirm: string;
  /** What follows from it; stands above the fields. */
  readonly lead?: ReactNode;
  readonly begin?: Values;
  /** Does it; the same key goes with every repetition. */
  readonly act: (values: Values, key: string) => Promise<Done>;
  readonly onDone: (done: Done, values: Values) => void;
  readonly onClose: () => void;
  /** What the choice so far means; stands below the fields. */
  readonly below?: (values: Values) => ReactNode;
  /** Nothing would come of it. */
  readonly disabled?: (values: Values) => boolean;
}

/** An act with a form, asked for in a dialog that is drawn from its contract. Whatever was read before is read anew once it is done. */
export function FormDialog<Name extends string, S extends Shape, Done>(props: FormDialogProps<Name, S, Done>) {
  const { title, confirm, lead, begin = {}, act, onDone, onClose, below, disabled, ...form } = props;
  const queryClient = useQueryClient();
  const [key] = useState(newKey);
  const acting = useMutation({
    mutationFn: (values: Values) => act(values, key),
    onSuccess: (done, values) => {
      void queryClient.invalidateQueries();
      onDone(done, values);
    },
  });
  const { fields, values, save } = useContractForm({ ...form, begin, error: acting.error, onSave: (given) => acting.mutate(given) });
  return (
    <Dialog
      title={title}
      confirm={confirm}
      busy={acting.isPending}
      disabled={disabled?.(values) ?? false}
      onClose={onClose}
      onConfirm={save}
    >
      {lead}
      {fields}
      {below?.(values)}
      {acting.isError && <Failure error={acting.error} />}
    </Dialog>
  );
}
