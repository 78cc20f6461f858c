import { RecordPicker } from '../lists/RecordPicker';
import type { InputProps } from './input-props';

/** The input of a field that names a record of this kind. */
export function pickerOf(resource: 'units' | 'employees' | 'accounts') {
  return function PickerInput({ source, label, hint, required, value, onChange, errors }: InputProps) {
    return (
      <RecordPicker
        resource={resource}
        label={label}
        hint={hint}
        required={required}
        value={typeof value === 'string' ? value : ''}
        onChange={onChange}
        error={errors[source]}
      />
    );
  };
}
