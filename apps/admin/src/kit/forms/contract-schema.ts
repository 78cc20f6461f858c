import { z } from 'zod';
import type { FieldSchema } from './schema';

const named = '#/$defs/';

/** The schema of what a request carries, as forms read it: a contract that has a name of its own stands in place of its name. */
export function contractSchema(contract: z.ZodType): FieldSchema {
  const { $defs = {}, ...root } = z.toJSONSchema(contract, { io: 'input' });
  const inPlace = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(inPlace);
    if (typeof part !== 'object' || part === null) return part;
    const { $ref, ...own } = part as { readonly $ref?: string };
    const meant = $ref?.startsWith(named) ? $defs[$ref.slice(named.length)] : undefined;
    return Object.fromEntries(Object.entries({ ...meant, ...own }).map(([key, value]) => [key, inPlace(value)]));
  };
  return inPlace(root) as FieldSchema;
}
