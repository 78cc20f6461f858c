import { Module } from '@nestjs/common';
import { OnPlanAgreed } from './on-plan-agreed.js';

@Module({ providers: [OnPlanAgreed] })
export class PlansModule {}
