import { Module } from '@nestjs/common';
import { NotificationsController } from './notifications.controller.js';
import { NotificationsQueries } from './notifications.queries.js';
import { OnNotify } from './on-notify.js';

@Module({ controllers: [NotificationsController], providers: [NotificationsQueries, OnNotify] })
export class NotificationsModule {}
