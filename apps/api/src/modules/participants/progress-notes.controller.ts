import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { addProgressNote, progressNote, type AddProgressNote } from '@siklus/contracts/progress-notes';
import type { Request, Response } from 'express';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NeedsKey } from '../../platform/http/api-headers.js';
import { Idempotency } from '../../platform/http/idempotency.js';
import { Allow } from '../../platform/identity/allow.decorator.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { ProgressNotesService } from './progress-notes.service.js';

@ApiTags('participants')
@Controller('participants')
export class ProgressNotesController {
  constructor(
    private readonly notes: ProgressNotesService,
    private readonly unitOfWork: UnitOfWork,
    private readonly idempotency: Idempotency,
  ) {}

  @Post(':id/progress-notes')
  @NeedsKey()
  @Allow('progress.write')
  @ApiCreatedResponse({ standardSchema: progressNote })
  async add(
    @Who() person: Person,
    @Param('id') id: string,
    @Body({ schema: addProgressNote }) body: AddProgressNote,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const result = await this.unitOfWork.run((tx) =>
      this.idempotency.once(tx, person, request, async () => ({ status: 201, body: await this.notes.add(tx, person, id, body) })),
    );
    await this.idempotency.send(response, result);
  }
}
