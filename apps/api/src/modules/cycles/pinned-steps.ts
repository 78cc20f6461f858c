import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Refusal, type Registry, type ScheduleLine } from '@siklus/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { patiently } from '../../platform/patiently.js';
import { registryToken } from '../../workflow/registry-token.js';

/** Refuses to start a process that lacks a version of a step to which a running cycle is pinned. */
@Injectable()
export class PinnedSteps implements OnModuleInit {
  constructor(
    @Inject(registryToken) private readonly registry: Registry,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async onModuleInit(): Promise<void> {
    const cycles = await patiently(() =>
      this.unitOfWork.read<{ schedule: ScheduleLine[] }>(`select schedule from cycle where state not in ('draft', 'closed')`),
    );
    for (const { schedule } of cycles)
      for (const { step, stepVersion } of schedule)
        if (!this.registry.has(step, stepVersion)) throw new Refusal('STEP_VERSION_MISSING', { step: `${step}@${stepVersion}` });
  }
}
