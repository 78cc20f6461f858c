import Box from '@mui/material/Box';
import { readPastedPlan } from '@siklus/domain';
import { useState } from 'react';
import { Dialog } from '../../kit/ui/Dialog';
import { TextBox } from '../../kit/ui/TextBox';
import { useText } from '../../kit/words/text';
import type { TakingProps } from './taking';

/** Takes over rows that were copied from a spreadsheet; as long as one of them is not read, none is taken. */
export function PasteDialog({ tooMany, onTake, onClose }: TakingProps) {
  const t = useText();
  const [text, setText] = useState('');
  const { results, unread } = readPastedPlan(text);
  const isEmpty = text.trim() === '';
  const fault = isEmpty
    ? undefined
    : unread.length > 0
      ? t('planStart.unread', { rows: unread.slice(0, 10).join(', '), smart_count: unread.length })
      : tooMany(results);
  const indicators = results.reduce((sum, result) => sum + result.indicators.length, 0);
  return (
    <Dialog
      title={t('planStart.paste')}
      confirm={t('planStart.take')}
      disabled={isEmpty || fault !== undefined}
      onClose={onClose}
      onConfirm={() => onTake(results)}
    >
      <Box>{t('planStart.pasteLead')}</Box>
      <TextBox label={t('planStart.rows')} lines={6} autoFocus value={text} onChange={setText} error={fault} />
      {!isEmpty && fault === undefined && <Box role="status">{t('planStart.read', { results: results.length, indicators })}</Box>}
    </Dialog>
  );
}
