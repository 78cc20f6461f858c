import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Refusal, type Registry, type StepRun } from '@siklus/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { patiently } from '../../platform/patiently.js';
import { registryToken } from '../../workflow/registry-token.js';

/** The versions that running cycles are pinned to by their schedule, and those of the steps that somebody asked for in them. */
const pinned = `select line ->> 'step' as step, (line ->> 'stepVersion')::int as "stepVersion"
    from cycle c cross join jsonb_array_elements(c.schedule) line where c.state not in ('draft', 'closed')
  union
  select r.step, r.step_version from step_run r join cycle c on c.id = r.cycle_id
   where r.asked_as is not null and c.state not in ('draft', 'closed')`;

/** Refuses to start a process that lacks a version of a step with which a running cycle works. */
@Injectable()
export class PinnedSteps implements OnModuleInit {
  constructor(
    @Inject(registryToken) private readonly registry: Registry,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async onModuleInit(): Promise<void> {
    const steps = await patiently(() => this.unitOfWork.read<Pick<StepRun, 'step' | 'stepVersion'>>(pinned));
    for (const { step, stepVersion } of steps)
      if (!this.registry.has(step, stepVersion)) throw new Refusal('STEP_VERSION_MISSING', { step: `${step}@${stepVersion}` });
  }
}
