import Box from '@mui/material/Box';
import Close from '@mui/icons-material/Close';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useLocaleState } from 'react-admin';
import { use, useId } from 'react';
import { HelpContext } from './HelpContext';
import { useText } from '../words/text';
import { token } from '../theme/tokens';
import { Failure } from '../ui/Failure';
import { useBackCloses } from '../ui/useBackCloses';
import { Waiting } from '../ui/Waiting';

/** The help of a page beside it, fetched when somebody first asks for it: what it is for, what can be done, what happens next. */
export function HelpDrawer({ topic, onClose }: { readonly topic: string; readonly onClose: () => void }) {
  const t = useText();
  const heading = useId();
  const [language] = useLocaleState();
  const load = use(HelpContext);
  const { data, error, refetch } = useQuery({
    queryKey: ['help', language],
    queryFn: load[language === 'en' ? 'en' : 'id'],
    staleTime: Infinity,
  });
  const text = data?.[topic];
  useBackCloses(true, onClose);
  return (
    <Drawer
      anchor="right"
      open
      onClose={onClose}
      slotProps={{
        paper: {
          role: 'dialog',
          'aria-modal': true,
          'aria-labelledby': heading,
          sx: { width: 'min(420px, 100vw)', p: 5, backgroundColor: token('card') },
        },
      }}
    >
      <Box sx={{ display: 'flex', gap: 3, justifyContent: 'space-between', alignItems: 'flex-start', mb: 4 }}>
        <Box>
          <Typography variant="caption" component="p" sx={{ color: token('ink3') }}>
            {t('help.over')}
          </Typography>
          <Typography variant="h1" component="h2" id={heading}>
            {text?.title ?? t('help.open')}
          </Typography>
        </Box>
        <IconButton autoFocus aria-label={t('ra.action.close')} onClick={onClose}>
          <Close />
        </IconButton>
      </Box>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {text === undefined && !error && <Waiting lines={6} />}
      {text !== undefined && (
        <Box sx={{ display: 'grid', gap: 5, fontSize: '0.9375rem' }}>
          <section>
            <Typography variant="h2" component="h3">
              {t('help.purpose')}
            </Typography>
            {text.purpose}
          </section>
          <section>
            <Typography variant="h2" component="h3">
              {t('help.can')}
            </Typography>
            <Box component="ul" sx={{ m: 0, pl: 5, display: 'grid', gap: 2 }}>
              {text.can.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </Box>
          </section>
          <section>
            <Typography variant="h2" component="h3">
              {t('help.next')}
            </Typography>
            {text.next}
          </section>
        </Box>
      )}
    </Drawer>
  );
}
