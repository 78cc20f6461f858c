import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import MuiDialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useId } from 'react';
import { useBackCloses } from '../ui/useBackCloses';
import { useText } from '../words/text';
import { token } from '../theme/tokens';
import { useSingleKeys } from './singleKeys';
import { keyPlaces, keys, type KeyEntry } from './keys';

const entries: readonly KeyEntry[] = Object.values(keys);

/** All keys of the panel by the place where they work; read from the same table that listens to them. */
export function KeySheet({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const heading = useId();
  const [isOn, switchKeys] = useSingleKeys();
  useBackCloses(true, onClose);
  return (
    <MuiDialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby={heading}>
      <DialogTitle id={heading}>{t('keys.title')}</DialogTitle>
      {/* On a phone it scrolls, and holds nothing else that the keyboard could reach. */}
      <DialogContent tabIndex={0} sx={{ display: 'grid', gap: 5, fontSize: '0.9375rem' }}>
        {keyPlaces.map((place) => (
          <Box key={place}>
            <Box component="h3" sx={{ m: 0, mb: 2, fontSize: '0.875rem', fontWeight: 650, color: token('ink2') }}>
              {t(`keys.places.${place}`)}
            </Box>
            <Box
              component="dl"
              sx={{ m: 0, display: 'grid', gridTemplateColumns: '130px minmax(0, 1fr)', rowGap: 2, columnGap: 3, alignItems: 'baseline' }}
            >
              {entries
                .filter((entry) => entry.place === place)
                .map((entry) => (
                  <KeyLine key={entry.label} entry={entry} />
                ))}
            </Box>
          </Box>
        ))}
        <FormControlLabel label={t('keys.single')} control={<Checkbox checked={isOn} onChange={(_event, on) => switchKeys(on)} />} />
        <Box sx={{ fontSize: '0.8125rem', color: token('ink3') }}>{t('keys.typing')}</Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} autoFocus>
          {t('ra.action.close')}
        </Button>
      </DialogActions>
    </MuiDialog>
  );
}

function KeyLine({ entry: { presses, label, shown } }: { readonly entry: KeyEntry }) {
  const t = useText();
  const caps =
    shown === undefined
      ? (presses[0] ?? '').split(' ').flatMap((press) => press.replace('Mod', 'Ctrl').replace('Escape', 'Esc').split('+'))
      : [shown];
  return (
    <>
      <Box component="dt" sx={{ display: 'flex', gap: 1 }}>
        {caps.map((cap) => (
          <Box
            key={cap}
            component="kbd"
            sx={{
              font: 'inherit',
              fontSize: '0.8125rem',
              fontWeight: 600,
              px: 2,
              py: 0.25,
              minWidth: 26,
              textAlign: 'center',
              border: `1px solid ${token('edge')}`,
              borderBottomWidth: 2,
              borderRadius: '6px',
              backgroundColor: token('paper'),
            }}
          >
            {cap}
          </Box>
        ))}
      </Box>
      <Box component="dd" sx={{ m: 0 }}>
        {t(label)}
      </Box>
    </>
  );
}
