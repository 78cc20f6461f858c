import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  endImportException,
  importException,
  noteImportException,
  type EndImportException,
  type ImportException,
  type NoteImportException,
} from '@siklus/contracts/import-exceptions';
import { Acting, PostAct, type Act } from '../../platform/http/act-route.js';
import { Acts } from '../../platform/http/acts.js';
import { ListReader } from '../../platform/lists/list-reader.js';
import { Asked, ListRoute, type ListRequest } from '../../platform/lists/list-route.js';
import { importExceptions } from './import-exceptions.list.js';
import { KeepExceptions } from './keep-exceptions.js';

/** People of whom files keep telling old data: noted, and taken from the list again. */
@ApiTags('import-exceptions')
@Controller('import-exceptions')
export class ImportExceptionsController {
  constructor(
    private readonly acts: Acts,
    private readonly lists: ListReader,
    private readonly exceptions: KeepExceptions,
  ) {}

  @ListRoute(importExceptions)
  list(@Asked() request: ListRequest): Promise<ImportException[]> {
    return this.lists.page(importExceptions, request);
  }

  /** Leaves somebody's rows out of every import from now on. */
  @PostAct('', 'import-exception.note', { status: 201, answers: importException })
  note(@Acting() act: Act, @Body({ schema: noteImportException }) body: NoteImportException): Promise<ImportException> {
    return this.acts.do(act, async (tx) =>
      this.lists.leftBy(tx, importExceptions, act.person, await this.exceptions.note(tx, act.person, body)),
    );
  }

  /** Ends an exception at once. */
  @PostAct(':id/end', 'import-exception.end', { answers: importException })
  end(
    @Acting() act: Act,
    @Param('id') id: string,
    @Body({ schema: endImportException }) { reason }: EndImportException,
  ): Promise<ImportException> {
    return this.acts.do(act, async (tx) => {
      await this.exceptions.end(tx, act.person, id, reason);
      return this.lists.leftBy(tx, importExceptions, act.person, id);
    });
  }
}
