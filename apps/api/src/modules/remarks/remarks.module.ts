import { Module } from '@nestjs/common';
import { ChangeRemark } from './change-remark.js';
import { RemarksController } from './remarks.controller.js';
import { SayRemark } from './say-remark.js';

@Module({
  controllers: [RemarksController],
  providers: [ChangeRemark, SayRemark],
  exports: [ChangeRemark, SayRemark],
})
export class RemarksModule {}
