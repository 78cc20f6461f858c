import Button from '@mui/material/Button';
import MuiDialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, type ReactNode } from 'react';
import { useText } from '../words/text';
import { useBackCloses } from './useBackCloses';

interface DialogProps {
  readonly title: string;
  readonly confirm: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}

/** Asks before something is done that others will notice: what follows stands in the body, the verb on the button. */
export function Dialog({ title, confirm, onConfirm, onClose, busy = false, disabled = false, children }: DialogProps) {
  const t = useText();
  const heading = useId();
  const leave = busy ? undefined : onClose;
  useBackCloses(true, leave);
  return (
    <MuiDialog open onClose={leave} maxWidth="sm" fullWidth aria-labelledby={heading}>
      <DialogTitle id={heading}>{title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 4, fontSize: '0.9375rem' }}>{children}</DialogContent>
      <DialogActions>
        <Button onClick={onClose} disabled={busy}>
          {t('ra.action.cancel')}
        </Button>
        <Button variant="contained" onClick={onConfirm} disabled={disabled} loading={busy}>
          {confirm}
        </Button>
      </DialogActions>
    </MuiDialog>
  );
}
