import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Refusal, type Registry, type ScheduleLine } from '@siklus/domain';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { patiently } from '../platform/patiently.js';
import { EffectHandlers } from './effect-handlers.js';
import { registryToken } from './engine.js';

/** Refuses to start a process that could not carry a running cycle: a pinned step version or an effect handler is missing. */
@Injectable()
export class PinnedSteps implements OnModuleInit {
  constructor(
    @Inject(registryToken) private readonly registry: Registry,
    private readonly effects: EffectHandlers,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async onModuleInit(): Promise<void> {
    this.effects.assertComplete();
    const cycles = await patiently(() =>
      this.unitOfWork.read<{ schedule: ScheduleLine[] }>(`select schedule from cycle where state in ('opening', 'open')`),
    );
    for (const { schedule } of cycles)
      for (const { step, stepVersion } of schedule)
        if (!this.registry.has(step, stepVersion)) throw new Refusal('STEP_VERSION_MISSING', { step: `${step}@${stepVersion}` });
  }
}
