import { Module } from '@nestjs/common';
import { EmployeesController } from './employees.controller.js';
import { EmployeesQueries } from './employees.queries.js';

@Module({ controllers: [EmployeesController], providers: [EmployeesQueries] })
export class EmployeesModule {}
