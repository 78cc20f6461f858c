import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { StuckRun } from '@siklus/contracts/stuck-runs';
import { ListReader } from '../../platform/lists/list-reader.js';
import { Asked, ListRoute, type ListRequest } from '../../platform/lists/list-route.js';
import { stuckRuns } from './stuck-runs.list.js';

@ApiTags('stuck-runs')
@Controller('stuck-runs')
export class StuckRunsController {
  constructor(private readonly lists: ListReader) {}

  @ListRoute(stuckRuns)
  list(@Asked() request: ListRequest): Promise<StuckRun[]> {
    return this.lists.page(stuckRuns, request);
  }
}
