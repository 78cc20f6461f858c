import { Module } from '@nestjs/common';
import { ReconciliationController } from './reconciliation.controller.js';

/** Siklus and other systems side by side, by the files that these gave. */
@Module({ controllers: [ReconciliationController] })
export class ReconciliationModule {}
