import { Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Employee } from '@siklus/contracts/employees';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { ListReader } from '../../platform/lists/list-reader.js';
import { Asked, ListRoute, OneRoute, type ListRequest } from '../../platform/lists/list-route.js';
import { employees } from './employees.list.js';

@ApiTags('employees')
@Controller('employees')
export class EmployeesController {
  constructor(private readonly lists: ListReader) {}

  @ListRoute(employees)
  list(@Asked() request: ListRequest): Promise<Employee[]> {
    return this.lists.page(employees, request);
  }

  @OneRoute(employees)
  one(@Who() person: Person, @Param('id') id: string): Promise<Employee> {
    return this.lists.one(employees, person, id);
  }
}
