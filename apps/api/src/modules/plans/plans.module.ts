import { Module } from '@nestjs/common';
import { OnPlanAgreed } from './on-plan-agreed.js';
import { PlansController } from './plans.controller.js';

@Module({ controllers: [PlansController], providers: [OnPlanAgreed] })
export class PlansModule {}
