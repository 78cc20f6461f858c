import { appendAudit } from '../platform/audit/append-audit.js';
import type { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { Quarantine } from '../platform/quarantine.js';
import { setting } from '../tables/setting.table.js';

/** Lets a restored database work, and writes into its trail from which moment it goes on. */
export function releaseQuarantine(unitOfWork: UnitOfWork, { backupAt, restoredAt }: Quarantine): Promise<void> {
  return unitOfWork.run(async (tx) => {
    const ended = await tx.of(setting).delete({ key: 'quarantine' });
    if (ended > 0) await appendAudit(tx, { stream: 'system', action: 'backup.restored', actor: 'system', body: { backupAt, restoredAt } });
  });
}
