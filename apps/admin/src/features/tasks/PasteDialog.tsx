import Box from '@mui/material/Box';
import { quoted, readPastedPlan, type PastedPlan } from '@siklus/domain';
import { useState } from 'react';
import { Dialog } from '../../kit/ui/Dialog';
import { TextBox } from '../../kit/ui/TextBox';
import { useText } from '../../kit/words/text';
import { PastedPreview } from './PastedPreview';
import type { TakingProps } from './taking';

/**
 * Takes over rows that were copied from a spreadsheet, which are shown as they were read before; as long as one of them is not read, none
 * is taken.
 */
export function PasteDialog({ tooMany, onTake, onClose }: TakingProps) {
  const t = useText();
  const [text, setText] = useState('');
  const { approach, results, unread, notes } = readPastedPlan(text);
  /** Each reason once, with its rows. */
  const faultsIn = (rows: PastedPlan['unread']) =>
    [...new Set(rows.map(({ why }) => why))]
      .map((why) => {
        const those = rows.filter((each) => each.why === why);
        const cells = [...new Set(those.flatMap(({ cell }) => (cell === undefined ? [] : [quoted(cell)])))];
        const named = those.slice(0, 10).map(({ row }) => row);
        const numbers = `${named.join(', ')}${those.length > named.length ? ' …' : ''}`;
        return t(`planStart.unread.${why}`, { rows: numbers, cells: cells.join(', ') });
      })
      .join(' ');
  const isEmpty = text.trim() === '';
  const fault = isEmpty ? undefined : unread.length > 0 ? faultsIn(unread) : tooMany(results);
  return (
    <Dialog
      title={t('planStart.paste')}
      confirm={t('planStart.take')}
      disabled={isEmpty || fault !== undefined}
      onClose={onClose}
      onConfirm={() => onTake(results, approach)}
    >
      <Box>{t('planStart.pasteLead')}</Box>
      <TextBox label={t('planStart.rows')} lines={6} autoFocus value={text} onChange={setText} error={fault} />
      {!isEmpty && fault === undefined && <PastedPreview results={results} notes={notes} />}
    </Dialog>
  );
}
