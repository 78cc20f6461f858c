import Button from '@mui/material/Button';
import Box from '@mui/material/Box';
import { actOnAccount, makeAccountCode, type Account, type ActivationCodes } from '@siklus/contracts/accounts';
import { useNotify } from 'react-admin';
import { useState } from 'react';
import { FormDialog } from '../../kit/forms/FormDialog';
import { TextareaInput } from '../../kit/forms/TextareaInput';
import { useVerbs } from '../../kit/providers/useVerbs';
import { useText } from '../../kit/words/text';
import { ViaInput, ViaWithoutAddressInput } from './ViaInput';

interface AccountActsProps {
  readonly account: Account;
  /** A code for paper is in the answer and nowhere else. */
  readonly onPaper: (codes: ActivationCodes) => void;
}

type Act = 'code' | 'endSessions' | 'disable' | 'enable';

/** What may be done to an account: each act in a dialog that says what follows and asks for the reason. */
export function AccountActs({ account, onPaper }: AccountActsProps) {
  const t = useText();
  const notify = useNotify();
  const verbs = useVerbs();
  const [asked, setAsked] = useState<Act>();
  const close = () => setAsked(undefined);
  const { id, name, state, sessions } = account;
  const offered: readonly Act[] =
    state === 'disabled' ? ['enable'] : ['code', ...(sessions > 0 ? (['endSessions'] as const) : []), 'disable'];
  const said = { title: asked && t(`accounts.acts.${asked}.title`, { name }), lead: asked && t(`accounts.acts.${asked}.body`) };
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        {offered.map((act) => (
          <Button key={act} onClick={() => setAsked(act)}>
            {t(`accounts.acts.${act}.name`)}
          </Button>
        ))}
      </Box>
      {asked === 'code' && (
        <FormDialog
          keptAs={`accounts/${id}/code`}
          schema={makeAccountCode}
          title={said.title ?? ''}
          lead={t(state === 'active' ? 'accounts.acts.code.body' : 'accounts.acts.code.first')}
          confirm={t('accounts.acts.code.name')}
          begin={{ via: 'paper' }}
          inputs={{ via: account.hasEmail ? ViaInput : ViaWithoutAddressInput, reason: TextareaInput }}
          act={(values, key) => verbs.makeAccountCode({ ...values, id, key })}
          onDone={(made, { via }) => {
            if (via === 'paper') onPaper(made);
            else notify(t('accounts.acts.code.mailed'), { type: 'success' });
          }}
          onClose={close}
        />
      )}
      {asked !== undefined && asked !== 'code' && (
        <FormDialog
          keptAs={`accounts/${id}/${asked}`}
          schema={actOnAccount}
          title={said.title ?? ''}
          lead={said.lead}
          confirm={t(`accounts.acts.${asked}.name`)}
          inputs={{ reason: TextareaInput }}
          act={({ reason }, key) => verbs.actOnAccount({ id, act: asked, reason, key })}
          said={() => t(`accounts.acts.${asked}.done`)}
          onClose={close}
        />
      )}
    </>
  );
}
