import type { ComponentType } from 'react';
import type { FieldSchema } from '../../forms/schema';
import { ActualsInput } from './ActualsInput';
import { AnnexInput } from './AnnexInput';
import { ApproachInput } from './ApproachInput';
import { CoursesInput } from './CoursesInput';
import { ExpectationsInput } from './ExpectationsInput';
import { RatingInput } from './RatingInput';
import { ResponseInput } from './ResponseInput';
import { ResultsInput } from './ResultsInput';
import { plainInputOf } from '../../forms/plain-inputs';
import type { InputProps } from '../../forms/input-props';

const inputs: Readonly<Record<string, ComponentType<InputProps>>> = {
  rating: RatingInput,
  response: ResponseInput,
  annex: AnnexInput,
  approach: ApproachInput,
  expectations: ExpectationsInput,
  results: ResultsInput,
  actuals: ActualsInput,
  courses: CoursesInput,
};

/** The input a field asks for; a plain one by its type when it asks for none, or for one this panel does not have. */
export function inputOf(schema: FieldSchema): ComponentType<InputProps> {
  return (schema.input === undefined ? undefined : inputs[schema.input]) ?? plainInputOf(schema);
}
