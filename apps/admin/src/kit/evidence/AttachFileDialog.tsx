import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { fileEndings, largestFile, numberOf } from '@siklus/domain';
import { useRef, useState } from 'react';
import { Refused } from '../forms/Refused';
import { useAct } from '../forms/useAct';
import { newKey } from '../providers/dataProvider';
import { useVerbs } from '../providers/useVerbs';
import { token } from '../theme/tokens';
import { Dialog } from '../ui/Dialog';
import { Notice } from '../ui/Notice';
import { useText } from '../words/text';
import type { EvidencePlace } from './place';
import { shrinkPhoto } from './shrinkPhoto';
import { useSizeText } from './useSizeText';

/** A file that was chosen, as it goes: with its size before, and when that was. */
interface Chosen {
  readonly file: File;
  readonly before: number;
  readonly capturedAt: string;
  readonly key: string;
}

/** A photo or a file as evidence: taken or chosen, made smaller here, then sent; without a network it waits on the device. */
export function AttachFileDialog({ onClose, ...place }: EvidencePlace & { readonly onClose: () => void }) {
  const t = useText();
  const sizeText = useSizeText();
  const verbs = useVerbs();
  const camera = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<Chosen>();
  const title = t('evidence.addFileTo', { ref: numberOf(place.indicator) });
  const acting = useAct(
    {
      act: ({ file, capturedAt }: Chosen, key, ahead) => verbs.addEvidenceFile({ ...place, file, capturedAt, key, ahead }),
      said: () => t('evidence.attached'),
      onClose,
    },
    { title },
  );
  const isTooLarge = chosen !== undefined && chosen.file.size > largestFile;

  async function choose(input: HTMLInputElement) {
    const [picked] = input.files ?? [];
    // The same file, mended meanwhile, must be choosable again.
    input.value = '';
    if (picked === undefined) return;
    acting.reset();
    const file = await shrinkPhoto(picked);
    setChosen({ file, before: picked.size, capturedAt: new Date(picked.lastModified).toISOString(), key: newKey() });
  }

  const endings = fileEndings.map((ending) => `.${ending}`).join(',');
  return (
    <Dialog
      title={title}
      confirm={t('evidence.attach')}
      busy={acting.isPending}
      disabled={chosen === undefined || isTooLarge}
      onClose={onClose}
      onConfirm={() => chosen && acting.mutate({ given: chosen, key: chosen.key })}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        <input ref={camera} type="file" accept="image/*" capture="environment" hidden onChange={({ target }) => void choose(target)} />
        <input ref={folder} type="file" accept={`image/*,${endings}`} hidden onChange={({ target }) => void choose(target)} />
        <Button variant="outlined" onClick={() => camera.current?.click()}>
          {t('evidence.takePhoto')}
        </Button>
        <Button variant="outlined" onClick={() => folder.current?.click()}>
          {t('evidence.chooseFile')}
        </Button>
      </Box>
      {chosen !== undefined && (
        <Box role="status" sx={{ overflowWrap: 'anywhere' }}>
          <Box sx={{ fontWeight: 600 }}>{chosen.file.name}</Box>
          <Box sx={{ color: token('ink2'), fontSize: '0.8125rem' }}>
            {chosen.file.size < chosen.before
              ? t('evidence.shrunk', { before: sizeText(chosen.before), after: sizeText(chosen.file.size) })
              : sizeText(chosen.file.size)}
          </Box>
        </Box>
      )}
      {isTooLarge && <Notice tone="late" urgent title={t('evidence.tooLarge', { max: sizeText(largestFile) })} />}
      <Box sx={{ color: token('ink3'), fontSize: '0.8125rem' }}>{t('evidence.who')}</Box>
      {acting.isError && <Refused error={acting.error} />}
    </Dialog>
  );
}
