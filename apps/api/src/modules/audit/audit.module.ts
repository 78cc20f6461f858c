import { Module } from '@nestjs/common';
import { AuditController } from './audit.controller.js';
import { AuditQueries } from './audit.queries.js';
import { DocumentTrails } from './document-trail.js';

@Module({ controllers: [AuditController], providers: [AuditQueries, DocumentTrails] })
export class AuditModule {}
