import { schemaFaults, type Fault } from '@siklus/domain';
import { z } from 'zod';

/** A rule of the domain that can be asked by name, with what it says of input that it cannot take. */
export interface Rule {
  readonly about: string;
  readonly example: unknown;
  readonly ask: (input: unknown) => { readonly answer: unknown } | { readonly faults: readonly Fault[] };
}

/** A rule whose input is checked before it is asked, and whose answer is the domain's own. `faultsOf` says what a shape cannot. */
export function rule<T>(
  about: string,
  shape: z.ZodType<T>,
  example: z.input<z.ZodType<T>>,
  apply: (input: T) => unknown,
  faultsOf: (input: T) => readonly Fault[] = () => [],
): Rule {
  return {
    about,
    example,
    ask(input) {
      const read = shape.safeParse(input);
      const faults = read.success ? faultsOf(read.data) : schemaFaults(read.error.issues);
      return read.success && faults.length === 0 ? { answer: apply(read.data) } : { faults };
    },
  };
}

export const rating = z.enum(['ABOVE', 'AS_EXPECTED', 'BELOW']);
