import { Body, Controller, Get, Param, Put, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { assignSupervisor, employee, type Employee } from '@siklus/contracts';
import type { Response } from 'express';
import { z } from 'zod';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { listQuery, type ListQuery } from '../../platform/http/list-query.js';
import { RestsWhenBusy } from '../../platform/http/overload.js';
import { Allow } from '../../platform/identity/allow.decorator.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { AssignSupervisor } from './assign-supervisor.js';
import { EmployeesQueries } from './employees.queries.js';

@ApiTags('employees')
@Controller('employees')
export class EmployeesController {
  constructor(
    private readonly employees: EmployeesQueries,
    private readonly assigning: AssignSupervisor,
    private readonly unitOfWork: UnitOfWork,
  ) {}

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

  /** Sets the supervisor from a day on. Doing it twice is doing it once. */
  @Allow('employee.assign')
  @Put(':id/supervisor')
  @ApiOkResponse({ standardSchema: employee })
  async assign(
    @Who() person: Person,
    @Param('id') id: string,
    @Body({ schema: assignSupervisor }) body: z.infer<typeof assignSupervisor>,
  ): Promise<Employee> {
    await this.unitOfWork.run((tx) => this.assigning.assign(tx, person, { employeeId: id, ...body }));
    return this.employees.one(person, id);
  }
}
