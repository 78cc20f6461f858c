import { ratingScale } from '@siklus/domain';
import { useSay } from '../../words/text';
import { lowToHigh } from '../ratingKeys';
import { Choices } from '../../forms/Choices';
import type { InputProps } from '../../forms/input-props';

/** Below, as expected or above: three buttons, or the keys 1 to 3 anywhere on the page. */
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
