import { Global, Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Job } from './define-job.js';
import { Jobs } from './jobs.js';

/** The jobs of the product, in every process that asks for them: none starts with one that nobody would do. */
@Global()
@Module({})
export class JobsModule implements OnModuleInit {
  constructor(private readonly jobs: Jobs) {}

  static with(jobs: readonly Job[]): DynamicModule {
    return {
      module: JobsModule,
      providers: [
        {
          provide: Jobs,
          inject: [ModuleRef],
          useFactory: (modules: ModuleRef) => new Jobs(jobs, (need) => modules.get(need as never, { strict: false })),
        },
      ],
      exports: [Jobs],
    };
  }

  onModuleInit(): void {
    this.jobs.assertHandled();
  }
}
