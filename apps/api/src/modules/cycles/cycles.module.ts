import { Module } from '@nestjs/common';
import { CyclesController } from './cycles.controller.js';
import { CycleProgress } from './cycle-progress.js';
import { CyclesService } from './cycles.service.js';
import { DraftCycles } from './draft-cycles.js';
import { EndCycle } from './end-cycle.js';
import { EnrolEmployees } from './enrol-employees.js';
import { JoinCycle } from './join-cycle.js';
import { PinnedSteps } from './pinned-steps.js';
import { StuckRunsController } from './stuck-runs.controller.js';
import { TemplatesController } from './templates.controller.js';
import { Templates } from './templates.service.js';

@Module({
  controllers: [CyclesController, StuckRunsController, TemplatesController],
  providers: [CycleProgress, CyclesService, DraftCycles, EndCycle, EnrolEmployees, JoinCycle, PinnedSteps, Templates],
})
export class CyclesModule {}
