import { Module } from '@nestjs/common';
import { KeptFiles } from '../../platform/files/kept-files.js';
import { ExportsController } from './exports.controller.js';
import { ExportsService } from './exports.service.js';
import { ExportWriter } from './export-writer.js';

@Module({ controllers: [ExportsController], providers: [ExportsService, ExportWriter, KeptFiles], exports: [ExportWriter, KeptFiles] })
export class ExportsModule {}
