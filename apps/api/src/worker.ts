import 'reflect-metadata';
import { ConsoleLogger, Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { features } from './features.js';
import { endSoonWhenTold, endWithin } from './platform/end-within.js';
import { keepHeapFrugal } from './platform/frugal-heap.js';
import { PlatformModule } from './platform/platform.module.js';
import { QueueModule } from './platform/queue/queue.module.js';
import { Settings } from './platform/settings.js';

/** The queue process: the same capabilities as the API, with the jobs instead of HTTP. */
@Module({})
class WorkerModule {
  static with(settings: Settings): DynamicModule {
    return { module: WorkerModule, imports: [PlatformModule.with(settings), ...features, QueueModule] };
  }
}

async function start(): Promise<void> {
  keepHeapFrugal();
  const app = await NestFactory.createApplicationContext(WorkerModule.with(new Settings()), {
    logger: new ConsoleLogger({ json: true }),
    abortOnError: false,
  });
  app.enableShutdownHooks();
  endSoonWhenTold('The worker');
  // Whoever started this process may be gone without a word; then nobody would ever stop it.
  process.once('disconnect', () => {
    endWithin('The worker', 20_000);
    void app.close().then(() => process.exit(0), fail);
  });
  process.send?.('ready');
}

function fail(error: unknown): void {
  console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exit(1);
}

start().catch(fail);
