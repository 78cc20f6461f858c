import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { EmployeeChange } from '@siklus/contracts/employee-changes';
import { ListReader } from '../../platform/lists/list-reader.js';
import { Asked, ListRoute, type ListRequest } from '../../platform/lists/list-route.js';
import { employeeChanges } from './employee-changes.list.js';

@ApiTags('employees')
@Controller('employee-changes')
export class EmployeeChangesController {
  constructor(private readonly lists: ListReader) {}

  @ListRoute(employeeChanges)
  list(@Asked() request: ListRequest): Promise<EmployeeChange[]> {
    return this.lists.page(employeeChanges, request);
  }
}
