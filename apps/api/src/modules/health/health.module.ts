import { Module } from '@nestjs/common';
import { HttpModule } from '../../platform/http/http.module.js';
import { HealthController } from './health.controller.js';
import { MeasuredState } from './measured-state.js';
import { Metrics } from './metrics.js';
import { Readiness } from './readiness.js';

@Module({ imports: [HttpModule], controllers: [HealthController], providers: [MeasuredState, Metrics, Readiness] })
export class HealthModule {}
