import { useState } from 'react';
import { useText } from '../../kit/words/text';
import { Dialog } from '../../kit/ui/Dialog';
import { Failure } from '../../kit/ui/Failure';
import { TextBox } from '../../kit/ui/TextBox';

interface ReturnDialogProps {
  readonly isSending: boolean;
  readonly error: unknown;
  readonly onReturn: (reason: string) => void;
  readonly onClose: () => void;
}

/** Gives the task back with the reason the receiver will read. */
export function ReturnDialog({ isSending, error, onReturn, onClose }: ReturnDialogProps) {
  const t = useText();
  const [reason, setReason] = useState('');
  const [wasPressed, setPressed] = useState(false);
  const isEmpty = reason.trim() === '';
  return (
    <Dialog
      title={t('task.returnTitle')}
      confirm={t('task.return')}
      busy={isSending}
      onClose={onClose}
      onConfirm={() => {
        setPressed(true);
        if (!isEmpty) onReturn(reason.trim());
      }}
    >
      {t('task.returnBody')}
      <TextBox
        label={t('task.reason')}
        required
        lines={3}
        autoFocus
        value={reason}
        onChange={setReason}
        error={wasPressed && isEmpty ? t('ui.required') : undefined}
        inputProps={{ maxLength: 4000 }}
      />
      {wasPressed && error !== null && error !== undefined && <Failure error={error} />}
    </Dialog>
  );
}
