import Button from '@mui/material/Button';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import { isUnfinished } from '@siklus/domain';
import { useState } from 'react';
import { useText } from '../../kit/words/text';
import { BulkActDialog } from '../bulk-operations/BulkActDialog';

/** What whoever looks after a document may do with a step of it: remind, set a due date, skip, reopen. */
export function DocumentActs({ document }: { readonly document: ParticipantDetail }) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const { runs } = document;
  const owed = runs.find(({ state }) => state === 'open') ?? runs.find(isUnfinished);
  const step = owed ?? runs.at(-1);
  const kind = owed === undefined ? 'reopen' : owed.state === 'open' ? 'remind' : 'extend';
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('document.act')}</Button>
      {isOpen && (
        <BulkActDialog
          title={t('document.actOn', { name: document.employeeName })}
          cycleId={document.cycleId}
          steps={runs}
          initial={{ kind, step }}
          whom={{ participantIds: [document.id] }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
