import { Body, Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { adoptSteps, template, writeTemplate, type AdoptSteps, type Template, type WriteTemplate } from '@siklus/contracts/templates';
import type { Response } from 'express';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Acting, PostAct, PutAct, type Act } from '../../platform/http/act-route.js';
import { Acts } from '../../platform/http/acts.js';
import { etag } from '../../platform/http/if-match.js';
import { Allow } from '../../platform/identity/allow.decorator.js';
import { Templates } from './templates.service.js';

@ApiTags('template')
@Controller('template')
export class TemplatesController {
  constructor(
    private readonly acts: Acts,
    private readonly templates: Templates,
  ) {}

  /** The steps, days and names that a new cycle begins with, and which steps have a newer version. */
  @Get()
  @Allow('template.read')
  @ApiOkResponse({ standardSchema: template })
  async get(@Res({ passthrough: true }) response: Response): Promise<Template> {
    const found = await this.templates.show();
    response.setHeader('ETag', etag(found.version));
    return found;
  }

  /** Puts a new version in force; existing cycles keep what they were made with. */
  @PutAct('', 'template.write', { version: true, answers: template })
  change(@Acting() act: Act, @Body({ schema: writeTemplate }) body: WriteTemplate): Promise<Template> {
    const version = act.version();
    return this.replace(act, (tx) => this.templates.change(tx, act.person, body, version));
  }

  /** Takes the newest version of some steps in, as a new version of the template; existing cycles keep what they were made with. */
  @PostAct('adoptions', 'template.write', { version: true, answers: template })
  adopt(@Acting() act: Act, @Body({ schema: adoptSteps }) body: AdoptSteps): Promise<Template> {
    const version = act.version();
    return this.replace(act, (tx) => this.templates.adopt(tx, act.person, body, version));
  }

  private async replace(act: Act, work: (tx: Tx) => Promise<Template>): Promise<Template> {
    const replaced = await this.acts.do(act, work);
    act.response.setHeader('ETag', etag(replaced.version));
    return replaced;
  }
}
