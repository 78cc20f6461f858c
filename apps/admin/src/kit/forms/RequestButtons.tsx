import Button from '@mui/material/Button';
import { requestStep, type OpenRequests } from '@siklus/contracts/requests';
import { useState } from 'react';
import { useVerbs } from '../providers/useVerbs';
import { useSay, useText } from '../words/text';
import { FormDialog } from './FormDialog';

interface RequestButtonsProps {
  readonly participantId: string;
  /** Whose document it is. */
  readonly name: string;
  readonly requests: OpenRequests;
}

// The step is said by the button.
const reasonOnly = requestStep.pick({ reason: true });

/**
 * Asks for a step on request in a document, such as an addendum, or withdraws what the reader had asked for: a button for each that he may
 * do now.
 */
export function RequestButtons({ participantId: id, name, requests }: RequestButtonsProps) {
  const t = useText();
  const say = useSay();
  const verbs = useVerbs();
  const [chosen, setChosen] = useState<string | null>(null);
  const request = requests.find((each) => each.step === chosen);
  const verb = ({ label, occasion }: OpenRequests[number]) =>
    t(occasion === null ? 'requests.ask' : 'requests.withdraw', { step: say(label) });
  return (
    <>
      {requests.map((each) => (
        <Button key={each.step} onClick={() => setChosen(each.step)}>
          {verb(each)}
        </Button>
      ))}
      {request !== undefined && (
        <FormDialog
          keptAs={`participants/${id}/requests/${request.step}/${request.occasion ?? 'new'}`}
          later
          schema={reasonOnly}
          title={t(request.occasion === null ? 'requests.title' : 'requests.withdrawTitle', { step: say(request.label), name })}
          lead={say(request.says)}
          confirm={verb(request)}
          act={({ reason }, key, ahead) =>
            request.occasion === null
              ? verbs.requestStep({ id, step: request.step, reason, key, ahead })
              : verbs.withdrawRequest({ id, step: request.step, occasion: request.occasion, reason, key, ahead })
          }
          onClose={() => setChosen(null)}
        />
      )}
    </>
  );
}
