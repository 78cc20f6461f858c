import Box from '@mui/material/Box';
import { Refused } from '../forms/Refused';
import { useAct } from '../forms/useAct';
import { useVerbs } from '../providers/useVerbs';
import { token } from '../theme/tokens';
import { Dialog } from '../ui/Dialog';
import { useText } from '../words/text';
import type { ChosenFile } from '../drafts/files';
import { ChooseFile, isTooLarge } from './ChooseFile';
import type { AttachDialogProps } from './place';
import { useKeptFile } from './useKeptFile';

/** A photo or a file as evidence: taken or chosen, then sent; without a network it waits on the device. */
export function AttachFileDialog({ name, onClose, ...place }: AttachDialogProps) {
  const t = useText();
  const verbs = useVerbs();
  const title = t('evidence.addFileTo', { ref: name });
  const keptAs = ['participants', place.participantId, 'evidence', place.indicator, place.period].join('/');
  const { chosen, choose, forget } = useKeptFile({ keptAs, title });
  const acting = useAct(
    {
      act: ({ file, capturedAt }: ChosenFile, key, ahead) => verbs.addEvidenceFile({ ...place, file, capturedAt, key, ahead }),
      said: () => t('evidence.attached'),
      onClose: () => {
        void forget();
        onClose();
      },
    },
    { title },
  );
  return (
    <Dialog
      title={title}
      confirm={t('evidence.attach')}
      busy={acting.isPending}
      disabled={chosen === undefined || isTooLarge(chosen)}
      onClose={onClose}
      onConfirm={() => chosen && acting.mutate({ given: chosen, key: chosen.key })}
    >
      <ChooseFile
        chosen={chosen}
        onChoose={(each) => {
          acting.reset();
          choose(each);
        }}
      />
      <Box sx={{ color: token('ink3'), fontSize: '0.8125rem' }}>{t('evidence.who')}</Box>
      {acting.isError && <Refused error={acting.error} />}
    </Dialog>
  );
}
