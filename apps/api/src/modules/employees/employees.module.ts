import { Module } from '@nestjs/common';
import { AssignSupervisor } from './assign-supervisor.js';
import { EmployeesController } from './employees.controller.js';
import { EmployeesQueries } from './employees.queries.js';
import { ImportController } from './import.controller.js';
import { ImportStaff } from './import-staff.js';
import { MissingSupervisors } from './missing-supervisors.js';
import { EndPost } from './end-post.js';
import { PostsController } from './posts.controller.js';
import { PostsQueries } from './posts.queries.js';
import { SetPost } from './set-post.js';
import { SupervisorsController } from './supervisors.controller.js';

@Module({
  controllers: [ImportController, SupervisorsController, PostsController, EmployeesController],
  providers: [AssignSupervisor, EmployeesQueries, EndPost, ImportStaff, MissingSupervisors, PostsQueries, SetPost],
})
export class EmployeesModule {}
