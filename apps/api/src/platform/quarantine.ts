import type { UnitOfWork } from './database/unit-of-work.js';

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
  const [row] = await unitOfWork.read<{ value: Quarantine }>(`select value from setting where key = 'quarantine'`);
  return row?.value;
}
