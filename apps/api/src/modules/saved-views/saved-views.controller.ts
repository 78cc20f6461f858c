import { Body, Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { keepView, savedView, type KeepView, type SavedView } from '@siklus/contracts/saved-views';
import { z } from 'zod';
import { Acting, DeleteAct, PostAct, type Act } from '../../platform/http/act-route.js';
import { Acts } from '../../platform/http/acts.js';
import { RestsWhenBusy } from '../../platform/http/overload.js';
import { Allow } from '../../platform/identity/allow.decorator.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { KeepViews } from './keep-views.js';

/** Lists as their reader likes to see them; nobody else sees these. What such a view shows, the list itself decides each time. */
@ApiTags('saved-views')
@Controller('saved-views')
export class SavedViewsController {
  constructor(
    private readonly acts: Acts,
    private readonly views: KeepViews,
  ) {}

  /** The reader's own views, by their names. */
  @Get()
  @Allow('view.keep')
  @RestsWhenBusy('list')
  @ApiOkResponse({ standardSchema: z.array(savedView) })
  list(@Who() person: Person): Promise<SavedView[]> {
    return this.views.of(person);
  }

  /** Keeps a view; one of the same name of the same list is replaced. */
  @PostAct('', 'view.keep', { status: 201, answers: savedView })
  keep(@Acting() act: Act, @Body({ schema: keepView }) body: KeepView): Promise<SavedView> {
    return this.acts.do(act, (tx) => this.views.keep(tx, act.person, body));
  }

  @DeleteAct(':id', 'view.keep', {})
  forget(@Acting() act: Act, @Param('id') id: string): Promise<void> {
    return this.acts.do(act, (tx) => this.views.forget(tx, act.person, id));
  }
}
