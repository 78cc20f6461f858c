import { Body, Controller, Param, Query, UploadedFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { day } from '@siklus/contracts/common';
import {
  faultyFile,
  importedFile,
  undoImport,
  type FaultyFile,
  undoReach,
  type ImportedFile,
  type UndoImport,
  type UndoReach,
} from '@siklus/contracts/imports';
import { fileReport, type FileReport } from '@siklus/contracts/staff-import';
import { Refusal, zones } from '@siklus/domain';
import { z } from 'zod';
import { Acting, flag, PostAct, type Act } from '../../platform/http/act-route.js';
import { Acts } from '../../platform/http/acts.js';
import { inLanguage, languageOf } from '../../platform/http/language.js';
import { TakesFile } from '../../platform/http/takes-file.js';
import { untilGone } from '../../platform/http/until-gone.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { ListReader } from '../../platform/lists/list-reader.js';
import { Asked, ListRoute, OneRoute, type ListRequest } from '../../platform/lists/list-route.js';
import { ImportFiles } from './import-files.js';
import { nameOf, ImportStaff } from './import-staff.js';
import { imports } from './record/imports.list.js';
import { faultyFileOf } from './report/faulty-file.js';
import { ImportRefusal } from './report/import-refusal.js';
import { UndoImports } from './undo/undo-import.js';

const importQuery = z.object({
  dryRun: flag,
  validOnly: flag,
  overrule: flag,
  changesFrom: day.optional(),
  zone: z.enum(zones).optional(),
});

const faultyQuery = importQuery.omit({ dryRun: true, validOnly: true }).extend({ format: z.enum(['csv', 'xlsx']) });

@ApiTags('imports')
@Controller('imports')
export class ImportsController {
  constructor(
    private readonly acts: Acts,
    private readonly files: ImportFiles,
    private readonly staff: ImportStaff,
    private readonly lists: ListReader,
    private readonly undoing: UndoImports,
  ) {}

  @ListRoute(imports)
  list(@Asked() request: ListRequest): Promise<ImportedFile[]> {
    return this.lists.page(imports, request);
  }

  /** How far it is, and what became of it. */
  @OneRoute(imports)
  one(@Who() person: Person, @Param('id') id: string): Promise<ImportedFile> {
    return this.lists.one(imports, person, id);
  }

  /**
   * The faulty rows of a file as a file of the same form, CSV or XLSX, with what is wrong in a last column: mended, it is taken in
   * as it is. Nothing is written, and nothing of the file is kept.
   */
  @PostAct('faulty-rows', 'employee.import', { key: 'never', answers: faultyFile })
  @TakesFile('file')
  async faultyRows(
    @Acting() act: Act,
    @UploadedFile() file: { buffer: Buffer; originalname: string } | undefined,
    @Query({ schema: faultyQuery }) { format, ...asked }: z.infer<typeof faultyQuery>,
  ): Promise<FaultyFile> {
    if (file === undefined) throw new Refusal('FILE_MISSING');
    const { sheets, ...read } = await this.files.read(act.person, file.buffer, untilGone(act.response));
    const given = { file: file.buffer, name: file.originalname };
    const faults = await this.acts.do(act, (tx) =>
      this.files.faults(tx, act.person, read, given, { ...asked, dryRun: true, validOnly: true }),
    );
    return faultyFileOf(sheets, faults, { name: nameOf(given.name), format, language: languageOf(act.request.get('accept-language')) });
  }

  /** What undoing it would put back, and what stays for which reason. Nothing is written. */
  @PostAct(':id/undo-reach', 'import.undo', { key: 'never', answers: undoReach })
  async reach(@Acting() act: Act, @Param('id') id: string): Promise<UndoReach> {
    return this.acts.do(act, (tx) => this.undoing.reach(tx, act.person, id));
  }

  /** Undoes it for a reason, as far as nothing rests on what it wrote; refuses another number of rows than its author saw. */
  @PostAct(':id/undo', 'import.undo', { answers: importedFile })
  async undo(@Acting() act: Act, @Param('id') id: string, @Body({ schema: undoImport }) body: UndoImport): Promise<ImportedFile> {
    return this.acts.do(act, async (tx) => {
      await this.undoing.undo(tx, act.person, id, body);
      return this.lists.leftBy(tx, imports, act.person, id);
    });
  }

  /**
   * Takes a file that an office has, CSV or XLSX, as another system wrote it: people of SIASN, plans and ratings of e-Kinerja, a rank list,
   * or the own format. It is known by its headings. A dry run writes nothing and needs no Idempotency-Key; `zone` is that of units which
   * are new, and everything else is as with a staff list. `Location` says where a long file's progress is read.
   */
  @PostAct('', 'employee.import', { key: 'unless dry run', answers: fileReport })
  @TakesFile('file')
  async take(
    @Acting() act: Act,
    @UploadedFile() file: { buffer: Buffer; originalname: string } | undefined,
    @Query({ schema: importQuery }) asked: z.infer<typeof importQuery>,
  ): Promise<FileReport> {
    if (file === undefined) throw new Refusal('FILE_MISSING');
    const read = await this.files.read(act.person, file.buffer, untilGone(act.response));
    const given = { file: file.buffer, name: file.originalname };
    const report = await this.acts
      .do(act, (tx) => this.files.take(tx, act.person, read, given, asked))
      .catch(async (error: unknown) => {
        if (error instanceof ImportRefusal) await this.staff.noteRefused(act.person, error.faults);
        throw error;
      });
    await this.staff.noteRefused(act.person, report.errors);
    if (report.importId !== undefined) act.response.location(`/api/imports/${report.importId}`);
    // The answer is kept in both languages: the same request may be repeated by whoever reads the other one.
    return inLanguage(report, languageOf(act.request.get('accept-language')));
  }
}
