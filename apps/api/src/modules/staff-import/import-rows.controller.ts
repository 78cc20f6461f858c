import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ImportedRow } from '@siklus/contracts/imports';
import { ListReader } from '../../platform/lists/list-reader.js';
import { Asked, ListRoute, type ListRequest } from '../../platform/lists/list-route.js';
import { importRows } from './record/import-rows.list.js';

@ApiTags('imports')
@Controller('import-rows')
export class ImportRowsController {
  constructor(private readonly lists: ListReader) {}

  @ListRoute(importRows)
  list(@Asked() request: ListRequest): Promise<ImportedRow[]> {
    return this.lists.page(importRows, request);
  }
}
