import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  completeTask,
  moved,
  returnTask,
  saveDraft,
  savedDraft,
  taskDetail,
  type SaveDraft,
  type Task,
  type TaskDetail,
} from '@siklus/contracts/tasks';
import type { Command, Registry } from '@siklus/domain';
import type { Request, Response } from 'express';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NeedsKey, NeedsVersion } from '../../platform/http/api-headers.js';
import { Idempotency } from '../../platform/http/idempotency.js';
import { ifMatch } from '../../platform/http/if-match.js';
import { Allow } from '../../platform/identity/allow.decorator.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { ListReader } from '../../platform/lists/list-reader.js';
import { Asked, ListRoute, type ListRequest } from '../../platform/lists/list-route.js';
import { registryToken } from '../../workflow/registry-token.js';
import { TaskDetails } from './task-detail.js';
import { tasks } from './tasks.list.js';
import { TasksService } from './tasks.service.js';

@ApiTags('tasks')
@Controller('tasks')
export class TasksController {
  constructor(
    private readonly lists: ListReader,
    private readonly details: TaskDetails,
    private readonly service: TasksService,
    private readonly unitOfWork: UnitOfWork,
    private readonly idempotency: Idempotency,
    @Inject(registryToken) private readonly registry: Registry,
  ) {}

  @ListRoute(tasks)
  list(@Asked() request: ListRequest): Promise<Task[]> {
    return this.lists.page(tasks, request, this.registry);
  }

  @Get(':id')
  @Allow('task.read')
  @ApiOkResponse({ standardSchema: taskDetail })
  async get(@Who() person: Person, @Param('id') id: string, @Res({ passthrough: true }) response: Response): Promise<TaskDetail> {
    const detail = await this.details.get(person, id);
    response.setHeader('ETag', `"${detail.version}"`);
    return detail;
  }

  @Post(':id/complete')
  @NeedsKey()
  @NeedsVersion()
  @Allow('task.answer')
  @ApiOkResponse({ standardSchema: moved })
  complete(
    @Who() person: Person,
    @Param('id') id: string,
    @Body({ schema: completeTask }) body: { answers: unknown },
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.move(person, id, request, response, { type: 'complete', taskId: id, ifVersion: ifMatch(request), answers: body.answers });
  }

  @Post(':id/return')
  @NeedsKey()
  @NeedsVersion()
  @Allow('task.answer')
  @ApiOkResponse({ standardSchema: moved })
  giveBack(
    @Who() person: Person,
    @Param('id') id: string,
    @Body({ schema: returnTask }) body: { reason: string },
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.move(person, id, request, response, { type: 'return', taskId: id, ifVersion: ifMatch(request), reason: body.reason });
  }

  @Put(':id/draft')
  @HttpCode(200)
  @Allow('task.answer')
  @ApiOkResponse({ standardSchema: savedDraft })
  draft(@Who() person: Person, @Param('id') id: string, @Body({ schema: saveDraft }) body: SaveDraft): Promise<{ savedAt: string }> {
    return this.service.saveDraft(person, id, body);
  }

  private async move(
    person: Person,
    id: string,
    request: Request,
    response: Response,
    command: Command & { type: 'complete' | 'return' },
  ): Promise<void> {
    const result = await this.unitOfWork.run((tx) =>
      this.idempotency.once(tx, person, request, async () => {
        const body = await this.service.move(tx, person, id, command);
        return { status: 200, body, headers: { ETag: `"${body.version}"` } };
      }),
    );
    await this.idempotency.send(response, result);
  }
}
