import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { seedDemo, type SeedSummary } from '../demo/seed.js';
import { features } from '../features.js';
import { CyclesModule } from '../modules/cycles/cycles.module.js';
import { CyclesService } from '../modules/cycles/cycles.service.js';
import { DraftCycles } from '../modules/cycles/draft-cycles.js';
import { EndCycle } from '../modules/cycles/end-cycle.js';
import { AttachEvidence } from '../modules/files/attach-evidence.js';
import { JudgeEvidence } from '../modules/files/judge-evidence.js';
import { GiveAssignment } from '../modules/teams/give-assignment.js';
import { SteerAssignment } from '../modules/teams/steer-assignment.js';
import { RequestsService } from '../modules/participants/requests.service.js';
import { NoteProgress } from '../modules/progress/note-progress.js';
import { ChangeRemark } from '../modules/remarks/change-remark.js';
import { SayRemark } from '../modules/remarks/say-remark.js';
import { ImportStaff } from '../modules/staff-import/import-staff.js';
import { StaffImportModule } from '../modules/staff-import/staff-import.module.js';
import { KeepSurvey } from '../modules/surveys/keep-survey.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { FileStore } from '../platform/files/storage/file-store.js';
import { incomingOf } from '../platform/files/storage/store-of.js';
import { PlatformModule } from '../platform/platform.module.js';
import { Claim } from '../platform/queue/claim.js';
import { Settings } from '../platform/settings.js';
import { Engine } from '../workflow/engine.js';
import { LoadFacts } from '../workflow/load-facts.js';

@Module({})
class SeedModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: SeedModule,
      imports: [PlatformModule.with(settings), ...features, CyclesModule, StaffImportModule],
      providers: [Claim],
    };
  }
}

/** Fills the empty installation of these settings with a believable province in mid-year, as its services do it. */
export async function seedOffice(asked: { readonly employees: number; readonly seed: number }): Promise<SeedSummary> {
  const settings = new Settings();
  const app = await NestFactory.createApplicationContext(SeedModule.with(settings), { logger: ['warn', 'error'], abortOnError: false });
  try {
    const services = {
      unitOfWork: app.get(UnitOfWork),
      engine: app.get(Engine),
      facts: app.get(LoadFacts),
      claim: app.get(Claim),
      importStaff: app.get(ImportStaff, { strict: false }),
      drafts: app.get(DraftCycles, { strict: false }),
      cycles: app.get(CyclesService, { strict: false }),
      ending: app.get(EndCycle, { strict: false }),
      giving: app.get(GiveAssignment, { strict: false }),
      steering: app.get(SteerAssignment, { strict: false }),
      requests: app.get(RequestsService, { strict: false }),
      attaching: app.get(AttachEvidence, { strict: false }),
      judging: app.get(JudgeEvidence, { strict: false }),
      store: app.get(FileStore, { strict: false }),
      incoming: incomingOf(settings),
      surveys: app.get(KeepSurvey, { strict: false }),
      noting: app.get(NoteProgress, { strict: false }),
      saying: app.get(SayRemark, { strict: false }),
      changing: app.get(ChangeRemark, { strict: false }),
    };
    return await seedDemo(services, { ...asked, password: settings.demoPassword });
  } finally {
    await app.close();
  }
}
