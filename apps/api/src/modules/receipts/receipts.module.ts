import { Module } from '@nestjs/common';
import { CodeChecks } from './code-checks.js';
import { DocumentReceipts } from './document-receipts.js';
import { ReceiptsController } from './receipts.controller.js';

@Module({ controllers: [ReceiptsController], providers: [CodeChecks, DocumentReceipts] })
export class ReceiptsModule {}
