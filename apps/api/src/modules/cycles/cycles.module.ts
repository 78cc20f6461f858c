import { Module } from '@nestjs/common';
import { CyclesController } from './cycles.controller.js';
import { CycleProgress } from './cycle-progress.js';
import { CyclesService } from './cycles.service.js';
import { OpenCycle } from './open-cycle.js';
import { PinnedSteps } from './pinned-steps.js';
import { StuckRunsController } from './stuck-runs.controller.js';
import { TemplatesController } from './templates.controller.js';
import { Templates } from './templates.service.js';

@Module({
  controllers: [CyclesController, StuckRunsController, TemplatesController],
  providers: [CycleProgress, CyclesService, OpenCycle, PinnedSteps, Templates],
})
export class CyclesModule {}
