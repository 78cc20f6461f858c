import { makeApiToken, type MadeApiToken } from '@siklus/contracts/api-tokens';
import { mayLetDo, tokenActions, tokenActionWords, type TokenAction } from '@siklus/domain';
import { FormDialog } from '../../kit/forms/FormDialog';
import type { InputProps } from '../../kit/forms/input-props';
import { unitInputFor } from '../../kit/forms/UnitInput';
import { useSession } from '../../kit/providers/session';
import { useVerbs } from '../../kit/providers/useVerbs';
import { Checks } from '../../kit/ui/Checks';
import { useSay, useText } from '../../kit/words/text';

interface MakeTokenDialogProps {
  readonly onMade: (made: MadeApiToken) => void;
  readonly onClose: () => void;
}

/** Makes a token for a machine: what it may do, where, and for how long. */
export function MakeTokenDialog({ onMade, onClose }: MakeTokenDialogProps) {
  const t = useText();
  const { makeToken } = useVerbs();
  return (
    <FormDialog
      keptAs="api-tokens/new"
      schema={makeApiToken}
      title={t('tokens.makeTitle')}
      confirm={t('tokens.make')}
      begin={{ days: 90, actions: [] }}
      inputs={{ actions: ActionsInput, unitId: TokenUnitInput }}
      act={(values, key) => makeToken({ ...values, key })}
      said={() => t('tokens.made')}
      onDone={onMade}
      onClose={onClose}
    />
  );
}

const TokenUnitInput = unitInputFor('token.make');

/** What a machine may do, as far as the maker's own roles reach somewhere. */
function ActionsInput({ source, label, value, errors, onChange }: InputProps) {
  const say = useSay();
  const { grants } = useSession();
  const offered = tokenActions.filter((action) => grants.some(({ unitId }) => mayLetDo(grants, action, unitId === null ? null : [unitId])));
  return (
    <Checks<TokenAction>
      label={label}
      options={offered.map((action) => ({ value: action, label: say(tokenActionWords[action]) }))}
      value={Array.isArray(value) ? (value as TokenAction[]) : []}
      error={errors[source]}
      onChange={onChange}
    />
  );
}
