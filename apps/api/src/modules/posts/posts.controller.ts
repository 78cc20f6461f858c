import { Body, Controller, Delete, Get, Param, Post as PostRoute, Put, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { endPost, post, setPost, type Post } from '@siklus/contracts/posts';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Idempotency } from '../../platform/http/idempotency.js';
import { RestsWhenBusy } from '../../platform/http/overload.js';
import { Allow } from '../../platform/identity/allow.decorator.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { EndPost } from './end-post.js';
import { PostsQueries } from './posts.queries.js';
import { SetPost } from './set-post.js';

const posts = z.array(post);

@ApiTags('employees')
@Controller('employees/:id/posts')
export class PostsController {
  constructor(
    private readonly queries: PostsQueries,
    private readonly setting: SetPost,
    private readonly ending: EndPost,
    private readonly unitOfWork: UnitOfWork,
    private readonly idempotency: Idempotency,
  ) {}

  /** All posts of the employee in the order of their days, also those that have not begun. */
  @Allow('employee.read')
  @Get()
  @RestsWhenBusy('list')
  @ApiOkResponse({ standardSchema: posts })
  list(@Who() person: Person, @Param('id') id: string): Promise<Post[]> {
    return this.queries.of(person, id);
  }

  /** Sets a post from a day on. */
  @Allow('employee.assign')
  @PostRoute()
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiOkResponse({ standardSchema: z.object({ employeeId: z.uuid() }) })
  async set(
    @Who() person: Person,
    @Param('id') id: string,
    @Body({ schema: setPost }) body: z.infer<typeof setPost>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const result = await this.unitOfWork.run((tx) =>
      this.idempotency.once(tx, person, request, async () => {
        await this.setting.set(tx, person, id, body);
        return { status: 200, body: { employeeId: id } };
      }),
    );
    await this.idempotency.send(response, result);
  }

  /** Says when the post ends. Doing it twice is doing it once. */
  @Allow('employee.assign')
  @Put(':postId/last-day')
  @ApiOkResponse({ standardSchema: posts })
  async end(
    @Who() person: Person,
    @Param('id') id: string,
    @Param('postId') postId: string,
    @Body({ schema: endPost }) { lastDay }: z.infer<typeof endPost>,
  ): Promise<Post[]> {
    await this.unitOfWork.run((tx) => this.ending.end(tx, person, id, postId, lastDay));
    return this.queries.of(person, id);
  }

  /** Takes back a post that has not begun. */
  @Allow('employee.assign')
  @Delete(':postId')
  @ApiOkResponse({ standardSchema: posts })
  async takeBack(@Who() person: Person, @Param('id') id: string, @Param('postId') postId: string): Promise<Post[]> {
    await this.unitOfWork.run((tx) => this.ending.takeBack(tx, person, id, postId));
    return this.queries.of(person, id);
  }
}
