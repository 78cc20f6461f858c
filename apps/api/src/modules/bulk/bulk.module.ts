import { Module } from '@nestjs/common';
import { BulkController } from './bulk.controller.js';
import { BulkItemsController } from './bulk-items.controller.js';
import { BulkReport } from './bulk-report.js';
import { BulkService } from './bulk.service.js';

@Module({ controllers: [BulkController, BulkItemsController], providers: [BulkService, BulkReport] })
export class BulkModule {}
