import { Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { notification, type Notification } from '@siklus/contracts';
import type { Response } from 'express';
import { z } from 'zod';
import { listQuery, type ListQuery } from '../../platform/http/list-query.js';
import { RestsWhenBusy } from '../../platform/http/overload.js';
import { Allow } from '../../platform/identity/allow.decorator.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { NotificationsQueries } from './notifications.queries.js';

// Reading twice is reading once, so these need no Idempotency-Key.
@ApiTags('notifications')
@Allow('notification.read')
@Controller('notifications')
export class NotificationsController {
  constructor(private readonly notifications: NotificationsQueries) {}

  @Get()
  @RestsWhenBusy('list')
  @ApiOkResponse({ standardSchema: z.array(notification) })
  list(
    @Who() person: Person,
    @Query({ schema: listQuery }) query: ListQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Notification[]> {
    return this.notifications.list(person, query, response);
  }

  @Post('read-all')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: z.object({ read: z.number().int() }) })
  readAll(@Who() person: Person): Promise<{ read: number }> {
    return this.notifications.readAll(person);
  }

  @Post(':id/read')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: notification })
  read(@Who() person: Person, @Param('id') id: string): Promise<Notification> {
    return this.notifications.read(person, id);
  }
}
