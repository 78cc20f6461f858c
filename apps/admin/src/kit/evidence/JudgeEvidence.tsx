import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { judgeEvidence, type Evidence } from '@siklus/contracts/evidence';
import { useState } from 'react';
import { FormDialog } from '../forms/FormDialog';
import { Refused } from '../forms/Refused';
import { useAct } from '../forms/useAct';
import { newKey } from '../providers/dataProvider';
import { useVerbs } from '../providers/useVerbs';
import { useText } from '../words/text';

const reasonOnly = judgeEvidence.pick({ reason: true });

/** Accepts a piece of evidence at once, or gives it back with a reason. */
export function JudgeEvidence({ piece: { id, title } }: { readonly piece: Evidence }) {
  const t = useText();
  const verbs = useVerbs();
  const [key] = useState(newKey);
  const [isGivingBack, setGivingBack] = useState(false);
  const accepting = useAct(
    {
      act: (_none: void, each, ahead) => verbs.judgeEvidence({ id, accepts: true, key: each, ahead }),
      said: () => t('evidence.accepted'),
      onClose: () => undefined,
    },
    { title: t('evidence.acceptNamed', { title }) },
  );

  function giveBack() {
    // Why accepting came to nothing is no answer to this.
    accepting.reset();
    setGivingBack(true);
  }

  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
      <Button
        size="small"
        loading={accepting.isPending}
        onClick={() => accepting.mutate({ given: undefined, key })}
        aria-label={t('evidence.acceptNamed', { title })}
      >
        {t('evidence.accept')}
      </Button>
      <Button size="small" variant="text" onClick={giveBack} aria-label={t('evidence.giveBackNamed', { title })}>
        {t('evidence.giveBack')}
      </Button>
      {accepting.isError && <Refused error={accepting.error} />}
      {isGivingBack && (
        <FormDialog
          keptAs={`evidence/${id}/judgement`}
          later
          schema={reasonOnly}
          title={t('evidence.giveBackNamed', { title })}
          confirm={t('evidence.giveBack')}
          needs={['reason']}
          act={({ reason }, each, ahead) => verbs.judgeEvidence({ id, accepts: false, reason, key: each, ahead })}
          said={() => t('evidence.givenBack')}
          onClose={() => setGivingBack(false)}
        />
      )}
    </Box>
  );
}
