import type { InputProps } from '../../kit/forms/input-props';
import { useSession } from '../../kit/providers/session';
import { SelectBox } from '../../kit/ui/SelectBox';
import { useText } from '../../kit/words/text';

/** How a code is handed over to people, some of whom have a mail address, with what that means. */
export const ViaInput = viaInput(true);
/** The same for somebody without an address. */
export const ViaWithoutAddressInput = viaInput(false);

/** Offers mail only where one would arrive, and says why where it is not offered. */
function viaInput(hasAddress: boolean) {
  return function ChosenVia({ source, label, required, value, onChange, errors }: InputProps) {
    const t = useText();
    const { mails } = useSession();
    const ways = mails && hasAddress ? (['paper', 'mail'] as const) : (['paper'] as const);
    const way = ways.find((each) => each === value) ?? 'paper';
    const bar = mails ? (hasAddress ? '' : t('accounts.hands.noAddress')) : t('accounts.hands.noServer');
    return (
      <SelectBox
        label={label}
        required={required}
        hint={[t(`accounts.hands.${way}`), bar].filter(Boolean).join(' ')}
        error={errors[source]}
        value={way}
        onChange={onChange}
        options={ways.map((each) => ({ value: each, label: t(`accounts.ways.${each}`) }))}
      />
    );
  };
}
