import { labelsOf, type Called } from '@siklus/contracts/called';
import type { Action, Text } from '@siklus/domain';
import type { z } from 'zod';
import type { Reading, UnitOfWork } from '../database/unit-of-work.js';
import type { Person } from '../identity/person.js';
import type { Fields, Filter } from './filters.js';
import type { Page } from './page.js';
import type { ScopeColumns } from './scope.js';

/** Where the value of a column comes from, and what may be asked of it. SQL stands in code; only values come from a request. */
interface Read {
  readonly sql: string;
  /** How the value is written for its reader, where it is ordered and searched otherwise: `utc` for a moment. */
  readonly as?: (sql: string) => string;
  readonly sortable?: true;
  readonly filter?: (sql: string) => Filter;
}

/** A field that the contract leaves open belongs to the single record, never to its list. */
type FieldOf<Row> = { [Field in keyof Row & string]: undefined extends Row[Field] ? never : Field }[keyof Row & string];

/** A column for each field that is kept; what the contract has beyond them, `show` makes. */
type Columns<Kept> = { readonly [Field in FieldOf<Kept>]: Read };

/** Keys are read by machines; whatever people read is called something by its contract. */
type Shape<Row> = { readonly [Field in FieldOf<Row>]: Field extends 'id' | `${string}Id` ? z.ZodType : Called };

/** What a list knows beside the rows that it shows: reads happen where the rows were read, what it writes is kept by itself. */
interface View<Services> {
  readonly person: Person;
  readonly unitOfWork: Reading;
  readonly services: Services;
}

/** What names something that the process has one of: its class, or the symbol under which it is kept. */
type Token<Service> = symbol | (abstract new (...args: never[]) => Service);
type Tokens<Services> = { readonly [At in keyof Services]: Token<Services[At]> };

/** Turns rows as they are kept into rows of the contract. */
type Show<Row, Kept, Services> = (rows: Kept[], view: View<Services>) => Row[] | Promise<Row[]>;

/** Statements for those whose scope is without limit, where the list knows quicker ones. */
interface Unlimited {
  /** The same rows with fewer joins, as far as the conditions of these fields need them. */
  readonly countFrom?: (filter: Fields) => string;
  /** The exact number where it is known without counting rows; undefined lets them be counted. */
  readonly total?: (filter: Fields, unitOfWork: Pick<UnitOfWork, 'read'>) => Promise<number | undefined>;
  /** A field whose condition is chosen by that number, which then is asked for first. */
  readonly totalFirst?: string;
  /** The page by a statement that does not join, order and cut; undefined where there is none. */
  readonly page?: (page: Page, filter: Fields) => string | undefined;
}

/**
 * How narrowing a list by what stands in documents is itself a look at them: of few documents, their number alone tells what stands there,
 * whether or not a row is shown.
 */
export interface Looks {
  /** SQL for the document of a row. */
  readonly document: string;
  /** The filters whose values stand in the document. */
  readonly by: readonly string[];
  readonly note: (documents: readonly string[], view: Pick<View<unknown>, 'person' | 'unitOfWork'>) => Promise<void>;
}

interface Parts<Row> {
  /** The name in the address and in `Content-Range`. */
  readonly resource: string;
  /** What people call it, where it leaves as a file. */
  readonly words: Text;
  /** Nothing stands above its headings in a file: another program reads it. */
  readonly bare?: true;
  /** A file of it goes into another system: in CSV no number bears the sign that keeps it whole in a spreadsheet. */
  readonly forMachines?: true;
  /** What a row of the answer is. */
  readonly row: z.ZodObject & z.ZodType<Row>;
  /** Whoever may do this reads the list, as far as his scope reaches. */
  readonly action: Action;
  /** What its reader must be let do as well, there: where rows show what is another list's to show. */
  readonly also?: readonly Action[];
  readonly from: string | ((person: Person, values: unknown[]) => string);
  /** How rows relate to people; `all` where the action alone decides. */
  readonly scope: ScopeColumns | 'all';
  /** A condition that always holds. */
  readonly where?: string;
  /** Orders by something that is no column. */
  readonly sorts?: Readonly<Record<string, string>>;
  /** Filters by something that is no column, or otherwise than by its value. */
  readonly filters?: Readonly<Record<string, Filter>>;
  readonly defaultSort: string;
  /** A unique expression, so that no row is shown twice or never; the id unless given. */
  readonly tieBreak?: string;
  readonly unlimited?: Unlimited;
  readonly looks?: Looks;
}

type Declaration<Row, Kept, Services> = Parts<Row> & {
  readonly columns: Columns<Kept>;
  readonly row: { readonly shape: Shape<Row> };
} & (Services extends readonly [] ? { readonly needs?: readonly [] } : { readonly needs: Tokens<Services> }) &
  (Kept extends Row ? { readonly show?: Show<Row, Kept, Services> } : { readonly show: Show<Row, Kept, Services> });

/** A list as its readers use it: what was declared, and the select, the orders, the filters and the labels that follow from it. */
export interface List<Row, Kept = Row, Services extends readonly unknown[] = []> extends Parts<Row> {
  /** What `show` is given beside the rows. */
  readonly needs: Tokens<Services>;
  readonly select: string;
  readonly id: string;
  readonly tieBreak: string;
  /** Field to SQL expression. `id` may always be sorted by: it is the tie-break. */
  readonly sorts: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, Filter>>;
  /** What each field is called, in the order of the contract; keys have no name. */
  readonly labels: Readonly<Record<string, Text>>;
  readonly show?: Show<Row, Kept, Services>;
}

/** Writes a day as `2026-12-31`. */
export function asText(sql: string): string {
  return `${sql}::text`;
}

/**
 * The one declaration of a list: where each column comes from and what may be asked of it, who reaches which rows, and in which order. A
 * field of the contract without a column, a column that is no field, and a field that is called nothing do not compile. `Kept` is the row
 * as the statement gives it, where `show` makes the contract's row from it; `Services` are what `show` needs for that, named by `needs`.
 */
export function defineList<Row, Kept = Row, Services extends readonly unknown[] = []>(
  declared: Declaration<Row, Kept, Services>,
): List<Row, Kept, Services> {
  const { columns, ...parts } = declared;
  const read = Object.entries<Read>(columns).map(([field, column]) => ({ ...column, field }));
  const id = columns['id' as keyof typeof columns];
  return {
    ...parts,
    needs: (declared.needs ?? []) as Tokens<Services>,
    select: read.map(({ field, sql, as }) => `${as?.(sql) ?? sql} as "${field}"`).join(', '),
    id: id.sql,
    tieBreak: declared.tieBreak ?? id.sql,
    sorts: { ...Object.fromEntries(read.flatMap(({ field, sql, sortable }) => (sortable ? [[field, sql]] : []))), ...declared.sorts },
    filters: {
      ...Object.fromEntries(read.flatMap(({ field, sql, filter }) => (filter === undefined ? [] : [[field, filter(sql)]]))),
      ...declared.filters,
    },
    labels: labelsOf(declared.row),
  };
}
