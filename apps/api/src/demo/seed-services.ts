import type { INestApplicationContext } from '@nestjs/common';
import { CyclesService } from '../modules/cycles/cycles.service.js';
import { DraftCycles } from '../modules/cycles/draft-cycles.js';
import { EndCycle } from '../modules/cycles/end-cycle.js';
import { AttachEvidence } from '../modules/files/attach-evidence.js';
import { JudgeEvidence } from '../modules/files/judge-evidence.js';
import { RequestsService } from '../modules/participants/requests.service.js';
import { NoteProgress } from '../modules/progress/note-progress.js';
import { ChangeRemark } from '../modules/remarks/change-remark.js';
import { SayRemark } from '../modules/remarks/say-remark.js';
import { ImportStaff } from '../modules/staff-import/import-staff.js';
import { KeepSurvey } from '../modules/surveys/keep-survey.js';
import { GiveAssignment } from '../modules/teams/give-assignment.js';
import { SteerAssignment } from '../modules/teams/steer-assignment.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { FileStore } from '../platform/files/storage/file-store.js';
import { incomingOf } from '../platform/files/storage/store-of.js';
import type { Claim } from '../platform/queue/claim.js';
import { Settings } from '../platform/settings.js';
import { Engine } from '../workflow/engine.js';
import { LoadFacts } from '../workflow/load-facts.js';
import type { SeedServices } from './seed.js';

/** What the seed uses, as an application has it; its jobs are run by this claim. */
export function seedServices(app: INestApplicationContext, claim: Claim): SeedServices {
  return {
    unitOfWork: app.get(UnitOfWork, { strict: false }),
    engine: app.get(Engine, { strict: false }),
    facts: app.get(LoadFacts, { strict: false }),
    claim,
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
    incoming: incomingOf(app.get(Settings, { strict: false })),
    surveys: app.get(KeepSurvey, { strict: false }),
    noting: app.get(NoteProgress, { strict: false }),
    saying: app.get(SayRemark, { strict: false }),
    changing: app.get(ChangeRemark, { strict: false }),
  };
}
