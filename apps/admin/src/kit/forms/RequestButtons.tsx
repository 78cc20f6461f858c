import Button from '@mui/material/Button';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import { requestStep } from '@siklus/contracts/requests';
import { useState } from 'react';
import { useVerbs } from '../providers/useVerbs';
import { useSay, useText } from '../words/text';
import { FormDialog } from './FormDialog';

interface RequestButtonsProps {
  readonly participantId: string;
  /** Whose document it is. */
  readonly name: string;
  readonly requests: ParticipantDetail['requests'];
}

// The step is said by the button.
const reasonOnly = requestStep.pick({ reason: true });

/** Asks for a step on request in a document, such as an addendum: a button for each that the reader may ask for now. */
export function RequestButtons({ participantId: id, name, requests }: RequestButtonsProps) {
  const t = useText();
  const say = useSay();
  const { requestStep: ask } = useVerbs();
  const [asked, setAsked] = useState<string | null>(null);
  const step = requests.find((each) => each.step === asked);
  return (
    <>
      {requests.map((each) => (
        <Button key={each.step} size="small" onClick={() => setAsked(each.step)}>
          {t('requests.ask', { step: say(each.label) })}
        </Button>
      ))}
      {step !== undefined && (
        <FormDialog
          keptAs={`participants/${id}/requests/${step.step}`}
          schema={reasonOnly}
          title={t('requests.title', { step: say(step.label), name })}
          lead={t('requests.lead')}
          confirm={t('requests.ask', { step: say(step.label) })}
          act={({ reason }, key) => ask({ id, step: step.step, reason, key })}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
