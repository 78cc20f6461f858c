import type { Account, ActivationCodes } from '@siklus/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useGetList, useNotify } from 'react-admin';
import { useState } from 'react';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';
import { RecordPicker } from '../../kit/lists/RecordPicker';
import { newKey } from '../../kit/providers/dataProvider';
import { useVerbs } from '../../kit/providers/useVerbs';
import { Dialog } from '../../kit/ui/Dialog';
import { Failure } from '../../kit/ui/Failure';
import { SelectBox } from '../../kit/ui/SelectBox';

interface MakeCodesDialogProps {
  readonly onClose: () => void;
  /** Codes for paper are in the answer and nowhere else. */
  readonly onPaper: (codes: ActivationCodes) => void;
}

const waiting = ['none', 'code'];
const justCount = { pagination: { page: 1, perPage: 1 }, sort: { field: 'name', order: 'ASC' } } as const;

/** Chooses a unit and a way to hand the codes over, and says beforehand how many people it reaches. */
export function MakeCodesDialog({ onClose, onPaper }: MakeCodesDialogProps) {
  const t = useText();
  const { number } = useFormat();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const { makeCodes } = useVerbs();
  const [unitId, setUnitId] = useState('');
  const [via, setVia] = useState<'paper' | 'mail'>('paper');
  const enabled = { enabled: unitId !== '' };
  const { total: people } = useGetList<Account>('accounts', { ...justCount, filter: { unitId, state: waiting } }, enabled);
  const { total: withMail } = useGetList<Account>(
    'accounts',
    { ...justCount, filter: { unitId, state: waiting, hasEmail: true } },
    enabled,
  );
  const make = useMutation({
    mutationFn: () => makeCodes({ unitId, via, key: newKey() }),
    onSuccess: (made) => {
      void queryClient.invalidateQueries();
      if (via === 'paper') return onPaper(made);
      notify(t('accounts.mailed', { count: number(made.made), without: number(made.withoutAddress) }), { type: 'success' });
      onClose();
    },
  });
  const reached = via === 'mail' ? withMail : people;
  return (
    <Dialog
      title={t('accounts.makeTitle')}
      confirm={t('accounts.go')}
      disabled={unitId === '' || !reached}
      busy={make.isPending}
      onClose={onClose}
      onConfirm={() => make.mutate()}
    >
      {t('accounts.makeBody')}
      <RecordPicker resource="units" label={t('lists.unit')} required value={unitId} onChange={setUnitId} />
      <SelectBox
        label={t('accounts.via')}
        hint={t(via === 'paper' ? 'accounts.paperHint' : 'accounts.mailHint')}
        value={via}
        onChange={(value) => setVia(value === 'mail' ? 'mail' : 'paper')}
        options={[
          { value: 'paper', label: t('accounts.paper') },
          { value: 'mail', label: t('accounts.mail') },
        ]}
      />
      {people !== undefined && withMail !== undefined && unitId !== '' && (
        <div role="status">{t('accounts.reach', { count: number(people), mail: number(withMail) })}</div>
      )}
      {make.isError && <Failure error={make.error} />}
    </Dialog>
  );
}
