import { pickerOf } from './PickerInput';

/** A unit, found by its name or code. */
export const UnitInput = pickerOf('units');
