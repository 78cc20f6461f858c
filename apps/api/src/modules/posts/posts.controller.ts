import { Body, Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { id } from '@siklus/contracts/common';
import { endPost, post, setPost, takeBackPost, type Post } from '@siklus/contracts/posts';
import { z } from 'zod';
import { Acting, PostAct, PutAct, type Act } from '../../platform/http/act-route.js';
import { Acts } from '../../platform/http/acts.js';
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
    private readonly acts: Acts,
    private readonly queries: PostsQueries,
    private readonly setting: SetPost,
    private readonly ending: EndPost,
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
  @PostAct('', 'employee.assign', { answers: z.object({ employeeId: id }) })
  async set(
    @Acting() act: Act,
    @Param('id') id: string,
    @Body({ schema: setPost }) body: z.infer<typeof setPost>,
  ): Promise<{ employeeId: string }> {
    await this.acts.do(act, (tx) => this.setting.set(tx, act.person, id, body));
    return { employeeId: id };
  }

  /** Says when the post ends. */
  @PutAct(':postId/last-day', 'employee.assign', { answers: posts })
  end(
    @Acting() act: Act,
    @Param('id') id: string,
    @Param('postId') postId: string,
    @Body({ schema: endPost }) body: z.infer<typeof endPost>,
  ): Promise<Post[]> {
    return this.acts.do(act, async (tx) => {
      await this.ending.end(tx, act.person, id, postId, body);
      return this.queries.leftBy(tx, act.person, id);
    });
  }

  /** Takes back a post that has not begun, or began today. */
  @PostAct(':postId/take-back', 'employee.assign', { answers: posts })
  takeBack(
    @Acting() act: Act,
    @Param('id') id: string,
    @Param('postId') postId: string,
    @Body({ schema: takeBackPost }) { reason }: z.infer<typeof takeBackPost>,
  ): Promise<Post[]> {
    return this.acts.do(act, async (tx) => {
      await this.ending.takeBack(tx, act.person, id, postId, reason);
      return this.queries.leftBy(tx, act.person, id);
    });
  }
}
