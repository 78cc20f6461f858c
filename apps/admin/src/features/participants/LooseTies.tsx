import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { DocumentTies } from '@siklus/contracts/ties';
import { numberOf } from '@siklus/domain';
import { useState } from 'react';
import { Notice } from '../../kit/ui/Notice';
import { useText } from '../../kit/words/text';
import { ConfirmTiesDialog } from './ConfirmTiesDialog';

interface LooseTiesProps {
  readonly participantId: string;
  readonly ties: DocumentTies;
}

/** To the employee himself: which of his results no longer fit the superior's plan, and the way to confirm what they support. */
export function LooseTies({ participantId, ties: { loose, planVersion, isInWriting } }: LooseTiesProps) {
  const t = useText();
  const [isConfirming, setConfirming] = useState(false);
  if (loose.length === 0 || planVersion === null) return null;
  return (
    <>
      <Notice
        tone="wait"
        title={t('ties.loose', { smart_count: loose.length })}
        actions={
          isInWriting ? undefined : (
            <Button variant="contained" size="small" onClick={() => setConfirming(true)}>
              {t('ties.confirm')}
            </Button>
          )
        }
      >
        {t(isInWriting ? 'ties.inWriting' : 'ties.looseLead')}
        <Box component="ul" sx={{ m: 0, mt: 2, pl: 4, display: 'grid', gap: 1 }}>
          {loose.map(({ key, title, differences }) => (
            <li key={key}>
              {`${numberOf(key)} ${title}`}
              {differences.map(({ how, said, now }, at) => (
                <div key={at}>{t(`ties.how.${how}`, { said: said ?? t('ties.nothing'), now: now ?? '' })}</div>
              ))}
            </li>
          ))}
        </Box>
      </Notice>
      {isConfirming && (
        <ConfirmTiesDialog participantId={participantId} planVersion={planVersion} loose={loose} onClose={() => setConfirming(false)} />
      )}
    </>
  );
}
