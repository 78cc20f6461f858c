import Box from '@mui/material/Box';
import { useEffect, useSyncExternalStore } from 'react';
import { announced } from '../../kit/ui/announce';
import { keepFocus } from '../../kit/ui/keepFocus';
import { ReadOut } from '../../kit/ui/ReadOut';

/** Keeps the focus on the page when a control takes itself away, and says to those who listen what a press has done. */
export function FocusKeeper() {
  const words = useSyncExternalStore(announced.subscribe, announced.read);
  useEffect(() => keepFocus(document), []);
  return (
    <Box role="status" aria-live="polite">
      <ReadOut>{words}</ReadOut>
    </Box>
  );
}
