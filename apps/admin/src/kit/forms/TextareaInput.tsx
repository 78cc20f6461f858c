import { TextBox } from '../ui/TextBox';
import type { InputProps } from './input-props';

/** A longer text in the person's own words. */
export function TextareaInput({
  source,
  schema,
  label,
  hint,
  required,
  value,
  onChange,
  errors,
  autoFocus = false,
}: InputProps & { readonly autoFocus?: boolean }) {
  return (
    <TextBox
      label={label}
      hint={hint}
      error={errors[source]}
      required={required}
      lines={3}
      autoFocus={autoFocus}
      value={typeof value === 'string' ? value : ''}
      onChange={onChange}
      {...(schema.maxLength === undefined ? {} : { inputProps: { maxLength: schema.maxLength } })}
    />
  );
}
