import Box from '@mui/material/Box';
import type { ParticipantDetail } from '@siklus/contracts';
import type { Indicator } from '@siklus/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { useState } from 'react';
import { useText } from '../../kit/words/text';
import { newKey } from '../../kit/providers/dataProvider';
import { useVerbs } from '../../kit/providers/useVerbs';
import { token } from '../../kit/theme/tokens';
import { Dialog } from '../../kit/ui/Dialog';
import { Failure } from '../../kit/ui/Failure';
import { NumberBox } from '../../kit/ui/NumberBox';
import { TextBox } from '../../kit/ui/TextBox';
import { useTargetText } from '../../kit/steps/useTargetText';

interface ProgressDialogProps {
  readonly document: ParticipantDetail;
  readonly reference: string;
  readonly indicator: Indicator;
  readonly onClose: () => void;
}

/** How far one indicator has come today: the number, and a word if it needs one. */
export function ProgressDialog({ document, reference, indicator, onClose }: ProgressDialogProps) {
  const t = useText();
  const notify = useNotify();
  const targetText = useTargetText();
  const queryClient = useQueryClient();
  const { addProgressNote } = useVerbs();
  const [value, setValue] = useState<number | undefined>();
  const [note, setNote] = useState('');
  // One key per dialog: pressing again after a lost answer notes nothing twice, and a refused press changed nothing.
  const [key] = useState(newKey);
  const { target } = indicator;
  const isNumber = 'number' in target;
  const save = useMutation({
    mutationFn: () =>
      addProgressNote({
        participantId: document.id,
        reference,
        ...(value === undefined ? {} : { value }),
        ...(note.trim() === '' ? {} : { note: note.trim() }),
        key,
      }),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['participants'] });
      notify(t('progress.saved'), { type: 'success' });
      onClose();
    },
  });
  return (
    <Dialog
      title={t('progress.add')}
      confirm={t('ra.action.save')}
      busy={save.isPending}
      disabled={isNumber ? value === undefined : note.trim() === ''}
      onConfirm={() => save.mutate()}
      onClose={onClose}
    >
      <div>
        <Box sx={{ fontWeight: 600 }}>{`${reference} ${indicator.text}`}</Box>
        <Box sx={{ color: token('ink2'), fontSize: '0.875rem' }}>{t('actuals.target', { target: targetText(target) })}</Box>
      </div>
      {isNumber && (
        <NumberBox
          label={t('progress.reached', { unit: target.unit })}
          hint={t('progress.reachedHint')}
          value={value}
          onChange={setValue}
          required
        />
      )}
      <TextBox
        label={isNumber ? t('actuals.note') : t('progress.what')}
        lines={3}
        value={note}
        onChange={setNote}
        required={!isNumber}
        inputProps={{ maxLength: 1000 }}
      />
      <Box sx={{ color: token('ink3'), fontSize: '0.8125rem' }}>{t('progress.who')}</Box>
      {save.error && <Failure error={save.error} />}
    </Dialog>
  );
}
