/** How a value of this type is written in an array. */
export function elementOf(type: string): (value: unknown) => string {
  const text = textOf(type);
  return isPlain(type) ? text : (value) => quoted(text(value));
}

/** The text of an array of this type: `{a,"b, c",NULL}`. */
function arrayOf(values: readonly unknown[], type: string): string {
  if (values.length === 0) return '{}';
  const text = elementOf(type);
  return `{${values.map((value) => (value === null || value === undefined ? 'NULL' : text(value))).join(',')}}`;
}

/** How a value of this type is written in a line of COPY. */
export function fieldOf(type: string): (value: unknown) => string {
  const text = textOf(type);
  return isPlain(type) ? text : (value) => escaped(text(value));
}

/** How PostgreSQL reads a value of this type. */
function textOf(type: string): (value: unknown) => string {
  if (type === 'json' || type === 'jsonb') return (value) => JSON.stringify(value);
  // Two backslashes: both arrays and COPY take the first for an escape.
  if (type === 'bytea') return (value) => `\\\\x${(value as Buffer).toString('hex')}`;
  if (type.endsWith('[]')) return (value) => arrayOf(value as readonly unknown[], type.slice(0, -2));
  return (value) => (typeof value === 'string' ? value : value instanceof Date ? value.toISOString() : String(value));
}

// What the engine writes most: ids, moments and numbers hold nothing that an array or a COPY would read as more than a letter.
const plainTypes = new Set([
  'uuid',
  'timestamp with time zone',
  'timestamptz',
  'date',
  'integer',
  'int',
  'bigint',
  'smallint',
  'boolean',
  'bytea',
]);

function isPlain(type: string): boolean {
  return plainTypes.has(type);
}

const word = /^(?!null$)[\w:.+-]+$/i;

function quoted(text: string): string {
  return word.test(text) ? text : `"${/["\\]/.test(text) ? text.replace(/["\\]/g, '\\$&') : text}"`;
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function escaped(text: string): string {
  return /[\\\t\n\r]/.test(text) ? text.replace(/[\\\t\n\r]/g, (letter) => escapes[letter] ?? letter) : text;
}
