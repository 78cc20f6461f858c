import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { resolveIncident, type Incident } from '@siklus/contracts/incidents';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { useState } from 'react';
import { FormDialog } from '../../kit/forms/FormDialog';
import { TextareaInput } from '../../kit/forms/TextareaInput';
import { mayByRole } from '../../kit/providers/access';
import { newKey } from '../../kit/providers/dataProvider';
import { useSession } from '../../kit/providers/session';
import { useVerbs } from '../../kit/providers/useVerbs';
import { useFailureWords } from '../../kit/ui/Failure';
import { useText } from '../../kit/words/text';

/** Tries the work once more, or closes the incident with the reason why it need not be done. */
export function IncidentActions({ incident: { id } }: { readonly incident: Incident }) {
  const t = useText();
  const notify = useNotify();
  const words = useFailureWords();
  const session = useSession();
  const queryClient = useQueryClient();
  const verbs = useVerbs();
  const [isClosing, setClosing] = useState(false);
  const retry = useMutation({
    // Each press is a try of its own: what failed once more may be tried once more.
    mutationFn: () => verbs.retryIncident({ id, key: newKey() }),
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: ['incidents'] }),
    onError: (error) => notify(words(error), { type: 'error' }),
  });
  if (!mayByRole(session, 'incident.act')) return null;
  return (
    <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap' }}>
      <Button size="small" onClick={() => retry.mutate()} loading={retry.isPending}>
        {t('incidents.retry')}
      </Button>
      <Button size="small" onClick={() => setClosing(true)}>
        {t('incidents.resolve')}
      </Button>
      {isClosing && (
        <FormDialog
          keptAs={`incidents/${id}/resolve`}
          schema={resolveIncident}
          title={t('incidents.resolveTitle')}
          lead={t('incidents.resolveBody')}
          confirm={t('incidents.resolve')}
          inputs={{ reason: TextareaInput }}
          act={({ reason }, key) => verbs.resolveIncident({ id, reason, key })}
          onClose={() => setClosing(false)}
        />
      )}
    </Box>
  );
}
