import Box from '@mui/material/Box';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import { entryDay, entryValue, entryNote } from '@siklus/contracts/progress-notes';
import { isCounted, numberOf, type Indicator } from '@siklus/domain';
import { z } from 'zod';
import { ChooseFile, isTooLarge } from '../../kit/evidence/ChooseFile';
import { useKeptFile } from '../../kit/evidence/useKeptFile';
import { FormDialog } from '../../kit/forms/FormDialog';
import { mayDo } from '../../kit/providers/access';
import { useSession } from '../../kit/providers/session';
import { useTargetText } from '../../kit/steps/useTargetText';
import { token } from '../../kit/theme/tokens';
import { Notice } from '../../kit/ui/Notice';
import { useText } from '../../kit/words/text';
import { useEntry } from './useEntry';
import { noteForm } from './writtenNotes';

interface ProgressDialogProps {
  readonly document: Pick<ParticipantDetail, 'id' | 'plans' | 'year'>;
  readonly indicator: Indicator;
  readonly onClose: () => void;
}

const asked = z.strictObject({ value: entryValue, note: entryNote, day: entryDay });

/** What was done on one indicator: the amount or the state, a word if it needs one, and a photo; a target in words is answered in words. */
export function ProgressDialog({ document, indicator: { key, text, target, pattern }, onClose }: ProgressDialogProps) {
  const t = useText();
  const { target: targetText } = useTargetText();
  const mayAttach = mayDo(useSession(), 'evidence.add');
  const form = { keptAs: noteForm(document.id, key), title: `${t('progress.add')} ${numberOf(key)}, ${document.year}` };
  const { chosen: photo, choose, forget } = useKeptFile(form);
  const { isNoted, note } = useEntry(document, key, forget);
  const isNumber = isCounted(target);
  return (
    <FormDialog
      {...form}
      later
      schema={asked}
      lead={
        <>
          <div>
            <Box sx={{ fontWeight: 600 }}>{`${numberOf(key)} ${text}`}</Box>
            <Box sx={{ color: token('ink2'), fontSize: '0.875rem' }}>{t('actuals.target', { target: targetText(target) })}</Box>
          </div>
          {!isNumber && t('progress.what')}
        </>
      }
      confirm={t('ra.action.save')}
      needs={[isNumber ? 'value' : 'note']}
      without={() => (isNumber ? [] : ['value'])}
      holes={{ asked: t(`progress.asked.${pattern}`), unit: isNumber ? target.unit : '' }}
      below={() => (
        <>
          {mayAttach && <ChooseFile chosen={photo} onChoose={choose} optional />}
          <Box sx={{ color: token('ink3'), fontSize: '0.8125rem' }}>{t(photo === undefined ? 'progress.who' : 'evidence.who')}</Box>
          {isNoted && <Notice tone="late" urgent title={t('progress.photoRefused')} />}
        </>
      )}
      disabled={() => isTooLarge(photo)}
      act={(entry, requestKey, ahead) => note(entry, photo, requestKey, ahead)}
      said={() => t('progress.saved')}
      onClose={onClose}
    />
  );
}
