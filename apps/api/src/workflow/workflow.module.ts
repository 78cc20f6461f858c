import { Global, Module } from '@nestjs/common';
import { registry } from '@siklus/domain';
import { Jobs } from '../platform/queue/jobs.js';
import { BulkActs } from './bulk-act.js';
import { BulkPage } from './bulk-page.job.js';
import { DocumentView } from './document-view.js';
import { EffectHandlers } from './effect-handlers.js';
import { Engine, registryToken } from './engine.js';
import { PinnedSteps } from './pinned-steps.js';
import { RefreshParticipants } from './refresh-participants.job.js';
import { Statistics } from './statistics.js';

/** The engine and what feature modules plug into it. */
@Global()
@Module({
  providers: [
    Jobs,
    EffectHandlers,
    Engine,
    BulkActs,
    BulkPage,
    DocumentView,
    PinnedSteps,
    RefreshParticipants,
    Statistics,
    { provide: registryToken, useValue: registry },
  ],
  exports: [Jobs, EffectHandlers, Engine, BulkActs, DocumentView, registryToken],
})
export class WorkflowModule {}
