import Box from '@mui/material/Box';
import { undoImport, type ImportedFile } from '@siklus/contracts/imports';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { FormDialog } from '../../kit/forms/FormDialog';
import { useVerbs } from '../../kit/providers/useVerbs';
import { Failure } from '../../kit/ui/Failure';
import { Notice } from '../../kit/ui/Notice';
import { Waiting } from '../../kit/ui/Waiting';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { RowGroup } from './RowGroup';

const asked = undoImport.pick({ reason: true });

interface UndoDialogProps {
  readonly file: ImportedFile;
  readonly onClose: () => void;
}

/** Undoes an import for a reason: says first what is put back, and by name what stays and why. */
export function UndoDialog({ file: { id, name }, onClose }: UndoDialogProps) {
  const t = useText();
  const say = useSay();
  const { number } = useFormat();
  const queryClient = useQueryClient();
  const { undoReach, undoImport: undo } = useVerbs();
  const reach = useQuery({ queryKey: ['imports', id, 'undo-reach'], queryFn: () => undoReach(id), gcTime: 0 });
  const rows = reach.data?.rows ?? 0;
  return (
    <FormDialog
      keptAs={`imports/${id}/undo`}
      schema={asked}
      title={t('imports.undo.title', { name })}
      lead={
        <>
          {reach.isPending && <Waiting />}
          {reach.isError && <Failure error={reach.error} onRetry={() => void reach.refetch()} />}
          {reach.data !== undefined && (
            <Notice tone={rows === 0 ? 'wait' : 'sea'}>
              {t(rows === 0 ? 'imports.undo.nothing' : 'imports.undo.reach', { smart_count: rows, count: number(rows) })}
              {reach.data.units.made > 0 && <Box>{t('imports.undo.unitsMade', { count: number(reach.data.units.made) })}</Box>}
              {reach.data.units.changed > 0 && <Box>{t('imports.undo.unitsChanged', { count: number(reach.data.units.changed) })}</Box>}
            </Notice>
          )}
          {reach.data?.stays.map(({ why, count, rows: named }) => (
            <Box key={why.id} sx={{ mt: 3 }}>
              <RowGroup title={say(why)} rows={named} count={count} />
            </Box>
          ))}
        </>
      }
      confirm={t('imports.undo.verb')}
      disabled={() => rows === 0}
      act={(answers, key) => undo({ ...answers, id, expected: rows, key })}
      said={({ undone }) => t('imports.undo.done', { smart_count: undone, count: number(undone) })}
      onDone={() => void queryClient.invalidateQueries()}
      onRefused={() => void reach.refetch()}
      onClose={onClose}
    />
  );
}
