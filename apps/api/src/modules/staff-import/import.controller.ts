import { Controller, Post, Query, Req, Res, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { importReport, type ImportReport } from '@siklus/contracts/staff-import';
import { Refusal, type Language, type Text } from '@siklus/domain';
import type { Request, Response } from 'express';
import { memoryStorage } from 'multer';
import { z } from 'zod';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Idempotency } from '../../platform/http/idempotency.js';
import { languageOf } from '../../platform/http/language.js';
import { Allow } from '../../platform/identity/allow.decorator.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import type { FoundReport } from './import-refusal.js';
import { ImportStaff } from './import-staff.js';

const flag = z.enum(['true', 'false']).default('false');
const importQuery = z.object({ dryRun: flag, validOnly: flag });

const upload = FileInterceptor('file', { storage: memoryStorage(), limits: { fileSize: 20_000_000, files: 1, fields: 10, parts: 12 } });

@ApiTags('employees')
@Controller('employees/import')
export class ImportController {
  constructor(
    private readonly importing: ImportStaff,
    private readonly unitOfWork: UnitOfWork,
    private readonly idempotency: Idempotency,
  ) {}

  /** Takes a staff list, CSV or XLSX. A dry run writes nothing and needs no Idempotency-Key; `validOnly` leaves faulty rows out. */
  @Allow('employee.import')
  @Post()
  @UseInterceptors(upload)
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'Needed unless it is a dry run.' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  @ApiOkResponse({ standardSchema: importReport })
  async take(
    @Who() person: Person,
    @UploadedFile() file: { buffer: Buffer } | undefined,
    @Query({ schema: importQuery }) query: z.infer<typeof importQuery>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    if (file === undefined) throw new Refusal('FILE_MISSING');
    const options = { validOnly: query.validOnly === 'true' };
    const table = await this.importing.read(file.buffer);
    const result = await this.unitOfWork.run(async (tx) => {
      if (query.dryRun === 'true') return { status: 200, body: await this.importing.rehearse(tx, person, table, options) };
      return this.idempotency.once(tx, person, request, async () => ({
        status: 200,
        body: await this.importing.write(tx, person, { table, file: file.buffer }, options),
      }));
    });
    // The answer is kept in both languages: the same request may be repeated by whoever reads the other one.
    await this.idempotency.send(response, { ...result, body: inLanguage(result.body, languageOf(request.get('accept-language'))) });
  }
}

function inLanguage({ errors, warnings, ...report }: FoundReport, language: Language): ImportReport {
  const told = <Told extends { readonly message: Text }>(found: readonly Told[]) =>
    found.map(({ message, ...place }) => ({ ...place, message: message[language] }));
  return { ...report, errors: told(errors), warnings: told(warnings) };
}
