import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Incident } from '@siklus/contracts/incidents';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { useState } from 'react';
import { useText } from '../../kit/words/text';
import { mayByRole } from '../../kit/providers/access';
import { newKey } from '../../kit/providers/dataProvider';
import { useSession } from '../../kit/providers/session';
import { useVerbs } from '../../kit/providers/useVerbs';
import { Dialog } from '../../kit/ui/Dialog';
import { Failure, useFailureWords } from '../../kit/ui/Failure';
import { TextBox } from '../../kit/ui/TextBox';

/** Tries the work once more, or closes the incident with the reason why it need not be done. */
export function IncidentActions({ incident }: { readonly incident: Incident }) {
  const t = useText();
  const notify = useNotify();
  const words = useFailureWords();
  const session = useSession();
  const queryClient = useQueryClient();
  const { retryIncident, resolveIncident } = useVerbs();
  const [key, setKey] = useState<string>();
  const [reason, setReason] = useState('');
  const onSuccess = () => {
    setKey(undefined);
    void queryClient.invalidateQueries({ queryKey: ['incidents'] });
  };
  const retry = useMutation({
    mutationFn: () => retryIncident({ id: incident.id, key: newKey() }),
    onSuccess,
    onError: (error) => notify(words(error), { type: 'error' }),
  });
  const resolve = useMutation({ mutationFn: resolveIncident, onSuccess });
  if (!mayByRole(session, 'incident.act')) return null;
  return (
    <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap' }}>
      <Button size="small" onClick={() => retry.mutate()} loading={retry.isPending}>
        {t('incidents.retry')}
      </Button>
      <Button size="small" onClick={() => setKey(newKey())}>
        {t('incidents.resolve')}
      </Button>
      {key !== undefined && (
        <Dialog
          title={t('incidents.resolveTitle')}
          confirm={t('incidents.resolve')}
          busy={resolve.isPending}
          disabled={reason.trim() === ''}
          onClose={() => setKey(undefined)}
          onConfirm={() => resolve.mutate({ id: incident.id, reason: reason.trim(), key })}
        >
          {t('incidents.resolveBody')}
          <TextBox label={t('task.reason')} required lines={2} value={reason} onChange={setReason} />
          {resolve.isError && <Failure error={resolve.error} />}
        </Dialog>
      )}
    </Box>
  );
}
