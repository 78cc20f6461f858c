import { Module } from '@nestjs/common';
import { AssignSupervisor } from './assign-supervisor.js';
import { EmployeesController } from './employees.controller.js';
import { EmployeesQueries } from './employees.queries.js';
import { ImportController } from './import.controller.js';
import { ImportStaff } from './import-staff.js';

@Module({ controllers: [ImportController, EmployeesController], providers: [AssignSupervisor, EmployeesQueries, ImportStaff] })
export class EmployeesModule {}
