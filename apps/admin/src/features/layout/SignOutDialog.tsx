import { useText } from '../../kit/words/text';
import { Dialog } from '../../kit/ui/Dialog';

interface SignOutDialogProps {
  readonly unsent: number;
  readonly onLeave: () => void;
  readonly onStay: () => void;
}

/** Asks before texts are lost that could not be sent. */
export function SignOutDialog({ unsent, onLeave, onStay }: SignOutDialogProps) {
  const t = useText();
  return (
    <Dialog title={t('layout.unsentTitle')} confirm={t('layout.leaveAnyway')} onConfirm={onLeave} onClose={onStay}>
      {t('layout.unsentBody', { smart_count: unsent })}
    </Dialog>
  );
}
