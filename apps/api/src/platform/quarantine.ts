import type { UnitOfWork } from './database/unit-of-work.js';
import { setting } from '../tables/setting.table.js';

/** What is known of a database that came out of a backup and has not been released yet. */
export interface Quarantine {
  /** The moment of the backup. */
  readonly backupAt: string;
  readonly restoredAt: string;
}

/** SQL that is true while the database may work: whoever sends jobs, wakes documents or runs a job asks it in the same statement. */
export const mayWork = `not exists (select from setting where key = 'quarantine')`;

/** The quarantine, or undefined in ordinary use. */
export async function quarantineOf(unitOfWork: UnitOfWork): Promise<Quarantine | undefined> {
  const stored = await unitOfWork.of(setting).one({ key: 'quarantine' }, 'value');
  return stored?.value as Quarantine | undefined;
}
