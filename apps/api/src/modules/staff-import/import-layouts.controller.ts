import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { importLayouts, type ImportLayouts } from '@siklus/contracts/staff-import';
import { Refusal } from '@siklus/domain';
import type { Response } from 'express';
import { csvFile } from '../../platform/files/write-csv.js';
import { xlsxFile } from '../../platform/files/write-xlsx.js';
import { inLanguage, languageOf } from '../../platform/http/language.js';
import { Allow } from '../../platform/identity/allow.decorator.js';
import { layouts } from './layouts/index.js';
import { ownForm, shownForm, type ShownForm } from './read/own-form.js';

const forms: readonly ShownForm[] = [ownForm, ...layouts.map(shownForm)];
const types = { csv: 'text/csv', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const;

/** The forms of files that an import knows. */
@ApiTags('imports')
@Controller('import-layouts')
export class ImportLayoutsController {
  /** What is taken of each form, what is left alone, and what counts for people who are kept already. */
  @Get()
  @Allow('employee.import')
  @ApiOkResponse({ standardSchema: importLayouts })
  all(@Headers('accept-language') wishes: string | undefined): ImportLayouts {
    const shown = forms.map(({ kind, words, brings, format, takes, decides, leaves }) => ({
      kind,
      name: words,
      brings,
      format,
      takes: [...takes],
      decides: decides === undefined ? null : [...decides],
      leaves,
    }));
    return inLanguage(shown, languageOf(wishes));
  }

  /** A made-up file of the form, as the other system gives it: for whoever wants to see one, or to try the import. */
  @Get(':kind/sample')
  @Allow('employee.import')
  @ApiProduces(...Object.values(types))
  async sample(@Param('kind') kind: string, @Res() response: Response): Promise<void> {
    const form = forms.find((each) => each.kind === kind);
    if (form === undefined) throw new Refusal('NOT_FOUND');
    const { format, sample, headingLine } = form;
    response.type(types[format]).attachment(`contoh-${kind.toLowerCase().replaceAll('_', '-')}.${format}`);
    const columns = Math.max(...sample.map((cells) => cells.length));
    // Other systems part the cells of CSV by commas, whatever their language, and write numbers bare.
    const isForeign = kind !== ownForm.kind;
    const file =
      format === 'csv' ? csvFile(response, 'en', isForeign) : xlsxFile(response, { name: 'Sheet1', columns, above: headingLine });
    await file.rows(sample);
    await file.end();
  }
}
