import Button from '@mui/material/Button';
import type { BulkAct } from '@siklus/contracts/bulk-operations';
import type { Progress } from '@siklus/contracts/cycle-progress';
import type { Cycle } from '@siklus/contracts/cycles';
import { useState } from 'react';
import { useText } from '../../kit/words/text';
import { LinkButton } from '../../kit/ui/LinkButton';
import { mayTo } from '../../kit/providers/access';
import { BulkActDialog } from '../bulk-operations/BulkActDialog';
import { boardLinks } from './board-links';
import { currentStep } from './pace';

/** The acts on many people at once; extending is the one that is needed most. */
export function BulkActButtons({ cycle, progress }: { readonly cycle: Cycle; readonly progress: Progress }) {
  const t = useText();
  const [kind, setKind] = useState<BulkAct['kind']>();
  return (
    <>
      <LinkButton to={boardLinks(cycle).stuck()}>{t('places.stuckRuns.name')}</LinkButton>
      <Button onClick={() => setKind('remind')}>{t('places.bulk.name')}</Button>
      <Button variant="contained" onClick={() => setKind('extend')}>
        {t('bulk.extendButton')}
      </Button>
      {kind !== undefined && (
        <BulkActDialog
          title={t('bulk.title')}
          cycleId={cycle.id}
          steps={progress.steps}
          initial={{ kind, step: currentStep(progress) }}
          whom={{ parts: mayTo(cycle, 'bulk.act') ? [] : (progress.parts ?? []).filter((part) => mayTo(part, 'bulk.act')) }}
          onClose={() => setKind(undefined)}
        />
      )}
    </>
  );
}
