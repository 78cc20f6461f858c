import Box from '@mui/material/Box';
import { useEffect, useSyncExternalStore } from 'react';
import { useLocaleState } from 'react-admin';
import { useLocation } from 'react-router-dom';
import { announced, silence } from '../../kit/ui/announce';
import { keepFocus } from '../../kit/ui/keepFocus';
import { ReadOut } from '../../kit/ui/ReadOut';

/** Keeps the focus on the page when a control takes itself away, and says to those who listen what a press has done. */
export function FocusKeeper() {
  const words = useSyncExternalStore(announced.subscribe, announced.read);
  const { pathname } = useLocation();
  const [locale] = useLocaleState();
  useEffect(() => keepFocus(document), []);
  useEffect(silence, [pathname, locale]);
  return (
    <Box role="status" aria-live="polite">
      <ReadOut>{words}</ReadOut>
    </Box>
  );
}
