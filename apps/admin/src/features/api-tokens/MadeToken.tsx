import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { MadeApiToken } from '@siklus/contracts/api-tokens';
import { useState } from 'react';
import { token as colour } from '../../kit/theme/tokens';
import { copied } from '../../kit/ui/copied';
import { Notice } from '../../kit/ui/Notice';
import { useText } from '../../kit/words/text';

interface MadeTokenProps {
  readonly made: MadeApiToken;
  readonly onClose: () => void;
}

/** The token itself, on this page and nowhere else, until one has put it where it is used. */
export function MadeToken({ made: { token, secret }, onClose }: MadeTokenProps) {
  const t = useText();
  const [isCopied, setCopied] = useState(false);
  const copy = () => void copied(secret).then(setCopied);
  return (
    <Notice
      tone="ok"
      title={t('tokens.shownTitle', { name: token.name })}
      actions={
        <>
          <Button size="small" onClick={onClose}>
            {t('tokens.kept')}
          </Button>
          <Button size="small" variant="contained" onClick={copy}>
            {t('tokens.copy')}
          </Button>
        </>
      }
    >
      {t('tokens.shown')}
      <Box component="code" sx={{ display: 'block', mt: 2, overflowWrap: 'anywhere', userSelect: 'all', color: colour('ink') }}>
        {secret}
      </Box>
      <Box role="status" sx={{ fontSize: '0.8125rem' }}>
        {isCopied && t('tokens.copied')}
      </Box>
    </Notice>
  );
}
