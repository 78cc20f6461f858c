import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { fileEndings, largestFile } from '@siklus/domain';
import { useRef } from 'react';
import type { ChosenFile } from '../drafts/files';
import { newKey } from '../providers/dataProvider';
import { token } from '../theme/tokens';
import { Notice } from '../ui/Notice';
import { useText } from '../words/text';
import { shrinkPhoto } from './shrinkPhoto';
import { useSizeText } from './useSizeText';

export function isTooLarge(chosen: ChosenFile | undefined): boolean {
  return chosen !== undefined && chosen.file.size > largestFile;
}

interface ChooseFileProps {
  readonly chosen: ChosenFile | undefined;
  readonly onChoose: (chosen: ChosenFile | undefined) => void;
  /** Whether it may be left out again. */
  readonly optional?: boolean;
}

const endings = fileEndings.map((ending) => `.${ending}`).join(',');

/** A photo that is taken or a file that is chosen, made smaller here; what it is called, and how large. */
export function ChooseFile({ chosen, onChoose, optional = false }: ChooseFileProps) {
  const t = useText();
  const sizeText = useSizeText();
  const camera = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);

  async function choose(input: HTMLInputElement) {
    const [picked] = input.files ?? [];
    // The same file, mended meanwhile, must be choosable again.
    input.value = '';
    if (picked === undefined) return;
    const file = await shrinkPhoto(picked);
    onChoose({ file, before: picked.size, capturedAt: new Date(picked.lastModified).toISOString(), key: newKey() });
  }

  return (
    <>
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
          {optional && (
            <Button
              size="small"
              variant="text"
              // Its words stand below the name.
              sx={{ ml: -3 }}
              onClick={() => onChoose(undefined)}
              aria-label={t('evidence.leaveOutNamed', { title: chosen.file.name })}
            >
              {t('evidence.leaveOut')}
            </Button>
          )}
        </Box>
      )}
      {isTooLarge(chosen) && <Notice tone="late" urgent title={t('evidence.tooLarge', { max: sizeText(largestFile) })} />}
    </>
  );
}
