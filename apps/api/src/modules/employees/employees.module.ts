import { Module } from '@nestjs/common';
import { EmployeeChangesController } from './employee-changes.controller.js';
import { EmployeesController } from './employees.controller.js';

@Module({ controllers: [EmployeeChangesController, EmployeesController] })
export class EmployeesModule {}
