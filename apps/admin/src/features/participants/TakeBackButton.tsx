import Button from '@mui/material/Button';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import { useState } from 'react';
import { ActDialog } from '../../kit/forms/ActDialog';
import { useVerbs } from '../../kit/providers/useVerbs';
import { useSay, useText } from '../../kit/words/text';

/** Takes back what the reader handed in, as long as nobody has looked at it. */
export function TakeBackButton({ run: { takeBack, label } }: { readonly run: ParticipantDetail['runs'][number] }) {
  const t = useText();
  const say = useSay();
  const { takeBackTask } = useVerbs();
  const [isAsking, setAsking] = useState(false);
  if (takeBack === null) return null;
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {t('journey.takeBack')}
      </Button>
      {isAsking && (
        <ActDialog
          title={t('journey.takeBackTitle', { step: say(label) })}
          lead={t('journey.takeBackLead')}
          confirm={t('journey.takeBack')}
          act={(key) => takeBackTask({ id: takeBack, key })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
