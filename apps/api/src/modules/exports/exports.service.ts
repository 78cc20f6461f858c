import type { ReadStream } from 'node:fs';
import { Injectable } from '@nestjs/common';
import type { ExportFormat, ListExport, MakeExport } from '@siklus/contracts/exports';
import { Refusal, textOf, type Details, type ErrorCode, type Language } from '@siklus/domain';
import { Raw } from 'typeorm';
import { UnitOfWork, type Tx } from '../../platform/database/unit-of-work.js';
import { utc } from '../../platform/database/utc.js';
import { KeptFiles } from '../../platform/files/kept-files.js';
import { oneAtATime } from '../../platform/identity/one-at-a-time.js';
import type { Person } from '../../platform/identity/person.js';
import type { AnyRows } from '../../platform/lists/any-list.js';
import { refuseFaultyValue, statementOf } from '../../platform/lists/list-statement.js';
import { Lists } from '../../platform/lists/lists.module.js';
import { newId } from '../../platform/new-id.js';
import { listExport } from '../../tables/list-export.table.js';
import { exportChannel } from './export-writer.js';
import { columnsOf } from './file-columns.js';
import { keptFor } from './kept-for.js';
import { coversReach, demandReader } from './reach.js';

/** How many files somebody may wait for at once: each is work for a minute. */
const most = 3;

/** Its day is over at its hour, whether or not somebody has tidied up. */
const inItsDay = Raw((column) => `${column} > clock_timestamp() - interval '${keptFor}'`);

type Kept = Omit<ListExport, 'cause'> & { readonly code: ErrorCode | null; readonly details: Details | null };

/** Lists as files, as those who ask for them know them. */
@Injectable()
export class ExportsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: Lists,
    private readonly files: KeptFiles,
  ) {}

  /** Notes that somebody wants a list as a file; refuses what the list itself would refuse him. */
  async ask(tx: Tx, person: Person, wish: MakeExport & { readonly language: Language }): Promise<ListExport> {
    const list = this.lists.of(wish.list);
    if (list === undefined) throw Refusal.at('list', 'LIST_UNKNOWN', { list: wish.list, allowed: this.lists.resources.join(', ') });
    await this.judge(tx, person, list, wish);
    await oneAtATime(tx, person);
    const { accountId } = person;
    const waiting = await tx.of(listExport).all({ accountId, state: 'running' }, 'id');
    if (waiting.length >= most) throw new Refusal('EXPORTS_WAIT', { most });
    const id = newId();
    const { filter, sort = null, columns = null, format, form = null, language } = wish;
    await tx.of(listExport).insert({ id, accountId, list: list.resource, filter, sort, columns, format, form, language });
    // Wakes the writer at commit; if nobody listens, its own pace finds the row.
    await tx.run(`select pg_notify('${exportChannel}', '')`);
    return this.read(tx, person, id);
  }

  /** How far it is; somebody else's is unknown. */
  one(person: Person, id: string): Promise<ListExport> {
    return this.unitOfWork.run((tx) => this.read(tx, person, id));
  }

  /** The file with its name; refuses it to whoever lost a right by which it was written. */
  async file(
    person: Person,
    id: string,
  ): Promise<{ readonly name: string; readonly format: ExportFormat; readonly length: number; readonly stream: ReadStream }> {
    const row = await this.unitOfWork.of(listExport).one({ id, accountId: person.accountId, createdAt: inItsDay });
    if (row === undefined) throw new Refusal('NOT_FOUND');
    if (row.state !== 'done' || row.reach === null || row.name === null) throw new Refusal('EXPORT_UNFINISHED');
    const list = this.lists.of(row.list);
    if (list === undefined) throw new Refusal('NOT_FOUND');
    demandReader(list, person);
    if (!(await coversReach(this.unitOfWork, list, person, row.reach))) throw new Refusal('EXPORT_RIGHTS_CHANGED');
    const found = await this.files.read(id);
    if (found === undefined) throw new Refusal('NOT_FOUND');
    return { name: row.name, format: row.format, ...found };
  }

  private async judge(tx: Tx, person: Person, list: AnyRows, wish: MakeExport): Promise<void> {
    demandReader(list, person);
    columnsOf(list, wish.columns, { language: 'id', zone: 'WIT' });
    const read = tx.rows.bind(tx);
    const sort = wish.sort && { field: wish.sort[0], descending: wish.sort[1] === 'DESC' };
    const { sql, values } = await statementOf(list, person, { filter: wish.filter, sort, offset: 0, size: 0 }, { read });
    await tx.rows(sql, values).catch(refuseFaultyValue);
  }

  private async read(tx: Tx, person: Person, id: string): Promise<ListExport> {
    const row = await tx.first<Kept & Record<string, unknown>>(
      `select id, list, format, state, rows, total as "of", name, code, details,
              ${utc(`(created_at + interval '${keptFor}')`)} as "expiresAt" from list_export
        where id = $1 and account_id = $2 and created_at > clock_timestamp() - interval '${keptFor}'`,
      [id, person.accountId],
    );
    if (row === undefined) throw new Refusal('NOT_FOUND');
    const { code, details, ...told } = row;
    return { ...told, cause: code === null ? null : textOf(code, details ?? {}) };
  }
}
