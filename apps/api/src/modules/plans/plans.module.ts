import { Module } from '@nestjs/common';
import { OnPlanAgreed } from './on-plan-agreed.js';
import { PlansController } from './plans.controller.js';
import { SuperiorPlanController } from './superior-plan.controller.js';
import { SuperiorPlans } from './superior-plan.js';

@Module({ controllers: [PlansController, SuperiorPlanController], providers: [OnPlanAgreed, SuperiorPlans] })
export class PlansModule {}
