import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import type { ReactNode } from 'react';

interface PickBoxProps {
  /** What is chosen with it; nobody who may not act on the row gets a box. */
  readonly label: string;
  readonly isMine: boolean;
  readonly checked: boolean;
  readonly onChange: () => void;
  readonly children: ReactNode;
}

/** What names a row, with a box before it by which the row is chosen. */
export function PickBox({ label, isMine, checked, onChange, children }: PickBoxProps) {
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
      {isMine && (
        <Checkbox
          size="small"
          sx={{ p: 1, my: -0.5, ml: -1 }}
          checked={checked}
          onChange={onChange}
          slotProps={{ input: { 'aria-label': label } }}
        />
      )}
      <Box sx={{ minWidth: 0 }}>{children}</Box>
    </Box>
  );
}
