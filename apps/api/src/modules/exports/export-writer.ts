import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { Refusal } from '@siklus/domain';
import { UnitOfWork, type Tx } from '../../platform/database/unit-of-work.js';
import { failpoint } from '../../platform/failpoint.js';
import { tellNoRoom } from '../../platform/files/find-room.job.js';
import { isFull } from '../../platform/files/places.js';
import { KeptFiles } from '../../platform/files/kept-files.js';
import { readPerson } from '../../platform/identity/read-person.js';
import { ListReader } from '../../platform/lists/list-reader.js';
import { Lists } from '../../platform/lists/lists.module.js';
import { mayWork } from '../../platform/quarantine.js';
import { reasonOf } from '../../platform/reason.js';
import { listExport } from '../../tables/list-export.table.js';
import type { RecordOf } from '../../tables/table.js';
import { finishExport } from './finish-export.js';
import { FormPrinters } from '../../workflow/form-printers.js';
import { demandReader, reachOf } from './reach.js';
import { writeForms } from './write-forms.js';
import { readerOf, writeTable, type Progress } from './write-table.js';

type Wish = RecordOf<typeof listExport>;

/** The channel on which the database tells of a new wish. */
export const exportChannel = 'siklus_exports';

/** How often one is tried, a process that ended at it counted too, before its author is told that it failed. */
const tries = 5;

/** The process is about to end: what is half-written goes, and somebody begins it again. */
class Ending extends Error {}

/** Writes lists as files: one at a time in each worker, so that whatever else it does has room. */
@Injectable()
export class ExportWriter implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Exports');
  private ending = false;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: Lists,
    private readonly reader: ListReader,
    private readonly files: KeptFiles,
    private readonly printers: FormPrinters,
  ) {}

  beforeApplicationShutdown(): void {
    this.ending = true;
  }

  /**
   * Writes what is due, the oldest first, unless another worker is at it. Prints take longest: they come after all tables, and whoever asks
   * for a table meanwhile waits for one of them at most.
   */
  async pass(): Promise<boolean> {
    const due = await this.unitOfWork.read<{ id: string; isPrint: boolean }>(
      `select id, form is not null as "isPrint" from list_export
        where state = 'running' and next_try_at <= clock_timestamp() and ${mayWork} order by form is not null, created_at, id`,
    );
    for (const { id, isPrint } of due) {
      if (this.ending) break;
      if ((await this.attempt(id)) && isPrint) return true;
    }
    return false;
  }

  /**
   * All is read in one transaction, and so as it was at one moment. Its lock says that somebody is at this file, for as long as his
   * connection lives: whoever takes it over begins anew. Answers whether it was tried here.
   */
  private async attempt(id: string): Promise<boolean> {
    try {
      return await this.unitOfWork.run(async (tx) => {
        await tx.run('set transaction isolation level repeatable read, read only');
        const lock = await tx.first<{ held: boolean }>('select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as held', [
          `siklus.export ${id}`,
        ]);
        const wish = lock?.held === true ? await this.begin(id) : undefined;
        if (wish !== undefined) await this.write(tx, wish);
        return wish !== undefined;
      });
    } catch (error) {
      await this.noteFailure(id, error);
      return true;
    }
  }

  /** Counts the try before it is made: one that ends the process is counted with it. Undefined where somebody else has finished it. */
  private async begin(id: string): Promise<Wish | undefined> {
    const wish = await this.unitOfWork.of(listExport).one({ id, state: 'running' });
    if (wish === undefined) return undefined;
    if (wish.attempts >= tries) throw new Refusal('EXPORT_FAILED');
    await this.unitOfWork.of(listExport).update({ id }, { attempts: wish.attempts + 1, rows: 0, total: null });
    await failpoint('export.begun');
    return wish;
  }

  private async write(tx: Tx, wish: Wish): Promise<void> {
    const { id } = wish;
    const list = this.lists.of(wish.list);
    // A worker of another release may have it.
    if (list === undefined) throw new Error(`This release has no list ${wish.list}`);
    const person = await readPerson(tx, wish.accountId);
    if (person === undefined) throw new Refusal('NOT_ALLOWED');
    demandReader(list, person);
    const reach = await reachOf({ read: (sql, values) => tx.rows(sql, values) }, list, person, wish.filter);
    const reader = await readerOf(tx, person, wish.language);
    const writing = { list, person, wish, reader, tx, lists: this.reader };
    const tell = (told: Progress) => this.tell(id, told);
    const { form } = wish;
    const written =
      form === null
        ? await writeTable(writing, this.files, tell)
        : await writeForms({ ...writing, form, printers: this.printers }, this.files, tell);
    await failpoint('export.kept');
    await this.unitOfWork.run((own) => finishExport(own, wish, { person, reach, ...written }));
  }

  private async tell(id: string, { rows, total }: Progress): Promise<void> {
    if (this.ending) throw new Ending();
    await this.unitOfWork.of(listExport).update({ id, state: 'running' }, { rows, total });
  }

  /** What the list itself refuses is told at once, and a full disk; anything else is tried again. */
  private async noteFailure(id: string, error: unknown): Promise<void> {
    if (error instanceof Ending) {
      await this.unitOfWork.run((tx) => tx.run('update list_export set attempts = attempts - 1 where id = $1', [id]));
      return;
    }
    const isNoRoom = isFull(error);
    if (isNoRoom) await tellNoRoom(this.unitOfWork);
    const told = error instanceof Refusal ? error : isNoRoom ? new Refusal('EXPORT_NO_ROOM') : undefined;
    if (told === undefined) this.logger.warn(`export ${id}: ${reasonOf(error)}`);
    const { code, details } = told ?? new Refusal('EXPORT_FAILED');
    await this.unitOfWork.run((tx) =>
      tx.run(
        `update list_export set
            state = case when $2 or attempts >= $3 then 'failed' else state end,
            code = case when $2 or attempts >= $3 then $4 else code end,
            details = case when $2 or attempts >= $3 then $5::jsonb else details end,
            next_try_at = clock_timestamp() + make_interval(secs => 2 ^ attempts) where id = $1 and state = 'running'`,
        [id, told !== undefined, tries, code, JSON.stringify(details)],
      ),
    );
  }
}
