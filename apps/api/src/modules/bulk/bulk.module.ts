import { Module } from '@nestjs/common';
import { BulkController } from './bulk.controller.js';
import { BulkItemsController } from './bulk-items.controller.js';
import { BulkReport } from './bulk-report.js';
import { BulkService } from './bulk.service.js';
import { SteerBulk } from './steer-bulk.js';

@Module({ controllers: [BulkController, BulkItemsController], providers: [BulkService, SteerBulk, BulkReport] })
export class BulkModule {}
