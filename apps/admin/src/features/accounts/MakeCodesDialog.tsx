import { codesForUnit, type Account, type ActivationCodes } from '@siklus/contracts/accounts';
import { useGetList, useNotify } from 'react-admin';
import { FormDialog } from '../../kit/forms/FormDialog';
import { unitInputFor } from '../../kit/forms/UnitInput';
import { useVerbs } from '../../kit/providers/useVerbs';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';
import { ViaInput } from './ViaInput';

interface MakeCodesDialogProps {
  readonly onClose: () => void;
  /** Codes for paper are in the answer and nowhere else. */
  readonly onPaper: (codes: ActivationCodes) => void;
}

const waiting = ['none', 'code'];
const CodesUnitInput = unitInputFor('account.activate');
const justCount = { pagination: { page: 1, perPage: 1 }, sort: { field: 'name', order: 'ASC' } } as const;

/** Chooses a unit and a way to hand the codes over, and says beforehand how many people it reaches. */
export function MakeCodesDialog({ onClose, onPaper }: MakeCodesDialogProps) {
  const t = useText();
  const { number } = useFormat();
  const notify = useNotify();
  const verbs = useVerbs();
  return (
    <FormDialog
      keptAs="accounts/codes"
      schema={codesForUnit}
      title={t('accounts.makeTitle')}
      lead={t('accounts.makeBody')}
      confirm={t('accounts.go')}
      begin={{ via: 'paper' }}
      inputs={{ unitId: CodesUnitInput, via: ViaInput }}
      below={({ unitId }) => typeof unitId === 'string' && <Reach unitId={unitId} />}
      act={(values, key) => verbs.makeCodes({ ...values, key })}
      onDone={(made, { via }) => {
        if (made.withheld > 0) notify(t('accounts.withheld', { count: number(made.withheld) }), { type: 'info', autoHideDuration: 12_000 });
        if (via === 'paper') onPaper(made);
        else notify(t('accounts.mailed', { count: number(made.made), without: number(made.withoutAddress) }), { type: 'success' });
      }}
      onClose={onClose}
    />
  );
}

/** How many people of the unit have no password, and how many of them mail reaches. */
function Reach({ unitId }: { readonly unitId: string }) {
  const t = useText();
  const { number } = useFormat();
  const { total: people } = useGetList<Account>('accounts', { ...justCount, filter: { unitId, state: waiting } });
  const { total: withMail } = useGetList<Account>('accounts', { ...justCount, filter: { unitId, state: waiting, hasEmail: true } });
  if (people === undefined || withMail === undefined) return null;
  return <div role="status">{t('accounts.reach', { count: number(people), mail: number(withMail) })}</div>;
}
