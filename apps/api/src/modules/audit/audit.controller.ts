import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { AuditEntry } from '@siklus/contracts/audit-entries';
import { documentTrail, type DocumentTrail } from '@siklus/contracts/trails';
import { RestsWhenBusy } from '../../platform/http/overload.js';
import { Allow } from '../../platform/identity/allow.decorator.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { ListReader } from '../../platform/lists/list-reader.js';
import { Asked, ListRoute, type ListRequest } from '../../platform/lists/list-route.js';
import { auditEntries } from './audit-entries.list.js';
import { DocumentTrails } from './document-trail.js';

@ApiTags('audit')
@Controller()
export class AuditController {
  constructor(
    private readonly lists: ListReader,
    private readonly trails: DocumentTrails,
  ) {}

  @ListRoute(auditEntries, 'audit-entries')
  list(@Asked() request: ListRequest): Promise<AuditEntry[]> {
    return this.lists.page(auditEntries, request);
  }

  @Allow('audit.read')
  @Get('document-trails/:id')
  @RestsWhenBusy('report')
  @ApiOkResponse({ standardSchema: documentTrail })
  trail(@Who() person: Person, @Param('id') id: string): Promise<DocumentTrail> {
    return this.trails.get(person, id);
  }
}
