import { Module } from '@nestjs/common';
import { TaskDetails } from './task-detail.js';
import { TasksController } from './tasks.controller.js';
import { TasksService } from './tasks.service.js';

@Module({ controllers: [TasksController], providers: [TaskDetails, TasksService] })
export class TasksModule {}
