import { Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { notification, type Notification } from '@siklus/contracts/notifications';
import type { Registry } from '@siklus/domain';
import { z } from 'zod';
import { Allow } from '../../platform/identity/allow.decorator.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { ListReader } from '../../platform/lists/list-reader.js';
import { Asked, ListRoute, type ListRequest } from '../../platform/lists/list-route.js';
import { registryToken } from '../../workflow/registry-token.js';
import { notifications } from './notifications.list.js';
import { ReadNotifications } from './read-notifications.js';

// Reading twice is reading once, so these need no Idempotency-Key.
@ApiTags('notifications')
@Allow('notification.read')
@Controller('notifications')
export class NotificationsController {
  constructor(
    private readonly lists: ListReader,
    private readonly reading: ReadNotifications,
    @Inject(registryToken) private readonly registry: Registry,
  ) {}

  @ListRoute(notifications)
  list(@Asked() request: ListRequest): Promise<Notification[]> {
    return this.lists.page(notifications, request, this.registry);
  }

  @Post('read-all')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: z.object({ read: z.number().int() }) })
  readAll(@Who() person: Person): Promise<{ read: number }> {
    return this.reading.readAll(person);
  }

  @Post(':id/read')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: notification })
  read(@Who() person: Person, @Param('id') id: string): Promise<Notification> {
    return this.reading.read(person, id);
  }
}
