import { giveRole, type GiveRole } from '@siklus/contracts';
import { roles } from '@siklus/domain';
import { useNotify } from 'react-admin';
import { FormDialog } from '../../kit/forms/FormDialog';
import type { InputProps } from '../../kit/forms/input-props';
import { UnitInput } from '../../kit/forms/UnitInput';
import { RecordPicker } from '../../kit/lists/RecordPicker';
import { useVerbs } from '../../kit/providers/useVerbs';
import { SelectBox } from '../../kit/ui/SelectBox';
import { useText } from '../../kit/words/text';

/** Gives an account a role, in a unit and for a time. */
export function GiveRoleDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const notify = useNotify();
  const verbs = useVerbs();
  return (
    <FormDialog
      resource="role-grants"
      schema={giveRole}
      title={t('grants.giveTitle')}
      confirm={t('grants.give')}
      begin={{ role: 'unit-administrator', unitId: null }}
      // No unit is a reach of its own, not a field that was forgotten.
      follow={(values) => ({ unitId: null, ...values })}
      inputs={{ accountId: AccountInput, role: RoleInput, unitId: UnitInput }}
      act={(values, key) => verbs.giveRole({ ...(values as unknown as GiveRole), key })}
      onDone={() => {
        notify(t('grants.given'), { type: 'success' });
        onClose();
      }}
      onClose={onClose}
    />
  );
}

function AccountInput({ source, label, hint, required, value, onChange, errors }: InputProps) {
  const words = { label, hint, required, error: errors[source] };
  return <RecordPicker {...words} resource="accounts" value={typeof value === 'string' ? value : ''} onChange={onChange} />;
}

/** A role, with what it may do below it. */
function RoleInput({ source, label, required, value, onChange, errors }: InputProps) {
  const t = useText();
  const role = roles.find((each) => each === value);
  return (
    <SelectBox
      label={label}
      required={required}
      hint={role && t(`grants.can.${role}`)}
      error={errors[source]}
      value={role ?? ''}
      onChange={onChange}
      options={roles.map((each) => ({ value: each, label: t(`grants.names.${each}`) }))}
    />
  );
}
