import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { seedDemo, storeCourses } from '../demo/seed.js';
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
import { withDatabase, type Operation } from './command.js';

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

const defaultEmployees = 400;

export const demoSeed: Operation = {
  words: 'demo seed',
  usage: 'demo seed [--employees N] [--seed S]   fills an empty installation with a believable province in mid-year',
  async run(_rest, options) {
    const employees = Number(options['employees'] ?? defaultEmployees);
    const seed = Number(options['seed'] ?? 2026);
    if (!Number.isInteger(employees) || employees < 60 || employees > 100_000 || !Number.isInteger(seed))
      return {
        ok: false,
        lines: ['Give whole numbers, 60 to 100000 employees: demo seed --employees 2000 --seed 1'],
        data: { error: 'employees' },
      };
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
      const summary = await seedDemo(services, { employees, seed, password: settings.demoPassword });
      const line = summary.seeded
        ? `The demo province has ${summary.employees} people, ${summary.participants} documents.`
        : `There are people already (${summary.employees}); nothing was changed.`;
      return { ok: true, lines: [line], data: summary };
    } finally {
      await app.close();
    }
  },
};

export const demoCourses: Operation = {
  words: 'demo courses',
  usage: 'demo courses                           loads the demo course catalogue only',
  run: () =>
    withDatabase(async (unitOfWork) => {
      const added = await storeCourses(unitOfWork);
      return { ok: true, lines: [`${added} courses added.`], data: { added } };
    }),
};
