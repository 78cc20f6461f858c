import { Module } from '@nestjs/common';
import { MailNotifications } from './mail-notifications.job.js';
import { OnNotify } from './on-notify.js';

/** The writing side of notifications; the reading side has a module of its own. */
@Module({ providers: [OnNotify, MailNotifications] })
export class NoticesModule {}
