import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MuiDialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useVerbs } from '../../kit/providers/useVerbs';
import { Failure } from '../../kit/ui/Failure';
import { useBackCloses } from '../../kit/ui/useBackCloses';
import { Waiting } from '../../kit/ui/Waiting';
import { useText } from '../../kit/words/text';
import { ReceiptLine } from './ReceiptLine';

interface ReceiptsDialogProps {
  readonly document: Pick<ParticipantDetail, 'id' | 'zone'>;
  readonly onClose: () => void;
}

/** The receipts of a document, the newest first. */
export function ReceiptsDialog({ document: { id, zone }, onClose }: ReceiptsDialogProps) {
  const t = useText();
  const heading = useId();
  useBackCloses(true, onClose);
  const { receipts } = useVerbs();
  const { data, error, refetch } = useQuery({
    queryKey: ['participants', 'receipts', id],
    queryFn: () => receipts(id),
  });
  return (
    <MuiDialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby={heading}>
      <DialogTitle id={heading}>{t('receipts.title')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 4, fontSize: '0.9375rem' }}>
        <span>{t('receipts.lead')}</span>
        {error ? <Failure error={error} onRetry={() => void refetch()} /> : data === undefined && <Waiting lines={4} />}
        {data?.length === 0 && <span>{t('receipts.none')}</span>}
        {data !== undefined && data.length > 0 && (
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 4 }}>
            {data.map((receipt) => (
              <ReceiptLine key={receipt.code} receipt={receipt} zone={zone} />
            ))}
          </Box>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('receipts.close')}</Button>
      </DialogActions>
    </MuiDialog>
  );
}
