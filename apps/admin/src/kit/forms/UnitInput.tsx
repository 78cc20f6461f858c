import { RecordPicker } from '../lists/RecordPicker';
import type { InputProps } from './input-props';

/** A unit, found by its name or code. */
export function UnitInput({ source, label, hint, required, value, onChange, errors }: InputProps) {
  return (
    <RecordPicker
      resource="units"
      label={label}
      hint={hint}
      required={required}
      value={typeof value === 'string' ? value : ''}
      onChange={onChange}
      error={errors[source]}
    />
  );
}
