import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { auditEntry, type AuditEntry } from '@siklus/contracts';
import type { Response } from 'express';
import { z } from 'zod';
import { listQuery, type ListQuery } from '../../platform/http/list-query.js';
import { Allow } from '../../platform/identity/allow.decorator.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { AuditQueries } from './audit.queries.js';

@ApiTags('audit')
@Controller('audit-entries')
export class AuditController {
  constructor(private readonly audit: AuditQueries) {}

  @Allow('audit.read')
  @Get()
  @ApiOkResponse({ standardSchema: z.array(auditEntry) })
  list(@Who() person: Person, @Query({ schema: listQuery }) query: ListQuery, @Res({ passthrough: true }) response: Response): Promise<AuditEntry[]> {
    return this.audit.list(person, query, response);
  }
}
