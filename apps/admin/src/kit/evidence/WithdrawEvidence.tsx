import Button from '@mui/material/Button';
import { withdrawEvidence, type Evidence } from '@siklus/contracts/evidence';
import { useState } from 'react';
import { FormDialog } from '../forms/FormDialog';
import { useVerbs } from '../providers/useVerbs';
import { useText } from '../words/text';

/** Takes back a piece of evidence that was sent by mistake, with a reason. */
export function WithdrawEvidence({ piece: { id, title } }: { readonly piece: Evidence }) {
  const t = useText();
  const verbs = useVerbs();
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <Button
        size="small"
        variant="text"
        sx={{ ml: -3 }}
        onClick={() => setAsked(true)}
        aria-label={t('evidence.withdrawNamed', { title })}
      >
        {t('evidence.withdraw')}
      </Button>
      {isAsked && (
        <FormDialog
          keptAs={`evidence/${id}/withdrawal`}
          later
          schema={withdrawEvidence}
          title={t('evidence.withdrawNamed', { title })}
          confirm={t('evidence.withdraw')}
          act={({ reason }, key, ahead) => verbs.withdrawEvidence({ id, reason, key, ahead })}
          said={() => t('evidence.withdrawn')}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  );
}
