import { Global, Module } from '@nestjs/common';
import { registry } from '@siklus/domain';
import { Jobs } from '../platform/queue/jobs.js';
import { BulkActs } from './bulk-act.js';
import { BulkPage } from './bulk-page.job.js';
import { DocumentView } from './document-view.js';
import { EffectHandlers } from './effect-handlers.js';
import { Engine } from './engine.js';
import { FactProviders } from './fact-providers.js';
import { LoadFacts } from './load-facts.js';
import { PinnedSteps } from './pinned-steps.js';
import { registryToken } from './registry-token.js';
import { RefreshParticipants } from './refresh-participants.job.js';
import { Statistics } from './statistics.js';

/** The engine and what feature modules plug into it. */
@Global()
@Module({
  providers: [
    Jobs,
    EffectHandlers,
    FactProviders,
    LoadFacts,
    Engine,
    BulkActs,
    BulkPage,
    DocumentView,
    PinnedSteps,
    RefreshParticipants,
    Statistics,
    { provide: registryToken, useValue: registry },
  ],
  exports: [Jobs, EffectHandlers, FactProviders, LoadFacts, Engine, BulkActs, DocumentView, registryToken],
})
export class WorkflowModule {}
