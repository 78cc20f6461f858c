import { Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { StuckRun } from '@siklus/contracts/stuck-runs';
import type { Registry } from '@siklus/domain';
import { ListReader } from '../../platform/lists/list-reader.js';
import { Asked, ListRoute, type ListRequest } from '../../platform/lists/list-route.js';
import { registryToken } from '../../workflow/registry-token.js';
import { stuckRuns } from './stuck-runs.list.js';

@ApiTags('stuck-runs')
@Controller('stuck-runs')
export class StuckRunsController {
  constructor(
    private readonly lists: ListReader,
    @Inject(registryToken) private readonly registry: Registry,
  ) {}

  @ListRoute(stuckRuns)
  list(@Asked() request: ListRequest): Promise<StuckRun[]> {
    return this.lists.page(stuckRuns, request, this.registry);
  }
}
