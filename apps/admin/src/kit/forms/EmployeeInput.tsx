import { pickerOf } from './PickerInput';

/** A person, found by name or NIP. */
export const EmployeeInput = pickerOf('employees');
