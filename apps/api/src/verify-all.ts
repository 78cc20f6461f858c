import { registry } from '@siklus/domain';
import { cycleInvariants } from './modules/cycles/cycles.invariants.js';
import { documentInvariants } from './modules/documents/documents.invariants.js';
import { fileInvariants } from './modules/files/files.invariants.js';
import { notificationInvariants } from './modules/notifications/notifications.invariants.js';
import { expectedResultInvariants } from './modules/plans/expected-results.invariants.js';
import { planInvariants } from './modules/plans/plans.invariants.js';
import { tieInvariants } from './modules/plans/ties.invariants.js';
import { progressNoteInvariants } from './modules/progress/progress-notes.invariants.js';
import { ratingInvariants } from './modules/ratings/ratings.invariants.js';
import { remarkInvariants } from './modules/remarks/remarks.invariants.js';
import { inboundRatingInvariants } from './modules/staff-import/ratings/inbound-ratings.invariants.js';
import { surveyInvariants } from './modules/surveys/surveys.invariants.js';
import { teamInvariants } from './modules/teams/teams.invariants.js';
import { trainingInvariants } from './modules/training/training.invariants.js';
import type { UnitOfWork } from './platform/database/unit-of-work.js';
import { reasonInvariants } from './platform/audit/reasons.invariants.js';
import { idempotencyInvariants } from './platform/http/idempotency.invariants.js';
import { changeInvariants } from './workflow/changes.invariants.js';
import { receiptInvariants } from './workflow/receipts.invariants.js';
import { workflowInvariants } from './workflow/invariants.js';
import { verify, type Finding } from './workflow/verify.js';

/** The invariants of everybody who owns some, in the order of their numbers. */
export const invariants = [
  ...workflowInvariants(registry),
  ...idempotencyInvariants,
  ...reasonInvariants,
  ...changeInvariants,
  ...cycleInvariants,
  ...planInvariants,
  ...tieInvariants,
  ...teamInvariants,
  ...expectedResultInvariants,
  ...surveyInvariants,
  ...remarkInvariants,
  ...ratingInvariants,
  ...inboundRatingInvariants,
  ...trainingInvariants,
  ...documentInvariants,
  ...fileInvariants,
  ...receiptInvariants,
  ...notificationInvariants,
  ...progressNoteInvariants,
].sort((a, b) => a.name.localeCompare(b.name));

/** Recomputes every invariant, every audit chain, every commitment to what people wrote, and the anchors of the data folder when given. */
export function verifyAll(unitOfWork: UnitOfWork, dataDir?: string): Promise<Finding[]> {
  return verify(unitOfWork, invariants, dataDir);
}
