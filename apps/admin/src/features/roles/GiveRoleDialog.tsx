import { giveRole } from '@siklus/contracts/accounts';
import { FormDialog } from '../../kit/forms/FormDialog';
import type { InputProps } from '../../kit/forms/input-props';
import { pickerOf } from '../../kit/forms/PickerInput';
import { unitInputFor } from '../../kit/forms/UnitInput';
import { useSession } from '../../kit/providers/session';
import { useVerbs } from '../../kit/providers/useVerbs';
import { SelectBox } from '../../kit/ui/SelectBox';
import { useText } from '../../kit/words/text';
import { holdsEverywhere, rolesOfferedTo } from './offered';

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
      without={({ role }) => (holdsEverywhere(role) ? ['unitId'] : [])}
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
  const offered = rolesOfferedTo(useSession());
  const role = offered.find((each) => each === value);
  return (
    <SelectBox
      label={label}
      required={required}
      hint={role && t(`grants.can.${role}`)}
      error={errors[source]}
      value={role ?? ''}
      onChange={onChange}
      options={offered.map((each) => ({ value: each, label: t(`grants.names.${each}`) }))}
    />
  );
}
