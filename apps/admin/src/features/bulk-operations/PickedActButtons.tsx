import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { BulkAct } from '@siklus/contracts/bulk-operations';
import { useState } from 'react';
import { useText } from '../../kit/words/text';
import { token } from '../../kit/theme/tokens';
import { PickedActDialog, type PickedActs } from './PickedActDialog';

interface PickedActButtonsProps extends PickedActs {
  /** The likeliest one last. */
  readonly kinds: readonly BulkAct['kind'][];
  /** Leaves all that are chosen. */
  readonly onDone: () => void;
}

/** What may be done with what was chosen from a list; each asks before it acts. */
export function PickedActButtons({ kinds, onDone, ...chosen }: PickedActButtonsProps) {
  const t = useText();
  const [kind, setKind] = useState<BulkAct['kind']>();
  const { picked, what } = chosen;
  return (
    <>
      <Box role="status" sx={{ alignSelf: 'center', fontSize: '0.8125rem', color: token('ink2'), '&:empty': { position: 'absolute' } }}>
        {picked.length > 0 && t(`bulk.picked.${what}.count`, { smart_count: picked.length })}
      </Box>
      {kinds.map((each) => (
        <Button
          key={each}
          variant={each === kinds.at(-1) ? 'contained' : 'outlined'}
          disabled={picked.length === 0}
          onClick={() => setKind(each)}
        >
          {t(`bulk.kinds.${each}.verb`)}
        </Button>
      ))}
      {picked.length > 0 && (
        <Button variant="text" onClick={onDone}>
          {t('lists.pickNone')}
        </Button>
      )}
      {kind !== undefined && (
        <PickedActDialog
          {...chosen}
          kind={kind}
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
