import { Global, Inject, Module, type OnModuleInit } from '@nestjs/common';
import { registry, type Registry } from '@siklus/domain';
import { BulkActs } from './bulk-act.js';
import { BulkWorks } from './bulk-works.js';
import { CommandParticipants } from './command-participants.js';
import { DocumentNotices } from './document-notices.js';
import { DocumentView } from './document-view.js';
import { FormPrinters } from './form-printers.js';
import { EffectHandlers } from './effect-handlers.js';
import { Engine } from './engine.js';
import { FactProviders } from './fact-providers.js';
import { LineFollowers } from './line-followers.js';
import { LoadFacts } from './load-facts.js';
import { registryToken } from './registry-token.js';
import { Statistics } from './statistics.js';

/** The engine and what feature modules plug into it; no process starts in which something that its steps need is not plugged in. */
@Global()
@Module({
  providers: [
    EffectHandlers,
    FactProviders,
    LineFollowers,
    LoadFacts,
    Engine,
    BulkActs,
    BulkWorks,
    CommandParticipants,
    DocumentNotices,
    DocumentView,
    FormPrinters,
    Statistics,
    { provide: registryToken, useValue: registry },
  ],
  exports: [
    EffectHandlers,
    FactProviders,
    LineFollowers,
    LoadFacts,
    Engine,
    BulkActs,
    BulkWorks,
    DocumentNotices,
    DocumentView,
    FormPrinters,
    registryToken,
  ],
})
export class WorkflowModule implements OnModuleInit {
  constructor(
    @Inject(registryToken) private readonly steps: Registry,
    private readonly effects: EffectHandlers,
    private readonly facts: FactProviders,
  ) {}

  /** After every module has registered what it does. */
  onModuleInit(): void {
    this.effects.assertComplete(this.steps);
    this.facts.assertComplete(this.steps);
  }
}
