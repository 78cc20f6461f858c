import { Module } from '@nestjs/common';
import { CyclesController } from './cycles.controller.js';
import { CyclesQueries } from './cycles.queries.js';
import { CyclesService } from './cycles.service.js';
import { OpenCycle } from './open-cycle.js';
import { StuckRunsController } from './stuck-runs.controller.js';
import { StuckRunsQueries } from './stuck-runs.queries.js';
import { TemplatesController } from './templates.controller.js';
import { Templates } from './templates.service.js';

@Module({
  controllers: [CyclesController, StuckRunsController, TemplatesController],
  providers: [CyclesQueries, CyclesService, OpenCycle, StuckRunsQueries, Templates],
})
export class CyclesModule {}
