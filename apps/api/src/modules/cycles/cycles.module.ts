import { Module } from '@nestjs/common';
import { CyclesController } from './cycles.controller.js';
import { CyclesQueries } from './cycles.queries.js';
import { CyclesService } from './cycles.service.js';

@Module({ controllers: [CyclesController], providers: [CyclesQueries, CyclesService] })
export class CyclesModule {}
