import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Refusal, type Registry, type ScheduleLine } from '@siklus/domain';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { patiently } from '../platform/patiently.js';
import { EffectHandlers } from './effect-handlers.js';
import { FactProviders } from './fact-providers.js';
import { registryToken } from './registry-token.js';

/** Refuses to start a process that could not carry a running cycle: a pinned version, an effect handler or a provider is missing. */
@Injectable()
export class PinnedSteps implements OnModuleInit {
  constructor(
    @Inject(registryToken) private readonly registry: Registry,
    private readonly effects: EffectHandlers,
    private readonly facts: FactProviders,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async onModuleInit(): Promise<void> {
    this.effects.assertComplete();
    this.facts.assertComplete(this.registry);
    const cycles = await patiently(() =>
      this.unitOfWork.read<{ schedule: ScheduleLine[] }>(`select schedule from cycle where state in ('opening', 'open')`),
    );
    for (const { schedule } of cycles)
      for (const { step, stepVersion } of schedule)
        if (!this.registry.has(step, stepVersion)) throw new Refusal('STEP_VERSION_MISSING', { step: `${step}@${stepVersion}` });
  }
}
