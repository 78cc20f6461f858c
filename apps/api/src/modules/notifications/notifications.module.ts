import { Module } from '@nestjs/common';
import { NotificationsController } from './notifications.controller.js';
import { OnNotify } from './on-notify.js';
import { ReadNotifications } from './read-notifications.js';

@Module({ controllers: [NotificationsController], providers: [OnNotify, ReadNotifications] })
export class NotificationsModule {}
