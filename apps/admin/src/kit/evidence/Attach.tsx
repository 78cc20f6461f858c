import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { mayDo } from '../providers/access';
import { useSession } from '../providers/session';
import { useText } from '../words/text';
import { AttachFileDialog } from './AttachFileDialog';
import { AttachLinkDialog } from './AttachLinkDialog';
import type { EvidencePlace } from './place';

/** Attaches a photo, a file or a link to an indicator of one's own document; `name` is what people call it. */
export function Attach({ name, ...place }: EvidencePlace & { readonly name: string }) {
  const t = useText();
  const session = useSession();
  const [asked, setAsked] = useState<'file' | 'link'>();
  if (!mayDo(session, 'evidence.add')) return null;
  const close = () => setAsked(undefined);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
      <Button size="small" onClick={() => setAsked('file')} aria-label={t('evidence.addFileTo', { ref: name })}>
        {t('evidence.addFile')}
      </Button>
      <Button size="small" variant="text" onClick={() => setAsked('link')} aria-label={t('evidence.addLinkTo', { ref: name })}>
        {t('evidence.addLink')}
      </Button>
      {asked === 'file' && <AttachFileDialog {...place} name={name} onClose={close} />}
      {asked === 'link' && <AttachLinkDialog {...place} name={name} onClose={close} />}
    </Box>
  );
}
