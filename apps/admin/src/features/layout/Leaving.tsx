import Box from '@mui/material/Box';
import Modal from '@mui/material/Modal';
import { useText } from '../../kit/words/text';
import { token } from '../../kit/theme/tokens';

/** Covers the page while somebody signs out, and takes the keyboard from it: what is typed now would be lost without a word. */
export function Leaving() {
  const t = useText();
  return (
    <Modal open aria-label={t('layout.leaving')}>
      <Box
        role="status"
        tabIndex={-1}
        sx={{
          position: 'absolute',
          inset: '40% auto auto 50%',
          transform: 'translateX(-50%)',
          px: 6,
          py: 4,
          borderRadius: 2,
          outline: 'none',
          backgroundColor: token('card'),
          color: token('ink'),
        }}
      >
        {t('layout.leaving')}
      </Box>
    </Modal>
  );
}
