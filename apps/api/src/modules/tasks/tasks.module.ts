import { Module } from '@nestjs/common';
import { Receipts } from '../../workflow/receipts.js';
import { TaskDetails } from './task-detail.js';
import { TasksController } from './tasks.controller.js';
import { TasksService } from './tasks.service.js';

@Module({ controllers: [TasksController], providers: [Receipts, TaskDetails, TasksService] })
export class TasksModule {}
