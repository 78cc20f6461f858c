import { Body, Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  completeTask,
  moved,
  returnTask,
  saveDraft,
  savedDraft,
  taskDetail,
  type CompleteTask,
  type Moved,
  type ReturnTask,
  type SaveDraft,
  type Task,
  type TaskDetail,
} from '@siklus/contracts/tasks';
import type { Command } from '@siklus/domain';
import type { Response } from 'express';
import { Acting, PostAct, PutAct, type Act } from '../../platform/http/act-route.js';
import { Acts } from '../../platform/http/acts.js';
import { etag } from '../../platform/http/if-match.js';
import { Allow } from '../../platform/identity/allow.decorator.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { ListReader } from '../../platform/lists/list-reader.js';
import { Asked, ListRoute, type ListRequest } from '../../platform/lists/list-route.js';
import { TaskDetails } from './task-detail.js';
import { tasks } from './tasks.list.js';
import { TasksService } from './tasks.service.js';

@ApiTags('tasks')
@Controller('tasks')
export class TasksController {
  constructor(
    private readonly acts: Acts,
    private readonly lists: ListReader,
    private readonly details: TaskDetails,
    private readonly service: TasksService,
  ) {}

  @ListRoute(tasks)
  list(@Asked() request: ListRequest): Promise<Task[]> {
    return this.lists.page(tasks, request);
  }

  @Get(':id')
  @Allow('task.read')
  @ApiOkResponse({ standardSchema: taskDetail })
  async get(@Who() person: Person, @Param('id') id: string, @Res({ passthrough: true }) response: Response): Promise<TaskDetail> {
    const detail = await this.details.get(person, id);
    response.setHeader('ETag', etag(detail.version));
    return detail;
  }

  @PostAct(':id/complete', 'task.answer', { version: true, answers: moved })
  complete(@Acting() act: Act, @Param('id') id: string, @Body({ schema: completeTask }) body: CompleteTask): Promise<Moved> {
    return this.move(act, id, { type: 'complete', taskId: id, ifVersion: act.version(), ...body });
  }

  @PostAct(':id/return', 'task.answer', { version: true, answers: moved })
  giveBack(@Acting() act: Act, @Param('id') id: string, @Body({ schema: returnTask }) body: ReturnTask): Promise<Moved> {
    return this.move(act, id, { type: 'return', taskId: id, ifVersion: act.version(), ...body });
  }

  /** Takes back what was handed in, as long as nobody has looked at it. */
  @PostAct(':id/take-back', 'task.answer', { answers: moved })
  async takeBack(@Acting() act: Act, @Param('id') id: string): Promise<Moved> {
    const done = await this.acts.do(act, (tx) => this.service.takeBack(tx, act.person, id));
    act.response.setHeader('ETag', etag(done.version));
    return done;
  }

  @PutAct(':id/draft', 'task.answer', { answers: savedDraft })
  draft(@Acting() act: Act, @Param('id') id: string, @Body({ schema: saveDraft }) body: SaveDraft): Promise<{ savedAt: string }> {
    return this.acts.do(act, (tx) => this.service.saveDraft(tx, act.person, id, body));
  }

  private async move(act: Act, id: string, command: Command & { type: 'complete' | 'return' }): Promise<Moved> {
    const done = await this.acts.do(act, (tx) => this.service.move(tx, act.person, id, command));
    act.response.setHeader('ETag', etag(done.version));
    return done;
  }
}
