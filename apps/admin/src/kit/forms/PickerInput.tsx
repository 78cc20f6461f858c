import { RecordPicker } from '../lists/RecordPicker';
import type { InputProps } from './input-props';

/** The input of a field that names a record of this kind, among those of a filter where one is given. */
export function pickerOf(resource: 'units' | 'employees' | 'accounts', among?: Readonly<Record<string, unknown>>) {
  return function PickerInput({ source, label, hint, required, value, onChange, errors }: InputProps) {
    return (
      <RecordPicker
        resource={resource}
        {...(among === undefined ? {} : { among })}
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
