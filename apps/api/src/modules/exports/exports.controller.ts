import { Body, Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { listExport, makeExport, type ListExport, type MakeExport } from '@siklus/contracts/exports';
import type { Response } from 'express';
import { pipeline } from 'node:stream/promises';
import { Acting, PostAct, type Act } from '../../platform/http/act-route.js';
import { Acts } from '../../platform/http/acts.js';
import { languageOf } from '../../platform/http/language.js';
import { RestsWhenBusy } from '../../platform/http/overload.js';
import { Allow } from '../../platform/identity/allow.decorator.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { ExportsService } from './exports.service.js';

const types = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
} as const;

/** Lists as files; each belongs to whoever asked for it, and is there for a day. */
@ApiTags('exports')
@Controller('exports')
export class ExportsController {
  constructor(
    private readonly acts: Acts,
    private readonly service: ExportsService,
  ) {}

  /** Asks for all rows of a list, or a form of each of its documents, as a file that a worker writes; `Location` says how far it is. */
  @PostAct('', 'export.make', { status: 202, answers: listExport })
  async make(
    @Acting() act: Act,
    @Body({ schema: makeExport }) body: MakeExport,
    @Headers('accept-language') wishes: string | undefined,
  ): Promise<ListExport> {
    const made = await this.acts.do(act, (tx) => this.service.ask(tx, act.person, { language: languageOf(wishes), ...body }));
    act.response.location(`/api/exports/${made.id}`);
    return made;
  }

  @Get(':id')
  @Allow('export.make')
  @ApiOkResponse({ standardSchema: listExport })
  one(@Who() person: Person, @Param('id') id: string): Promise<ListExport> {
    return this.service.one(person, id);
  }

  /** The file, once it is done, for whoever asked for it and may still read what is in it. */
  @Get(':id/file')
  @Allow('export.make')
  @RestsWhenBusy('report')
  @ApiProduces(...Object.values(types))
  async file(@Who() person: Person, @Param('id') id: string, @Res() response: Response): Promise<void> {
    const { name, format, length, stream } = await this.service.file(person, id);
    response.type(types[format]).attachment(name).setHeader('Content-Length', length);
    // Whoever breaks the download off has what he wanted; there is nobody to tell.
    await pipeline(stream, response).catch(() => undefined);
  }
}
