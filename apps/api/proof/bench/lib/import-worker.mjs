// Writes the waiting portions of imports as the worker does, and does nothing else of the queue: its other jobs would change rows that
// the other side has not. JavaScript, so that nothing but Node and the built code is in the process.
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { features } from '../../../dist/features.js';
import { UnitOfWork } from '../../../dist/platform/database/unit-of-work.js';
import { PlatformModule } from '../../../dist/platform/platform.module.js';
import { Claim } from '../../../dist/platform/queue/claim.js';
import { Jobs } from '../../../dist/platform/queue/jobs.js';
import { Settings } from '../../../dist/platform/settings.js';

class ImportWorker {}
const app = await NestFactory.createApplicationContext(
  { module: ImportWorker, imports: [PlatformModule.with(new Settings()), ...features] },
  { logger: ['error', 'warn'], abortOnError: false },
);
const unitOfWork = app.get(UnitOfWork, { strict: false });
const claim = new Claim(unitOfWork, app.get(Jobs, { strict: false }));
process.once('disconnect', () => app.close().then(() => process.exit(0)));
process.on('message', async () => {
  for (;;) {
    const [row] = await unitOfWork.read(`select id from outbox where job = 'imports.write' and acked_at is null limit 1`);
    if (row === undefined) break;
    await claim.run(row.id);
  }
  process.send('done');
});
process.send('ready');
