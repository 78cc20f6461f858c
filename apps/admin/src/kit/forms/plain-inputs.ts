import type { ComponentType } from 'react';
import type { InputProps } from './input-props';
import { PlainInput } from './PlainInput';
import type { FieldSchema } from './schema';
import { TextareaInput } from './TextareaInput';

/** The input that any form may ask for by name; a plain one by its type when it asks for none, or for one nobody has. */
export function plainInputOf(schema: FieldSchema): ComponentType<InputProps> {
  return schema.input === 'textarea' ? TextareaInput : PlainInput;
}
