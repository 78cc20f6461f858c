import { Module } from '@nestjs/common';
import { NotificationsController } from './notifications.controller.js';
import { NotificationsQueries } from './notifications.queries.js';

@Module({ controllers: [NotificationsController], providers: [NotificationsQueries] })
export class NotificationsModule {}
