import { Module } from '@nestjs/common';
import { OnPlanAgreed } from './on-plan-agreed.js';
import { PlansController } from './plans.controller.js';
import { PlansQueries } from './plans.queries.js';

@Module({ controllers: [PlansController], providers: [OnPlanAgreed, PlansQueries] })
export class PlansModule {}
