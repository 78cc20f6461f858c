import { Module } from '@nestjs/common';
import { AuditController } from './audit.controller.js';
import { DocumentTrails } from './document-trail.js';

@Module({ controllers: [AuditController], providers: [DocumentTrails] })
export class AuditModule {}
