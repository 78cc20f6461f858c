import Box from '@mui/material/Box';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import { addProgressNote } from '@siklus/contracts/progress-notes';
import { isCounted, numberOf, type Indicator } from '@siklus/domain';
import { FormDialog } from '../../kit/forms/FormDialog';
import { useVerbs } from '../../kit/providers/useVerbs';
import { useTargetText } from '../../kit/steps/useTargetText';
import { token } from '../../kit/theme/tokens';
import { useText } from '../../kit/words/text';

interface ProgressDialogProps {
  readonly document: ParticipantDetail;
  readonly indicator: Indicator;
  readonly onClose: () => void;
}

const asked = addProgressNote.omit({ indicator: true });

/** How far one indicator has come today: the number, and a word if it needs one; a target in words is answered in words. */
export function ProgressDialog({ document, indicator: { key, text, target }, onClose }: ProgressDialogProps) {
  const t = useText();
  const { target: targetText } = useTargetText();
  const verbs = useVerbs();
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
      holes={{ unit: isNumber ? target.unit : '' }}
      below={() => <Box sx={{ color: token('ink3'), fontSize: '0.8125rem' }}>{t('progress.who')}</Box>}
      act={(note, requestKey, ahead) =>
        verbs.addProgressNote({ ...note, participantId: document.id, indicator: key, key: requestKey, ahead })
      }
      said={() => t('progress.saved')}
      onClose={onClose}
    />
  );
}
