import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { seedServices } from '../demo/seed-services.js';
import type { SeedServices } from '../demo/seed.js';
import { features } from '../features.js';
import { CyclesModule } from '../modules/cycles/cycles.module.js';
import { StaffImportModule } from '../modules/staff-import/staff-import.module.js';
import { PlatformModule } from '../platform/platform.module.js';
import { Claim } from '../platform/queue/claim.js';
import type { Settings } from '../platform/settings.js';

@Module({})
class SeedModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: SeedModule,
      imports: [PlatformModule.with(settings), ...features, CyclesModule, StaffImportModule],
      providers: [Claim],
    };
  }
}

/** Does the work with the services of an installation and without its processes: its jobs run when the work says so. */
export async function withOffice<T>(settings: Settings, work: (services: SeedServices) => Promise<T>): Promise<T> {
  const app = await NestFactory.createApplicationContext(SeedModule.with(settings), { logger: ['warn', 'error'], abortOnError: false });
  try {
    return await work(seedServices(app, app.get(Claim)));
  } finally {
    await app.close();
  }
}
