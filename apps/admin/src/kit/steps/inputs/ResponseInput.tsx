import { useText } from '../../words/text';
import { responseKey } from '../responses';
import { Choices } from '../../forms/Choices';
import type { InputProps } from '../../forms/input-props';

/** The employee's answer to his assessment; the three weigh the same, none is chosen beforehand. */
export function ResponseInput({ source, schema, label, hint, required, value, onChange, errors }: InputProps) {
  const t = useText();
  const choices = (schema.enum ?? []).map((each) => {
    const response = String(each);
    const key = responseKey(response);
    return key === undefined
      ? { value: response, label: response }
      : { value: response, label: t(`responses.${key}.label`), text: t(`responses.${key}.text`) };
  });
  return (
    <Choices label={label} hint={hint} error={errors[source]} required={required} value={value} onChange={onChange} choices={choices} />
  );
}
