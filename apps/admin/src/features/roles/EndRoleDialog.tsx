import { endRole, type RoleGrant } from '@siklus/contracts/accounts';
import { FormDialog } from '../../kit/forms/FormDialog';
import { useVerbs } from '../../kit/providers/useVerbs';
import { useText } from '../../kit/words/text';

/** Ends a role, at once or after a day. */
export function EndRoleDialog({ grant, onClose }: { readonly grant: RoleGrant; readonly onClose: () => void }) {
  const t = useText();
  const verbs = useVerbs();
  return (
    <FormDialog
      keptAs={`role-grants/${grant.id}/end`}
      schema={endRole}
      title={t('grants.endTitle', { role: t(`grants.names.${grant.role}`), name: grant.accountName })}
      lead={t('grants.endBody')}
      confirm={t('grants.end')}
      act={(values, key) => verbs.endRole({ ...values, id: grant.id, key })}
      said={() => t('grants.ended')}
      onClose={onClose}
    />
  );
}
