import { migrate } from '../platform/database/migrate.js';
import { Settings } from '../platform/settings.js';
import type { Operation } from './command.js';

export const migrateOperation: Operation = {
  async run() {
    const settings = new Settings();
    const { applied } = await migrate(settings.databaseUrl, settings.clockTravels);
    return {
      ok: true,
      lines: applied.length === 0 ? ['The database is up to date.'] : applied.map((name) => `applied ${name}`),
      data: { applied },
    };
  },
};
