import { ratings, ratingScale } from '@siklus/domain';
import { useSay } from '../../i18n/text';
import { Choices } from './Choices';
import type { InputProps } from './input-props';

// The eye reads from low to high; the domain lists the best first.
const lowToHigh = [...ratings].reverse();

/** Below, as expected or above: three buttons, or the keys 1 to 3. */
export function RatingInput({ source, label, hint, required, value, onChange, errors }: InputProps) {
  const say = useSay();
  return (
    <Choices
      segmented
      label={label}
      hint={hint}
      error={errors[source]}
      required={required}
      value={value}
      onChange={onChange}
      choices={lowToHigh.map((rating) => ({ value: rating, label: say(ratingScale[rating].label) }))}
    />
  );
}
