import { setTimeout as wait } from 'node:timers/promises';
import type { LoggerService } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { applicationSource } from './database/data-source.js';
import type { Settings } from './settings.js';

const patience = 60;

/** Opens the connection pool; waits a minute for a database that is still starting, then gives up with its last error. */
export async function connect(settings: Settings, logger: Pick<LoggerService, 'warn'>): Promise<DataSource> {
  const source = applicationSource(settings);
  for (let tries = 1; ; tries += 1) {
    try {
      return await source.initialize();
    } catch (error) {
      const reason = error instanceof Error ? error.message || error.name : String(error);
      if (tries >= patience) throw new Error(`The database did not answer for ${patience} seconds: ${reason}`, { cause: error });
      if (tries === 1) logger.warn(`Waiting for the database, up to ${patience} seconds: ${reason}`);
      await wait(1_000);
    }
  }
}
