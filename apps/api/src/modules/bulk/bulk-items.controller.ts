import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { BulkItem } from '@siklus/contracts/bulk-operations';
import { ListReader } from '../../platform/lists/list-reader.js';
import { Asked, ListRoute, type ListRequest } from '../../platform/lists/list-route.js';
import { bulkItems } from './bulk-items.list.js';

@ApiTags('bulk-operations')
@Controller('bulk-items')
export class BulkItemsController {
  constructor(private readonly lists: ListReader) {}

  @ListRoute(bulkItems)
  list(@Asked() request: ListRequest): Promise<BulkItem[]> {
    return this.lists.page(bulkItems, request);
  }
}
