import { Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { notification, type Notification } from '@siklus/contracts/notifications';
import { z } from 'zod';
import { Acting, PostAct, type Act } from '../../platform/http/act-route.js';
import { Acts } from '../../platform/http/acts.js';
import { ListReader } from '../../platform/lists/list-reader.js';
import { Asked, ListRoute, type ListRequest } from '../../platform/lists/list-route.js';
import { notifications } from './notifications.list.js';
import { markRead } from './mark-read.js';

// Reading twice is reading once, so these need no Idempotency-Key.
@ApiTags('notifications')
@Controller('notifications')
export class NotificationsController {
  constructor(
    private readonly acts: Acts,
    private readonly lists: ListReader,
  ) {}

  @ListRoute(notifications)
  list(@Asked() request: ListRequest): Promise<Notification[]> {
    return this.lists.page(notifications, request);
  }

  @PostAct('read-all', 'notification.read', { key: 'never', answers: z.object({ read: z.number().int() }) })
  async readAll(@Acting() act: Act): Promise<{ read: number }> {
    return { read: await this.acts.do(act, (tx) => markRead(tx, act.person)) };
  }

  @PostAct(':id/read', 'notification.read', { key: 'never', answers: notification })
  read(@Acting() act: Act, @Param('id') id: string): Promise<Notification> {
    return this.acts.do(act, async (tx) => {
      await this.lists.kept(notifications, act.person, id, { tx });
      await markRead(tx, act.person, id);
      return this.lists.leftBy(tx, notifications, act.person, id);
    });
  }
}
