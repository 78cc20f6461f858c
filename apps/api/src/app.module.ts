import { Module, type DynamicModule } from '@nestjs/common';
import { HealthModule } from './modules/health/health.module.js';
import { HttpModule } from './platform/http/http.module.js';
import { IdentityModule } from './platform/identity/identity.module.js';
import { PlatformModule } from './platform/platform.module.js';
import type { Settings } from './platform/settings.js';

/** One line per capability. */
const features = [HealthModule];

/** The HTTP API. */
@Module({})
export class AppModule {
  static with(settings: Settings): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(settings), IdentityModule, HttpModule, ...features] };
  }
}
