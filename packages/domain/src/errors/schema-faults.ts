import type { z } from 'zod';
import type { Text } from '../text.js';
import { fill, type Fault } from './fault.js';

/** What a schema found at one place, as Standard Schema gives it; the issues of zod say more. */
export interface SchemaIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

type ZodIssue = z.core.$ZodIssue;
type Bound = Extract<ZodIssue, { code: 'too_small' | 'too_big' }>;

const says = (id: string, en: string): Text => ({ id, en });

const mend = says('Perbaiki isian ini.', 'Mend this answer.');

/** What to enter where something of another kind stands, or nothing. */
const kinds: Readonly<Record<string, Text>> = {
  string: says('teks', 'a text'),
  number: says('angka', 'a number'),
  int: says('bilangan bulat', 'a whole number'),
  boolean: says('true atau false', 'true or false'),
  array: says('daftar', 'a list'),
  tuple: says('daftar yang panjangnya tetap', 'a list of the fixed length'),
  object: says('objek JSON', 'a JSON object'),
  record: says('objek JSON', 'a JSON object'),
  null: says('null', 'null'),
};

/** Asks for one of these kinds. */
function ofKinds(expected: readonly string[]): Text {
  const named = [...new Set(expected)].flatMap((kind) => kinds[kind] ?? []);
  const kind = { id: named.map(({ id }) => id).join(' atau '), en: named.map(({ en }) => en).join(' or ') };
  return named.length === 0 ? mend : fill(says('Isi dengan {kind}.', 'Enter {kind}.'), { kind });
}

const formats: Readonly<Record<string, Text>> = {
  uuid: says('Pilih dari daftar; ini bukan nomor data (UUID).', 'Choose from the list; this is no record number (UUID).'),
  date: says('Isi tanggal seperti 2026-01-31.', 'Enter a day such as 2026-01-31.'),
  datetime: says('Isi saat seperti 2026-01-31T08:00:00Z.', 'Enter a moment such as 2026-01-31T08:00:00Z.'),
  email: says('Isi alamat surel seperti nama@instansi.go.id.', 'Enter a mail address such as name@agency.go.id.'),
  regex: says('Isi menurut pola {pattern}.', 'Enter it by the pattern {pattern}.'),
};

const smallest: Readonly<Record<string, Text>> = {
  string: says('Isi paling sedikit {limit} karakter.', 'Enter at least {limit} characters.'),
  array: says('Isi paling sedikit {limit} baris.', 'Enter at least {limit} rows.'),
};
const greatest: Readonly<Record<string, Text>> = {
  string: says('Isi paling banyak {limit} karakter.', 'Enter at most {limit} characters.'),
  array: says('Isi paling banyak {limit} baris.', 'Enter at most {limit} rows.'),
};

/** Faults of what does not fit a schema, in plain words of the office: what to enter, rather than what a validator expected. */
export function schemaFaults(issues: readonly SchemaIssue[]): Fault[] {
  return issues.flatMap((issue) => {
    const source = sourceOf(issue);
    if (!('code' in issue)) return [{ source, code: 'INVALID', message: mend }];
    const found = issue as ZodIssue;
    if (found.code === 'unrecognized_keys') return unknownKeys(found.keys, source);
    const shape = found.code === 'invalid_union' ? meantShape(found) : undefined;
    if (shape !== undefined) return schemaFaults(shape.map((each) => ({ ...each, path: [...(issue.path ?? []), ...each.path] })));
    return [{ source, code: found.code.toUpperCase(), message: wordsOf(found) }];
  });
}

/**
 * What is wrong with a value of several shapes, told by the shape that was meant: the first of those that know the most of its keys, as
 * a form draws it. Undefined where the value is of none of their kinds.
 */
function meantShape({ errors }: Extract<ZodIssue, { code: 'invalid_union' }>): readonly ZodIssue[] | undefined {
  const unknown = (shape: readonly ZodIssue[]) => shape.flatMap((each) => (each.code === 'unrecognized_keys' ? each.keys : [])).length;
  const ofItsKind = errors.filter((shape) => !shape.some(isOfAnotherKind));
  return ofItsKind.find((shape) => ofItsKind.every((other) => unknown(shape) <= unknown(other)));
}

const isOfAnotherKind = ({ code, path }: ZodIssue): boolean => code === 'invalid_type' && path.length === 0;

const longestKey = 100;

/** A fault for each of these keys, which nothing is known by at this place. */
export function unknownKeys(keys: readonly string[], at = ''): Fault[] {
  return keys.map((key) => {
    const name = key.slice(0, longestKey).toWellFormed();
    return {
      source: at === '' ? name : `${at}.${name}`,
      code: 'UNRECOGNIZED_KEYS',
      message: fill(says('Hapus isian yang tidak dikenal: {name}.', 'Remove what is not known here: {name}.'), { name }),
    };
  });
}

/** Of what does not fit a form, the keys that it does not know in any shape in which it may be filled. */
export function unknownKeyFaults(issues: readonly ZodIssue[], at = ''): Fault[] {
  return issues.flatMap((issue) => {
    const source = [at, sourceOf(issue)].filter((part) => part !== '').join('.');
    if (issue.code === 'unrecognized_keys') return unknownKeys(issue.keys, source);
    if (issue.code !== 'invalid_union') return [];
    const [first = [], ...others] = issue.errors.map((shape) => unknownKeyFaults(shape, source));
    return first.filter((each) => others.every((shape) => shape.some((fault) => fault.source === each.source)));
  });
}

function sourceOf({ path = [] }: SchemaIssue): string {
  return path.map((part) => String(typeof part === 'object' ? part.key : part)).join('.');
}

/** Lets a `refine` carry its text in both languages: `.refine(isPrintable, saying(text))`. */
export function saying(text: Text): { params: { text: Text } } {
  return { params: { text } };
}

function wordsOf(issue: ZodIssue): Text {
  switch (issue.code) {
    case 'invalid_type':
      return ofKinds([issue.expected]);
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_format':
      return fill(formats[issue.format] ?? mend, { pattern: issue.pattern ?? '' });
    case 'invalid_value':
      return fill(says('Pilih salah satu dari: {values}.', 'Choose one of: {values}.'), { values: issue.values.map(String).join(', ') });
    case 'custom':
      return (issue.params?.text as Text | undefined) ?? mend;
    case 'invalid_union':
      return ofKinds(issue.errors.flatMap((shape) => shape.flatMap((each) => (each.code === 'invalid_type' ? each.expected : []))));
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
    case 'unrecognized_keys':
      return mend;
  }
}

function tooSmall({ origin, minimum, inclusive }: Extract<Bound, { code: 'too_small' }>): Text {
  if (origin === 'string' && Number(minimum) <= 1)
    return says('Isi bagian ini; jangan dikosongkan.', 'Fill this in; it may not stay empty.');
  const plain =
    inclusive === false
      ? says('Isi dengan angka di atas {limit}.', 'Enter a number above {limit}.')
      : says('Isi dengan angka paling kecil {limit}.', 'Enter a number of at least {limit}.');
  return fill(smallest[origin] ?? plain, { limit: Number(minimum) });
}

function tooBig({ origin, maximum, inclusive }: Extract<Bound, { code: 'too_big' }>): Text {
  const plain =
    inclusive === false
      ? says('Isi dengan angka di bawah {limit}.', 'Enter a number below {limit}.')
      : says('Isi dengan angka paling besar {limit}.', 'Enter a number of at most {limit}.');
  return fill(greatest[origin] ?? plain, { limit: Number(maximum) });
}
