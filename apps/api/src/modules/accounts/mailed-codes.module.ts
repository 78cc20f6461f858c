import { Module } from '@nestjs/common';
import { MailCode } from './mail-code.job.js';

/** The sending side of activation codes; the making side has a module of its own. */
@Module({ providers: [MailCode] })
export class MailedCodesModule {}
