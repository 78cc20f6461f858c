import { Module } from '@nestjs/common';
import { UnitsController } from './units.controller.js';
import { UnitsQueries } from './units.queries.js';

@Module({ controllers: [UnitsController], providers: [UnitsQueries] })
export class UnitsModule {}
