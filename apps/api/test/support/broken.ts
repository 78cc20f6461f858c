import type { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { verifyAll } from '../../src/verify-all.js';
import type { Finding } from '../../src/workflow/verify.js';

/** What `verify` finds broken; nothing where all holds. */
export async function brokenIn(unitOfWork: UnitOfWork): Promise<Finding[]> {
  return (await verifyAll(unitOfWork)).filter(({ violations }) => violations > 0);
}
