import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Difference } from '@siklus/contracts/reconciliation';
import { ListReader } from '../../platform/lists/list-reader.js';
import { Asked, ListRoute, type ListRequest } from '../../platform/lists/list-route.js';
import { differences } from './differences.list.js';

@ApiTags('reconciliation')
@Controller('reconciliation')
export class ReconciliationController {
  constructor(private readonly lists: ListReader) {}

  @ListRoute(differences)
  list(@Asked() request: ListRequest): Promise<Difference[]> {
    return this.lists.page(differences, request);
  }
}
