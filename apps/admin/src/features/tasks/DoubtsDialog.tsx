import type { Problem } from '@siklus/contracts/common';
import { Bullets } from '../../kit/ui/Bullets';
import { Dialog } from '../../kit/ui/Dialog';
import { useText } from '../../kit/words/text';

interface DoubtsDialogProps {
  readonly doubts: NonNullable<Problem['errors']>;
  /** Whose answers they are, and of which step. */
  readonly about: { readonly name: string; readonly step: string };
  readonly isSending: boolean;
  readonly onStandBy: (codes: readonly string[]) => void;
  readonly onClose: () => void;
}

/** What is rarely meant is asked once, in plain words; closing it leads back to the form as it was. */
export function DoubtsDialog({ doubts, about, isSending, onStandBy, onClose }: DoubtsDialogProps) {
  const t = useText();
  return (
    <Dialog
      title={t('task.doubtTitle', about)}
      confirm={t('task.standBy')}
      busy={isSending}
      onClose={onClose}
      onConfirm={() => onStandBy(doubts.map(({ code }) => code))}
    >
      <Bullets>
        {doubts.map(({ code, message }) => (
          <li key={code}>{message}</li>
        ))}
      </Bullets>
    </Dialog>
  );
}
