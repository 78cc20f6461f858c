import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useText } from '../../kit/words/text';
import { Choices } from '../../kit/forms/Choices';
import { Columns } from '../../kit/ui/Page';
import type { Side } from './side';

interface SidesProps {
  readonly side: Side;
  readonly onSide: (side: Side) => void;
  readonly form: ReactNode;
  readonly background: ReactNode;
  /** Stands beside the choice of sides, where there is one. */
  readonly beside: ReactNode;
}

/** What is known and what is asked: side by side where there is room, one at a time on a phone. Both stay mounted, so no text is lost. */
export function Sides({ side, onSide, form, background, beside }: SidesProps) {
  const t = useText();
  return (
    <>
      <Box sx={{ display: { xs: 'flex', md: 'none' }, mb: 3, gap: 2, alignItems: 'center' }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Choices
            segmented
            quiet
            label={t('task.sides')}
            value={side}
            onChange={(value) => onSide(value === 'background' ? 'background' : 'form')}
            choices={[
              { value: 'form', label: t('task.side.form') },
              { value: 'background', label: t('task.side.background') },
            ]}
          />
        </Box>
        {beside}
      </Box>
      <Columns wide="1.1fr 1fr">
        <Box sx={{ display: { xs: side === 'background' ? 'block' : 'none', md: 'block' }, minWidth: 0 }}>{background}</Box>
        <Box
          component="section"
          aria-label={t('task.side.form')}
          sx={{ display: { xs: side === 'form' ? 'block' : 'none', md: 'block' }, minWidth: 0 }}
        >
          {form}
        </Box>
      </Columns>
    </>
  );
}
