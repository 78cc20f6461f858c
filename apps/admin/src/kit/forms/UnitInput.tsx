import type { WriteAction } from '@siklus/domain';
import { pickerOf } from './PickerInput';

/** The input of a unit in which the reader may do this: no unit is offered that the API would refuse. */
export function unitInputFor(action: WriteAction) {
  return pickerOf('units', { may: action });
}
