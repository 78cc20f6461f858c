import { z } from 'zod';

type Schema = z.core.$ZodType;

const declared = z.registry<{ readonly values: readonly unknown[] }>();

/** The schema with values that fit it, one of each kind that rules tell apart: they stand for one that cannot be read. */
export function standingIn<S extends z.ZodType>(schema: S, ...values: readonly z.input<S>[]): S {
  declared.add(schema, { values });
  return schema;
}

/** What can stand for something unreadable, and in which place: there itself, or nearest around it. */
export interface StandIns {
  readonly path: readonly PropertyKey[];
  readonly values: readonly unknown[];
}

/** The values that fit a form at the path, or at the nearest place around it for which any are known: choices, or what was declared. */
export function standInsAt(form: z.ZodType, path: readonly PropertyKey[]): StandIns | undefined {
  let found: StandIns | undefined;
  let at: Schema | undefined = form;
  for (let depth = 0; at !== undefined && depth <= path.length; depth += 1) {
    const schema = bare(at);
    const values = valuesOf(schema);
    if (values !== undefined) found = { path: path.slice(0, depth), values };
    at = depth === path.length ? undefined : childOf(schema, path[depth] as PropertyKey);
  }
  return found;
}

function valuesOf(schema: Schema): readonly unknown[] | undefined {
  return schema instanceof z.ZodEnum ? schema.options : declared.get(schema)?.values;
}

function childOf(schema: Schema, part: PropertyKey): Schema | undefined {
  if (schema instanceof z.ZodArray) return schema.element;
  return schema instanceof z.ZodObject ? (schema.shape as Record<PropertyKey, Schema>)[part] : undefined;
}

function bare(schema: Schema): Schema {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? bare(schema.unwrap()) : schema;
}
