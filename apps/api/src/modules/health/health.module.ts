import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { MeasuredState } from './measured-state.js';
import { Metrics } from './metrics.js';
import { Readiness } from './readiness.js';

@Module({ controllers: [HealthController], providers: [MeasuredState, Metrics, Readiness] })
export class HealthModule {}
