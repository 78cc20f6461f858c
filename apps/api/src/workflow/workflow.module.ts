import { Global, Module } from '@nestjs/common';
import { registry } from '@siklus/domain';
import { BulkActs } from './bulk-act.js';
import { BulkWorks } from './bulk-works.js';
import { CommandParticipants } from './command-participants.js';
import { DocumentView } from './document-view.js';
import { EffectHandlers } from './effect-handlers.js';
import { Engine } from './engine.js';
import { FactProviders } from './fact-providers.js';
import { LoadFacts } from './load-facts.js';
import { PinnedSteps } from './pinned-steps.js';
import { registryToken } from './registry-token.js';
import { Statistics } from './statistics.js';

/** The engine and what feature modules plug into it. */
@Global()
@Module({
  providers: [
    EffectHandlers,
    FactProviders,
    LoadFacts,
    Engine,
    BulkActs,
    BulkWorks,
    CommandParticipants,
    DocumentView,
    PinnedSteps,
    Statistics,
    { provide: registryToken, useValue: registry },
  ],
  exports: [EffectHandlers, FactProviders, LoadFacts, Engine, BulkActs, BulkWorks, DocumentView, registryToken],
})
export class WorkflowModule {}
