import Box from '@mui/material/Box';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import { entryDay, entryValue, entryNote } from '@siklus/contracts/progress-notes';
import { isCounted, numberOf, type Indicator } from '@siklus/domain';
import { useState } from 'react';
import { z } from 'zod';
import { ChooseFile, isTooLarge, type ChosenFile } from '../../kit/evidence/ChooseFile';
import { FormDialog } from '../../kit/forms/FormDialog';
import { mayDo } from '../../kit/providers/access';
import { useSession } from '../../kit/providers/session';
import { useTargetText } from '../../kit/steps/useTargetText';
import { token } from '../../kit/theme/tokens';
import { Notice } from '../../kit/ui/Notice';
import { useText } from '../../kit/words/text';
import { useEntry } from './useEntry';

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
  const [photo, setPhoto] = useState<ChosenFile>();
  const { isNoted, note } = useEntry(document, key);
  const isNumber = isCounted(target);
  return (
    <FormDialog
      keptAs={`participants/${document.id}/progress/${key}`}
      later
      schema={asked}
      title={`${t('progress.add')} ${numberOf(key)}, ${document.year}`}
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
          {mayAttach && <ChooseFile chosen={photo} onChoose={setPhoto} optional />}
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
