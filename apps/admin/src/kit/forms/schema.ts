import { isLocalDate, type Text } from '@siklus/domain';

/** The part of JSON Schema that a turn's form uses, with the project's words beside it. */
export interface FieldSchema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly FieldSchema[];
  readonly oneOf?: readonly FieldSchema[];
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly required?: readonly string[];
  readonly items?: FieldSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly format?: string;
  readonly title?: string;
  readonly label?: Text;
  readonly hint?: Text;
  /** What the keys of a choice are called. */
  readonly words?: Readonly<Record<string, Text>>;
  /** What sending is called once one of them is chosen. */
  readonly verbs?: Readonly<Record<string, Text>>;
  readonly input?: string;
}

export type Errors = Readonly<Record<string, string>>;

/** A value that a person has not given: nothing, or a text of blanks. */
function isMissing(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/** The kind of a field, where a choice of schemas takes the first that is no null. */
export function plainOf(schema: FieldSchema): FieldSchema {
  const choices = schema.anyOf ?? schema.oneOf;
  const chosen = choices?.find(({ type }) => type !== 'null');
  return chosen === undefined ? schema : { ...chosen, ...schema };
}

export function typeOf(schema: FieldSchema): string | undefined {
  const { type } = plainOf(schema);
  return typeof type === 'string' ? type : type?.find((each) => each !== 'null');
}

/** Every required field that is still empty, by form source. The API checks the rest; this answers without the line. */
export function missingOf(schema: FieldSchema, value: unknown): string[] {
  return lacksOf(schema, value).flatMap(({ source, what }) => (what === 'missing' ? [source] : []));
}

/** Something that keeps a form from being sent: a required field that is empty, or one for a number or a day that holds what is none. */
interface Lack {
  readonly source: string;
  readonly what: 'missing' | 'noNumber' | 'noDay';
}

/** What a form lacks, in the order of its fields. */
export function lacksOf(schema: FieldSchema, value: unknown, source = ''): Lack[] {
  const at = (part: string | number) => (source === '' ? String(part) : `${source}.${part}`);
  if (schema.properties !== undefined) {
    const given = (value ?? {}) as Readonly<Record<string, unknown>>;
    return Object.entries(schema.properties).flatMap(([key, field]) => {
      if (!isMissing(given[key])) return lacksOf(field, given[key], at(key));
      return schema.required?.includes(key) && !(given[key] === null && takesNull(field))
        ? [{ source: at(key), what: 'missing' as const }]
        : [];
    });
  }
  const branch = branchOf(schema, value);
  if (branch !== undefined) return lacksOf(branch, value, source);
  if (schema.items !== undefined && Array.isArray(value)) {
    const { items } = schema;
    return value.flatMap((item, index) => lacksOf(items, item, at(index)));
  }
  if (typeof value !== 'string') return [];
  if (takesNumbersOnly(schema)) return [{ source, what: 'noNumber' }];
  return plainOf(schema).format === 'date' && !isLocalDate(value) ? [{ source, what: 'noDay' }] : [];
}

function takesNumbersOnly(schema: FieldSchema): boolean {
  const kinds = (schema.anyOf ?? schema.oneOf ?? [schema]).map(({ type }) => type).filter((type) => type !== 'null');
  return kinds.length > 0 && kinds.every((type) => type === 'number' || type === 'integer');
}

/** Of several shapes the one that is being written: the first of those that know the most keys of the value. */
function branchOf(schema: FieldSchema, value: unknown): FieldSchema | undefined {
  const shapes = (schema.anyOf ?? schema.oneOf ?? []).filter(({ properties }) => properties !== undefined);
  const knownBy = ({ properties = {} }: FieldSchema) => Object.keys(value ?? {}).filter((key) => key in properties).length;
  return shapes.find((shape) => shapes.every((other) => knownBy(other) <= knownBy(shape)));
}

/** Whether a field says by null that it is empty. */
export function takesNull(schema: FieldSchema): boolean {
  return schema.type === 'null' || (schema.anyOf ?? schema.oneOf ?? []).some(takesNull);
}

/** The faults at a field or inside it, nearest first. */
export function errorsUnder(errors: Errors, source: string): readonly (readonly [string, string])[] {
  return Object.entries(errors).filter(([each]) => each === source || each.startsWith(`${source}.`));
}
