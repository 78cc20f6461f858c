import { Module } from '@nestjs/common';
import { AgreedPlanProvider } from './agreed-plan.provider.js';
import { AsksExpectationsProvider } from './asks-expectations.provider.js';
import { KeysGivenProvider } from './keys-given.provider.js';
import { OnPlanAgreed } from './on-plan-agreed.js';
import { PlansController } from './plans.controller.js';
import { SuperiorPlanController } from './superior-plan.controller.js';
import { SuperiorPlans } from './superior-plan.js';
import { SuperiorResultsProvider } from './superior-results.provider.js';

@Module({
  controllers: [PlansController, SuperiorPlanController],
  providers: [AgreedPlanProvider, AsksExpectationsProvider, KeysGivenProvider, OnPlanAgreed, SuperiorPlans, SuperiorResultsProvider],
})
export class PlansModule {}
