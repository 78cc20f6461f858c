import type { Grant } from '@siklus/domain';
import { account } from './account.table.js';
import { int, json, moment, oneOf, text, texts, uuid } from './columns.js';
import { table } from './table.js';

/** By which rights a file was written: the roles of its author, the people below him, and the rows that he did not read as one of all. */
export interface Reach {
  readonly grants: readonly Grant[];
  readonly people: readonly string[];
  readonly rows: readonly string[] | null;
}

/** A list that somebody asked for as a file. */
export const listExport = table(
  'list_export',
  {
    id: uuid().primary(),
    accountId: uuid().refersTo(account),
    list: text(),
    filter: json<Readonly<Record<string, unknown>>>(),
    sort: json<readonly [string, 'ASC' | 'DESC']>().nullable(),
    columns: texts().nullable(),
    format: oneOf(['csv', 'xlsx', 'zip']),
    form: oneOf(['skp', 'progress', 'reviews']).nullable(),
    language: oneOf(['id', 'en']),
    state: oneOf(['running', 'done', 'failed']).default('running'),
    rows: int().default(0),
    total: int().nullable(),
    attempts: int().default(0),
    nextTryAt: moment().defaultSql('clock_timestamp()'),
    code: text().nullable(),
    details: json<unknown>().nullable(),
    name: text().nullable(),
    reach: json<Reach>().nullable().comment('His roles and the people below him when it was written: without these it is not his to read.'),
    createdAt: moment().defaultSql('clock_timestamp()'),
  },
  { indexes: { list_export_running: { on: ['createdAt'], where: "state = 'running'" } } },
);
