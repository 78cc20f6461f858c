/** Turns a filter's value into an SQL condition; parameters are appended to `values`. */
export type Filter = (value: unknown, values: unknown[]) => string;

const uuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

function bind(values: unknown[], value: unknown): string {
  return `$${values.push(value)}`;
}

/** Rows whose column has the value, or one of them when a list is given; null means "has none". */
export function equals(column: string): Filter {
  return (value, values) => {
    if (value === null) return `${column} is null`;
    return Array.isArray(value) ? `${column} = any(${bind(values, value)})` : `${column} = ${bind(values, value)}`;
  };
}

/** Rows with this id, or one of these; what is no id matches nothing. */
export function inIds(column: string): Filter {
  return (value, values) => {
    if (value === null) return `${column} is null`;
    const ids = (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string' && uuid.test(each));
    return ids.length === 0 ? 'false' : `${column} = any(${bind(values, ids)}::uuid[])`;
  };
}

/** Rows where one of the columns contains the text, whatever its capitals; `%` and `_` stand for themselves. */
export function search(...columns: readonly string[]): Filter {
  return (value, values) => {
    const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
    if (text === '') return 'true';
    const pattern = bind(values, `%${text.replace(/[\\%_]/g, '\\$&')}%`);
    return `(${columns.map((column) => `${column} ilike ${pattern}`).join(' or ')})`;
  };
}

/** Rows of this unit and all units below it. */
export function within(lineage: string): Filter {
  return (value, values) => {
    const ids = (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string' && uuid.test(each));
    return ids.length === 0 ? 'false' : `${lineage} && ${bind(values, ids)}::uuid[]`;
  };
}
