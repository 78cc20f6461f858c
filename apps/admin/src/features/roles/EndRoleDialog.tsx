import type { RoleGrant } from '@siklus/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { useState } from 'react';
import { useText } from '../../kit/words/text';
import { newKey } from '../../kit/providers/dataProvider';
import { fieldError } from '../../kit/providers/http';
import { useVerbs } from '../../kit/providers/useVerbs';
import { DayBox } from '../../kit/ui/DayBox';
import { Dialog } from '../../kit/ui/Dialog';
import { Failure } from '../../kit/ui/Failure';

/** Ends a role, at once or after a day. */
export function EndRoleDialog({ grant, onClose }: { readonly grant: RoleGrant; readonly onClose: () => void }) {
  const t = useText();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const { endRole } = useVerbs();
  const [key] = useState(newKey);
  const [lastDay, setLastDay] = useState('');
  const end = useMutation({
    mutationFn: () => endRole({ id: grant.id, key, ...(lastDay === '' ? {} : { lastDay }) }),
    onSuccess: () => {
      void queryClient.invalidateQueries();
      notify(t('grants.ended'), { type: 'success' });
      onClose();
    },
  });
  return (
    <Dialog
      title={t('grants.endTitle', { role: t(`grants.names.${grant.role}`), name: grant.accountName })}
      confirm={t('grants.end')}
      busy={end.isPending}
      onClose={onClose}
      onConfirm={() => end.mutate()}
    >
      {t('grants.endBody')}
      <DayBox label={t('grants.lastDay')} value={lastDay} onChange={setLastDay} error={fieldError(end.error, 'lastDay')} />
      {end.isError && <Failure error={end.error} />}
    </Dialog>
  );
}
