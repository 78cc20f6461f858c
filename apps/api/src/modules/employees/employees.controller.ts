import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { employee, type Employee } from '@siklus/contracts';
import type { Response } from 'express';
import { z } from 'zod';
import { listQuery, type ListQuery } from '../../platform/http/list-query.js';
import { RestsWhenBusy } from '../../platform/http/overload.js';
import { Allow } from '../../platform/identity/allow.decorator.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { EmployeesQueries } from './employees.queries.js';

@ApiTags('employees')
@Controller('employees')
export class EmployeesController {
  constructor(private readonly employees: EmployeesQueries) {}

  @Allow('employee.read')
  @Get()
  @RestsWhenBusy('list')
  @ApiOkResponse({ standardSchema: z.array(employee) })
  list(
    @Who() person: Person,
    @Query({ schema: listQuery }) query: ListQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Employee[]> {
    return this.employees.list(person, query, response);
  }

  @Allow('employee.read')
  @Get(':id')
  @ApiOkResponse({ standardSchema: employee })
  one(@Who() person: Person, @Param('id') id: string): Promise<Employee> {
    return this.employees.one(person, id);
  }
}
