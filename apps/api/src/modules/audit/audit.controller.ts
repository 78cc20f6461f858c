import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { auditEntry, documentTrail, type AuditEntry, type DocumentTrail } from '@siklus/contracts';
import type { Response } from 'express';
import { z } from 'zod';
import { listQuery, type ListQuery } from '../../platform/http/list-query.js';
import { RestsWhenBusy } from '../../platform/http/overload.js';
import { Allow } from '../../platform/identity/allow.decorator.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { AuditQueries } from './audit.queries.js';
import { DocumentTrails } from './document-trail.js';

@ApiTags('audit')
@Controller()
export class AuditController {
  constructor(
    private readonly audit: AuditQueries,
    private readonly trails: DocumentTrails,
  ) {}

  @Allow('audit.read')
  @Get('audit-entries')
  @RestsWhenBusy('list')
  @ApiOkResponse({ standardSchema: z.array(auditEntry) })
  list(
    @Who() person: Person,
    @Query({ schema: listQuery }) query: ListQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AuditEntry[]> {
    return this.audit.list(person, query, response);
  }

  @Allow('audit.read')
  @Get('document-trails/:id')
  @RestsWhenBusy('report')
  @ApiOkResponse({ standardSchema: documentTrail })
  trail(@Who() person: Person, @Param('id') id: string): Promise<DocumentTrail> {
    return this.trails.get(person, id);
  }
}
