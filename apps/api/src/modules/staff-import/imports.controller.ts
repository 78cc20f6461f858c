import { Controller, Query, UploadedFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { day } from '@siklus/contracts/common';
import { fileReport, type FileReport } from '@siklus/contracts/staff-import';
import { Refusal, zones } from '@siklus/domain';
import { z } from 'zod';
import { Acting, flag, PostAct, type Act } from '../../platform/http/act-route.js';
import { Acts } from '../../platform/http/acts.js';
import { inLanguage, languageOf } from '../../platform/http/language.js';
import { TakesFile } from '../../platform/http/takes-file.js';
import { untilGone } from '../../platform/http/until-gone.js';
import { ImportFiles } from './import-files.js';
import { ImportRefusal } from './import-refusal.js';
import { ImportStaff } from './import-staff.js';

const importQuery = z.object({
  dryRun: flag,
  validOnly: flag,
  overrule: flag,
  changesFrom: day.optional(),
  zone: z.enum(zones).optional(),
});

@ApiTags('imports')
@Controller('imports')
export class ImportsController {
  constructor(
    private readonly acts: Acts,
    private readonly files: ImportFiles,
    private readonly staff: ImportStaff,
  ) {}

  /**
   * Takes a file that an office has, CSV or XLSX, as another system wrote it: people of SIASN, plans and ratings of e-Kinerja, a rank list,
   * or the own format. It is known by its headings. A dry run writes nothing and needs no Idempotency-Key; `zone` is that of units which
   * are new, and everything else is as with a staff list.
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
    // The answer is kept in both languages: the same request may be repeated by whoever reads the other one.
    return inLanguage(report, languageOf(act.request.get('accept-language')));
  }
}
