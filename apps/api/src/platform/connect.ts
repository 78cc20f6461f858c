import { setTimeout as wait } from 'node:timers/promises';
import type { LoggerService } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { applicationSource } from './database/data-source.js';
import { OlderDatabaseError, refuseOlderDatabase } from './database/older-database.js';
import type { Settings } from './settings.js';

const startSeconds = 60;

/**
 * Opens the connection pool; waits a minute for a database that is still starting, then gives up with its last error, and at once with a
 * database that was made before this release's first migration. `patience` is the pool's.
 */
export async function connect(settings: Settings, logger: Pick<LoggerService, 'warn'>, patience?: number): Promise<DataSource> {
  const source = applicationSource(settings, { patience });
  for (let tries = 1; ; tries += 1) {
    try {
      if (!source.isInitialized) await source.initialize();
      await refuseOlderDatabase(source);
      return source;
    } catch (error) {
      if (error instanceof OlderDatabaseError) {
        await source.destroy();
        throw error;
      }
      const reason = error instanceof Error ? error.message || error.name : String(error);
      if (tries >= startSeconds) throw new Error(`The database did not answer for ${startSeconds} seconds: ${reason}`, { cause: error });
      if (tries === 1) logger.warn(`Waiting for the database, up to ${startSeconds} seconds: ${reason}`);
      await wait(1_000);
    }
  }
}
