import { ratingScale } from '@siklus/domain';
import { useSay } from '../../i18n/text';
import { lowToHigh } from '../ratingKeys';
import { Choices } from './Choices';
import type { InputProps } from './input-props';

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
