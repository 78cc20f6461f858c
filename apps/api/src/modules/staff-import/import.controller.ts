import { Controller, Query, UploadedFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { day } from '@siklus/contracts/common';
import { importReport, type ImportReport } from '@siklus/contracts/staff-import';
import { Refusal } from '@siklus/domain';
import { z } from 'zod';
import { Acting, flag, PostAct, type Act } from '../../platform/http/act-route.js';
import { Acts } from '../../platform/http/acts.js';
import { inLanguage, languageOf } from '../../platform/http/language.js';
import { TakesFile } from '../../platform/http/takes-file.js';
import { untilGone } from '../../platform/http/until-gone.js';
import { ImportStaff } from './import-staff.js';
import { ImportRefusal } from './report/import-refusal.js';

const importQuery = z.object({ dryRun: flag, validOnly: flag, overrule: flag, changesFrom: day.optional() });

@ApiTags('employees')
@Controller('employees/import')
export class ImportController {
  constructor(
    private readonly acts: Acts,
    private readonly importing: ImportStaff,
  ) {}

  /**
   * Takes a staff list, CSV or XLSX. A dry run writes nothing and needs no Idempotency-Key; `validOnly` leaves faulty rows out, `overrule`
   * lets the list undo what was decided since its days, and `changesFrom` says from when what is another about a post counts
   * whose day the list repeats: today unless given, and never before the post began.
   */
  @PostAct('', 'employee.import', { key: 'unless dry run', answers: importReport })
  @TakesFile('file')
  async take(
    @Acting() act: Act,
    @UploadedFile() file: { buffer: Buffer; originalname: string } | undefined,
    @Query({ schema: importQuery }) { dryRun, ...options }: z.infer<typeof importQuery>,
  ): Promise<ImportReport> {
    if (file === undefined) throw new Refusal('FILE_MISSING');
    const table = await this.importing.read(act.person, file.buffer, untilGone(act.response));
    const report = await this.acts
      .do(act, (tx) =>
        dryRun
          ? this.importing.rehearse(tx, act.person, table, options)
          : this.importing.write(tx, act.person, { table, file: file.buffer, name: file.originalname }, options),
      )
      .catch(async (error: unknown) => {
        if (error instanceof ImportRefusal) await this.importing.noteRefused(act.person, error.faults);
        throw error;
      });
    await this.importing.noteRefused(act.person, report.errors);
    // The answer is kept in both languages: the same request may be repeated by whoever reads the other one.
    return inLanguage(report, languageOf(act.request.get('accept-language')));
  }
}
