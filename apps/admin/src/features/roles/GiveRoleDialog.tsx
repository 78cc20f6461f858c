import { roles, type Role } from '@siklus/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { useState } from 'react';
import { useText } from '../../kit/words/text';
import { RecordPicker } from '../../kit/lists/RecordPicker';
import { newKey } from '../../kit/providers/dataProvider';
import { fieldError } from '../../kit/providers/http';
import { useVerbs } from '../../kit/providers/useVerbs';
import { DayBox } from '../../kit/ui/DayBox';
import { Dialog } from '../../kit/ui/Dialog';
import { Failure } from '../../kit/ui/Failure';
import { SelectBox } from '../../kit/ui/SelectBox';

/** Gives an account a role, in a unit and for a time. */
export function GiveRoleDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const { giveRole } = useVerbs();
  const [key] = useState(newKey);
  const [accountId, setAccountId] = useState('');
  const [role, setRole] = useState<Role>('unit-administrator');
  const [unitId, setUnitId] = useState('');
  const [validFrom, setValidFrom] = useState('');
  const [validTo, setValidTo] = useState('');
  const give = useMutation({
    mutationFn: () =>
      giveRole({
        accountId,
        role,
        unitId: unitId === '' ? null : unitId,
        ...(validFrom === '' ? {} : { validFrom }),
        validTo: validTo === '' ? null : validTo,
        key,
      }),
    onSuccess: () => {
      void queryClient.invalidateQueries();
      notify(t('grants.given'), { type: 'success' });
      onClose();
    },
  });
  return (
    <Dialog
      title={t('grants.giveTitle')}
      confirm={t('grants.give')}
      disabled={accountId === ''}
      busy={give.isPending}
      onClose={onClose}
      onConfirm={() => give.mutate()}
    >
      <RecordPicker
        resource="accounts"
        label={t('grants.account')}
        hint={t('grants.accountHint')}
        required
        value={accountId}
        onChange={setAccountId}
      />
      <SelectBox
        label={t('grants.role')}
        hint={t(`grants.can.${role}`)}
        value={role}
        onChange={(value) => setRole(roles.find((each) => each === value) ?? role)}
        options={roles.map((value) => ({ value, label: t(`grants.names.${value}`) }))}
      />
      <RecordPicker
        resource="units"
        label={t('grants.unit')}
        hint={t('grants.unitHint')}
        value={unitId}
        onChange={setUnitId}
        error={fieldError(give.error, 'unitId')}
      />
      <DayBox label={t('grants.fromDay')} value={validFrom} onChange={setValidFrom} error={fieldError(give.error, 'validFrom')} />
      <DayBox label={t('grants.toDay')} value={validTo} onChange={setValidTo} error={fieldError(give.error, 'validTo')} />
      {give.isError && <Failure error={give.error} />}
    </Dialog>
  );
}
