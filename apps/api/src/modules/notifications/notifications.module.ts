import { Module } from '@nestjs/common';
import { NotificationsController } from './notifications.controller.js';
import { OnNotify } from './on-notify.js';

@Module({ controllers: [NotificationsController], providers: [OnNotify] })
export class NotificationsModule {}
