import { Module } from '@nestjs/common';
import { SamplePlansController } from './sample-plans.controller.js';
import { SamplePlansService } from './sample-plans.service.js';

@Module({ controllers: [SamplePlansController], providers: [SamplePlansService] })
export class SamplePlansModule {}
