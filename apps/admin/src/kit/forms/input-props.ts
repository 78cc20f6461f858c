import type { ComponentType } from 'react';
import type { Errors, FieldSchema } from './schema';

/** What every input of a form receives. `value` is what the draft holds: it may be half done. */
export interface InputProps {
  readonly source: string;
  readonly schema: FieldSchema;
  readonly label: string;
  readonly hint?: string;
  readonly required: boolean;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  /** Faults by form source, such as `results.0.title`. */
  readonly errors: Errors;
  /** The input of a field inside this one; handed down, so that lists and groups need not know all inputs. */
  readonly inputFor: (schema: FieldSchema) => ComponentType<InputProps>;
}
