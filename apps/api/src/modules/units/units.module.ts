import { Module } from '@nestjs/common';
import { UnitsController } from './units.controller.js';
import { UnitTree } from './unit-tree.js';

@Module({ controllers: [UnitsController], providers: [UnitTree] })
export class UnitsModule {}
