import type { InputProps } from '../../kit/forms/input-props';
import { SelectBox } from '../../kit/ui/SelectBox';
import { useText } from '../../kit/words/text';

const ways = ['paper', 'mail'] as const;

/** How a code is handed over, with what that means. */
export function ViaInput({ source, label, required, value, onChange, errors }: InputProps) {
  const t = useText();
  const way = ways.find((each) => each === value) ?? 'paper';
  return (
    <SelectBox
      label={label}
      required={required}
      hint={t(`accounts.hands.${way}`)}
      error={errors[source]}
      value={way}
      onChange={onChange}
      options={ways.map((each) => ({ value: each, label: t(`accounts.ways.${each}`) }))}
    />
  );
}
