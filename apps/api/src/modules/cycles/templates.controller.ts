import { Body, Controller, Get, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { adoptSteps, template, writeTemplate, type AdoptSteps, type Template, type WriteTemplate } from '@siklus/contracts/templates';
import type { Request, Response } from 'express';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NeedsKey, NeedsVersion } from '../../platform/http/api-headers.js';
import { Idempotency } from '../../platform/http/idempotency.js';
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
    private readonly idempotency: Idempotency,
  ) {}

  /** The steps, days and names that a new cycle begins with, and which steps have a newer version. */
  @Get()
  @Allow('template.read')
  @ApiOkResponse({ standardSchema: template })
  async get(@Res({ passthrough: true }) response: Response): Promise<Template> {
    const found = await this.unitOfWork.run((tx) => this.templates.show(tx));
    response.setHeader('ETag', etag(found.version));
    return found;
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
    const changed = await this.unitOfWork.run((tx) => this.templates.change(tx, person, body, version));
    response.setHeader('ETag', etag(changed.version));
    return changed;
  }

  /** Takes the newest version of some steps in, as a new version of the template; existing cycles keep what they were made with. */
  @Post('adoptions')
  @HttpCode(200)
  @NeedsKey()
  @NeedsVersion()
  @Allow('template.write')
  @ApiOkResponse({ standardSchema: template })
  async adopt(
    @Who() person: Person,
    @Body({ schema: adoptSteps }) body: AdoptSteps,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const version = ifMatch(request);
    const result = await this.unitOfWork.run((tx) =>
      this.idempotency.once(tx, person, request, async () => {
        const adopted = await this.templates.adopt(tx, person, body, version);
        return { status: 200, body: adopted, headers: { ETag: etag(adopted.version) } };
      }),
    );
    await this.idempotency.send(response, result);
  }
}
