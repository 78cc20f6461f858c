import { useState, type ReactNode } from 'react';
import { newKey } from '../providers/dataProvider';
import { Dialog } from '../ui/Dialog';
import { Refused } from './Refused';
import { useAct, type Act } from './useAct';

interface ActDialogProps<Done> extends Omit<Act<void, Done>, 'act'> {
  readonly title: string;
  readonly confirm: string;
  /** What follows from it. */
  readonly lead: ReactNode;
  /** What the refusal means. */
  readonly below?: (error: unknown) => ReactNode;
  readonly act: (key: string) => Promise<Done>;
}

/** An act that asks for nothing but to be confirmed, by its verb, after it is said what follows. */
export function ActDialog<Done>({ title, confirm, lead, below, act, ...about }: ActDialogProps<Done>) {
  const [key] = useState(newKey);
  const acting = useAct({ ...about, act: (_none: void, each) => act(each) });
  return (
    <Dialog
      title={title}
      confirm={confirm}
      busy={acting.isPending}
      onClose={about.onClose}
      onConfirm={() => acting.mutate({ given: undefined, key })}
    >
      {lead}
      {acting.isError && <Refused error={acting.error} />}
      {below?.(acting.error)}
    </Dialog>
  );
}
