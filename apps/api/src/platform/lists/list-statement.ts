import { fault, Refusal, scopeOf, type Action } from '@siklus/domain';
import type { Person } from '../identity/person.js';
import { plannedAnew } from '../database/planned-anew.js';
import type { UnitOfWork } from '../database/unit-of-work.js';
import type { List } from './define-list.js';
import { demandAction } from './demand-action.js';
import type { Asking } from './filters.js';
import type { ListQuery } from './list-query.js';
import { pageOf } from './page.js';
import { planFor } from './plan-for.js';
import { scopeCondition, type ScopeColumns } from './scope.js';

/** A list without the types of its rows. */
export type AnyList = Omit<List<unknown>, 'show' | 'row' | 'needs'>;

/** What a list is read by: the statement for its rows, and the number of all that it has for this person and filter. */
interface ListStatement {
  readonly sql: string;
  readonly values: readonly unknown[];
  /** Asked where it is needed: a page that is not full tells it too. */
  readonly total: () => Promise<number>;
  /** The documents that the filter looks at without a row of them being shown; none where it leaves many. */
  readonly looked: () => Promise<readonly string[]>;
}

/** Of so many documents at most, a number tells what stands in each of them. */
const few = 10;

/** What a person asks of a list, as statements; refuses fields that it does not know. */
export async function statementOf(
  list: AnyList,
  person: Person,
  query: ListQuery,
  unitOfWork: Pick<UnitOfWork, 'read'>,
): Promise<ListStatement> {
  for (const action of list.also ?? []) demandAction(person, action);
  const values: unknown[] = [];
  const { filter } = query;
  const quicker = scopeOf(person.grants, list.action).everywhere ? list.unlimited : undefined;
  const counted = quicker?.totalFirst !== undefined && quicker.totalFirst in filter;
  const known = counted ? await quicker.total?.(filter, unitOfWork) : undefined;
  const plan = list.scope === 'all' ? plannedAnew : planFor(person, actionsOf(list));
  const page = {
    ...query,
    select: list.select,
    from: fromOf(list, person, values),
    where: [whereOf(list, person, values), ...conditionsOf(list, { person, filter, total: known }, values)].join(' and '),
    order: orderOf(list, query),
  };
  const total = async (): Promise<number> => {
    const told = counted ? known : await quicker?.total?.(filter, unitOfWork);
    if (told !== undefined) return told;
    const from = quicker?.countFrom?.(filter) ?? page.from;
    const [row] = await unitOfWork.read<{ total: string }>(`${plan} select count(*) as total from ${from} where ${page.where}`, values);
    return Number(row?.total ?? 0);
  };
  const looked = () => lookedAt(list, person, filter, unitOfWork);
  const ofPage = [...values];
  const sql = quicker?.page?.(page, filter) ?? pageOf(page, ofPage);
  return { sql: `${plan} ${sql}`, values: ofPage, total, looked };
}

async function lookedAt(
  list: AnyList,
  person: Person,
  filter: ListQuery['filter'],
  unitOfWork: Pick<UnitOfWork, 'read'>,
): Promise<readonly string[]> {
  const { looks } = list;
  if (looks === undefined || !looks.by.some((field) => field in filter)) return [];
  const values: unknown[] = [];
  const others = Object.fromEntries(Object.entries(filter).filter(([field]) => !looks.by.includes(field)));
  const from = fromOf(list, person, values);
  const where = [whereOf(list, person, values), ...conditionsOf(list, { person, filter: others, total: undefined }, values)];
  const found = await unitOfWork.read<{ id: string }>(
    `select distinct ${looks.document} as id from ${from} where ${looks.document} is not null and ${where.join(' and ')} limit ${few + 1}`,
    values,
  );
  return found.length > few ? [] : found.map(({ id }) => id);
}

/** From which tables the list's rows come, for this person. */
export function fromOf({ from }: AnyList, person: Person, values: unknown[]): string {
  return typeof from === 'string' ? from : from(person, values);
}

/** Which of these rows the person reaches; `scope` narrows how he may be related to them. */
export function whereOf(
  { scope, where = 'true', ...list }: AnyList & { readonly scope: ScopeColumns | 'all' },
  person: Person,
  values: unknown[],
) {
  if (scope === 'all') return where;
  const reached = actionsOf(list).map((each) => scopeCondition(scopeOf(person.grants, each), person, scope, values));
  return [where, ...reached].join(' and ');
}

/** Whoever reads a row of the list must be allowed all of these. */
function actionsOf({ action, also = [] }: Pick<AnyList, 'action' | 'also'>): readonly Action[] {
  return [action, ...also];
}

function orderOf({ sorts, defaultSort, tieBreak }: AnyList, { sort }: ListQuery): string {
  if (sort === undefined) return `${defaultSort}, ${tieBreak}`;
  const direction = sort.descending ? 'desc' : 'asc';
  if (sort.field === 'id') return `${tieBreak} ${direction}`;
  // Descending is the ascending list backwards, empty values first: so an index serves both.
  return `${known(sorts, sort.field, 'sort')} ${direction}, ${tieBreak}`;
}

/** The conditions that a filter sets; refuses fields that the list does not know. */
export function conditionsOf({ filters }: AnyList, asking: Asking, values: unknown[]): string[] {
  return Object.entries(asking.filter).map(([field, value]) => known(filters, field, `filter.${field}`)(value, values, asking));
}

function known<T>(table: Readonly<Record<string, T>>, field: string, source: string): T {
  const entry = Object.hasOwn(table, field) ? table[field] : undefined;
  if (entry === undefined)
    throw Refusal.at(source.slice(0, 60), 'UNKNOWN_FILTER', { field: field.slice(0, 60), allowed: Object.keys(table).join(', ') });
  return entry;
}

// Text where a number, a moment or an id belongs. PostgreSQL reads the values of the filter before anything else and says at which of them
// it stopped; what it finds wrong later is wrong with what is kept, and no fault of whoever asks.
const faultyValue = /^22/;
const atParameter = /\$\d/;

/** Refuses what is wrong with the values of a filter; throws anything else on. */
export function refuseFaultyValue(error: unknown): never {
  const { code, where } = error instanceof Error ? (error as Error & { code?: unknown; where?: unknown }) : {};
  if (faultyValue.test(String(code)) && atParameter.test(String(where)))
    throw new Refusal('MALFORMED_REQUEST', {}, [fault('filter', 'FILTER_VALUE')]);
  throw error;
}
