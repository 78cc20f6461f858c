import { giveRole } from '@siklus/contracts/accounts';
import { roles } from '@siklus/domain';
import { FormDialog } from '../../kit/forms/FormDialog';
import type { InputProps } from '../../kit/forms/input-props';
import { pickerOf } from '../../kit/forms/PickerInput';
import { unitInputFor } from '../../kit/forms/UnitInput';
import { useVerbs } from '../../kit/providers/useVerbs';
import { SelectBox } from '../../kit/ui/SelectBox';
import { useText } from '../../kit/words/text';

/** Gives an account a role, in a unit and for a time. */
export function GiveRoleDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const verbs = useVerbs();
  return (
    <FormDialog
      keptAs="role-grants/new"
      schema={giveRole}
      title={t('grants.giveTitle')}
      confirm={t('grants.give')}
      begin={{ role: 'unit-administrator' }}
      inputs={{ accountId: AccountInput, role: RoleInput, unitId: RoleUnitInput }}
      act={(values, key) => verbs.giveRole({ ...values, key })}
      said={() => t('grants.given')}
      onClose={onClose}
    />
  );
}

const AccountInput = pickerOf('accounts');
const RoleUnitInput = unitInputFor('grant.write');

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
