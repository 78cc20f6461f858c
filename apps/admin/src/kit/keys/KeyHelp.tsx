import IconButton from '@mui/material/IconButton';
import Keyboard from '@mui/icons-material/KeyboardOutlined';
import { useRedirect } from 'react-admin';
import { lazy, Suspense, useState } from 'react';
import { useText } from '../words/text';
import { useKeys } from './useKeys';

const KeySheet = lazy(() => import('./KeySheet').then((module) => ({ default: module.KeySheet })));

/** The keys that work everywhere, and the button that lists all of them. */
export function KeyHelp() {
  const t = useText();
  const redirect = useRedirect();
  const [isOpen, setOpen] = useState(false);
  useKeys({
    help: () => setOpen(true),
    inbox: () => redirect('/tasks'),
    leaveField: () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
  });
  return (
    <>
      {/* A phone has no such keys; "?" works wherever a keyboard is. */}
      <IconButton
        onClick={() => setOpen(true)}
        aria-label={t('keys.title')}
        title={t('keys.title')}
        sx={{ display: { xs: 'none', md: 'inline-flex' } }}
      >
        <Keyboard fontSize="small" />
      </IconButton>
      {isOpen && (
        <Suspense>
          <KeySheet onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
