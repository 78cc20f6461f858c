import { revokeApiToken, type ApiToken } from '@siklus/contracts/api-tokens';
import { FormDialog } from '../../kit/forms/FormDialog';
import { useVerbs } from '../../kit/providers/useVerbs';
import { useText } from '../../kit/words/text';

/** Ends a token at once. */
export function RevokeTokenDialog({ token, onClose }: { readonly token: ApiToken; readonly onClose: () => void }) {
  const t = useText();
  const { revokeToken } = useVerbs();
  return (
    <FormDialog
      keptAs={`api-tokens/${token.id}/revoke`}
      schema={revokeApiToken}
      title={t('tokens.revokeTitle', { name: token.name })}
      lead={t('tokens.revokeLead')}
      confirm={t('tokens.revoke')}
      act={(values, key) => revokeToken({ ...values, id: token.id, key })}
      said={() => t('tokens.revoked')}
      onClose={onClose}
    />
  );
}
