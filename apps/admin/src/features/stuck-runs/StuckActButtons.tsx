import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { StuckRun } from '@siklus/contracts/stuck-runs';
import { useState } from 'react';
import { useText } from '../../kit/words/text';
import { token } from '../../kit/theme/tokens';
import { StuckActDialog, type StuckAct } from './StuckActDialog';

const acts: readonly StuckAct[] = ['skip', 'extend', 'remind'];

interface StuckActButtonsProps {
  readonly picked: readonly StuckRun[];
  /** Leaves all that are chosen. */
  readonly onDone: () => void;
}

/** What may be done with the chosen steps; each asks before it acts. */
export function StuckActButtons({ picked, onDone }: StuckActButtonsProps) {
  const t = useText();
  const [kind, setKind] = useState<StuckAct>();
  return (
    <>
      <Box role="status" sx={{ alignSelf: 'center', fontSize: '0.8125rem', color: token('ink2'), '&:empty': { position: 'absolute' } }}>
        {picked.length > 0 && t('stuck.picked', { smart_count: picked.length })}
      </Box>
      {acts.map((each) => (
        <Button
          key={each}
          variant={each === 'remind' ? 'contained' : 'outlined'}
          disabled={picked.length === 0}
          onClick={() => setKind(each)}
        >
          {t(`bulk.kinds.${each}.verb`)}
        </Button>
      ))}
      {picked.length > 0 && (
        <Button variant="text" onClick={onDone}>
          {t('stuck.pickNone')}
        </Button>
      )}
      {kind !== undefined && (
        <StuckActDialog
          kind={kind}
          picked={picked}
          onClose={() => setKind(undefined)}
          onDone={() => {
            setKind(undefined);
            onDone();
          }}
        />
      )}
    </>
  );
}
