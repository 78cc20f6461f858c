import { Module } from '@nestjs/common';
import { SecurityLogController } from './security-log.controller.js';

/** The security log, for those who look whether accounts are safe. */
@Module({ controllers: [SecurityLogController] })
export class SecurityLogModule {}
