import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ImportedFile } from '@siklus/contracts/imports';
import { actorWords } from '@siklus/domain';
import { useState } from 'react';
import { mayTo } from '../../kit/providers/access';
import { useDetail } from '../../kit/providers/useDetail';
import { token } from '../../kit/theme/tokens';
import { Bar } from '../../kit/ui/Bar';
import { Chip } from '../../kit/ui/Chip';
import { Failure } from '../../kit/ui/Failure';
import { Panel } from '../../kit/ui/Panel';
import { Waiting } from '../../kit/ui/Waiting';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { importTones } from './tones';
import { UndoDialog } from './UndoDialog';

const liveEvery = 2_000;

/** An import while it is written or undone, and after: how far it is, who did it, and how it is undone. */
export function ImportProgress({ id }: { readonly id: string }) {
  const t = useText();
  const say = useSay();
  const { number, ownMoment } = useFormat();
  const [isUndoing, setUndoing] = useState(false);
  const {
    data: file,
    error,
    isPending,
    refetch,
  } = useDetail<ImportedFile>('imports', id, {
    refetchInterval: ({ state }) => (state.data === undefined || isUnderWay(state.data) ? liveEvery : false),
  });
  if (file === undefined) return isPending ? <Waiting /> : <Failure error={error} onRetry={() => void refetch()} />;
  const { state, total, written, leftOut, undone, stays, rows, created, updated, unchanged, faulty } = file;
  const isBack = state === 'undoing' || state === 'undone';
  const words = isBack
    ? t('imports.backCounts', { undone: number(undone), stays: number(stays), written: number(written) })
    : t('imports.counts', { written: number(written), left: number(leftOut), total: number(total) });
  return (
    <Panel
      title={<Chip tone={importTones[state]}>{t(`imports.states.${state}`)}</Chip>}
      actions={
        mayTo(file, 'import.undo') && (
          <Button size="small" onClick={() => setUndoing(true)}>
            {t('imports.undo.verb')}
          </Button>
        )
      }
    >
      <Bar
        total={isBack ? written : total}
        label={words}
        shares={[
          { key: 'done', value: isBack ? undone : written, colour: 'h5' },
          { key: 'left', value: isBack ? stays : leftOut, colour: 'h3' },
        ]}
      />
      <Box role="status" sx={{ mt: 2, fontSize: '0.875rem', color: token('ink2') }}>
        {words}
      </Box>
      <Box sx={{ mt: 2, fontSize: '0.875rem' }}>
        {t('imports.brought', {
          form: say(file.layoutName),
          rows: number(rows),
          created: number(created),
          updated: number(updated),
          unchanged: number(unchanged),
          faulty: number(faulty),
        })}
      </Box>
      <Box sx={{ fontSize: '0.78125rem', color: token('ink3') }}>
        {t('imports.began', { at: ownMoment(file.createdAt), name: say(actorWords(file.authorName)) })}
        {file.undoneByName !== null && ` · ${t('imports.undoneBy', { name: file.undoneByName })}`}
      </Box>
      {file.undoReason !== null && (
        <Box sx={{ mt: 2, fontSize: '0.875rem', overflowWrap: 'anywhere' }}>{t('audit.reason', { reason: file.undoReason })}</Box>
      )}
      {isUndoing && <UndoDialog file={file} onClose={() => setUndoing(false)} />}
    </Panel>
  );
}

function isUnderWay({ state }: ImportedFile): boolean {
  return state === 'writing' || state === 'undoing';
}
