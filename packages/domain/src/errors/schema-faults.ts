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
  string: says('Isi dengan teks.', 'Enter a text.'),
  number: says('Isi dengan angka.', 'Enter a number.'),
  int: says('Isi dengan bilangan bulat.', 'Enter a whole number.'),
  boolean: says('Isi dengan true atau false.', 'Enter true or false.'),
  array: says('Isi dengan daftar.', 'Enter a list.'),
  tuple: says('Isi dengan daftar yang panjangnya tetap.', 'Enter a list of the fixed length.'),
  object: says('Isi dengan objek JSON.', 'Enter a JSON object.'),
  record: says('Isi dengan objek JSON.', 'Enter a JSON object.'),
};

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
    return [{ source, code: found.code.toUpperCase(), message: wordsOf(found) }];
  });
}

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
      return kinds[issue.expected] ?? mend;
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
    case 'not_multiple_of':
    case 'invalid_union':
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
