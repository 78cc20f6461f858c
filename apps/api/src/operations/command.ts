import { DataSource } from 'typeorm';
import { applicationSource } from '../platform/database/data-source.js';
import { refuseOlderDatabase } from '../platform/database/older-database.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Settings } from '../platform/settings.js';

/** What a command says: lines for people, the same as data for `--json`, and whether it ended well. */
export interface Report {
  readonly ok: boolean;
  readonly lines: readonly string[];
  readonly data: unknown;
  /** A word to people beside an answer that programs read: it goes to the error output. */
  readonly remark?: string;
}

/** What a command does. */
export interface Operation {
  readonly run: (rest: readonly string[], options: Readonly<Record<string, string>>) => Promise<Report>;
}

/** Runs `work` with a connection of the application's role, and closes it. */
export async function withDatabase<T>(
  work: (unitOfWork: UnitOfWork, settings: Settings, dataSource: DataSource) => Promise<T>,
  settings = new Settings(),
): Promise<T> {
  const dataSource = await applicationSource(settings, { max: 4 }).initialize();
  try {
    await refuseOlderDatabase(dataSource);
    return await work(new UnitOfWork(dataSource), settings, dataSource);
  } finally {
    await dataSource.destroy();
  }
}
