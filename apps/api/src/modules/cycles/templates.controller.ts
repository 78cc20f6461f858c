import { Body, Controller, Get, Put, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { template, writeTemplate, type Template, type WriteTemplate } from '@siklus/contracts';
import type { Request, Response } from 'express';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NeedsVersion } from '../../platform/http/api-headers.js';
import { etag, ifMatch } from '../../platform/http/if-match.js';
import { Allow } from '../../platform/identity/allow.decorator.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { Templates } from './templates.service.js';

@ApiTags('template')
@Controller('template')
export class TemplatesController {
  constructor(
    private readonly templates: Templates,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The steps, days and names that a new cycle begins with. */
  @Get()
  @Allow('template.read')
  @ApiOkResponse({ standardSchema: template })
  async get(@Res({ passthrough: true }) response: Response): Promise<Template> {
    const { lines, ...found } = await this.unitOfWork.run((tx) => this.templates.inForce(tx));
    response.setHeader('ETag', etag(found.version));
    return { ...found, lines: [...lines] };
  }

  /** Puts a new version in force; existing cycles keep what they were made with. */
  @Put()
  @NeedsVersion()
  @Allow('template.write')
  @ApiOkResponse({ standardSchema: template })
  async change(
    @Who() person: Person,
    @Body({ schema: writeTemplate }) body: WriteTemplate,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Template> {
    const version = ifMatch(request);
    const { lines, ...changed } = await this.unitOfWork.run((tx) => this.templates.change(tx, person, body, version));
    response.setHeader('ETag', etag(changed.version));
    return { ...changed, lines: [...lines] };
  }
}
