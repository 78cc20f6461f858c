import Box from '@mui/material/Box';
import { numberOf } from '@siklus/domain';
import { useState } from 'react';
import { Refused } from '../forms/Refused';
import { useAct } from '../forms/useAct';
import { useVerbs } from '../providers/useVerbs';
import { token } from '../theme/tokens';
import { Dialog } from '../ui/Dialog';
import { useText } from '../words/text';
import { ChooseFile, isTooLarge, type ChosenFile } from './ChooseFile';
import type { EvidencePlace } from './place';

/** A photo or a file as evidence: taken or chosen, then sent; without a network it waits on the device. */
export function AttachFileDialog({ onClose, ...place }: EvidencePlace & { readonly onClose: () => void }) {
  const t = useText();
  const verbs = useVerbs();
  const [chosen, setChosen] = useState<ChosenFile>();
  const title = t('evidence.addFileTo', { ref: numberOf(place.indicator) });
  const acting = useAct(
    {
      act: ({ file, capturedAt }: ChosenFile, key, ahead) => verbs.addEvidenceFile({ ...place, file, capturedAt, key, ahead }),
      said: () => t('evidence.attached'),
      onClose,
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
          setChosen(each);
        }}
      />
      <Box sx={{ color: token('ink3'), fontSize: '0.8125rem' }}>{t('evidence.who')}</Box>
      {acting.isError && <Refused error={acting.error} />}
    </Dialog>
  );
}
