import { account } from './account.table.js';
import { activationCode } from './activation-code.table.js';
import { assignment } from './assignment.table.js';
import { auditEntry } from './audit-entry.table.js';
import { auditStream } from './audit-stream.table.js';
import { bulkItem } from './bulk-item.table.js';
import { bulkOperation } from './bulk-operation.table.js';
import { businessClock } from './business-clock.table.js';
import { course } from './course.table.js';
import { cycle } from './cycle.table.js';
import { documentVisit } from './document-visit.table.js';
import { employee } from './employee.table.js';
import { givenReason } from './given-reason.table.js';
import { idempotencyKey } from './idempotency-key.table.js';
import { incident } from './incident.table.js';
import { loginFailure } from './login-failure.table.js';
import { notificationReading } from './notification-reading.table.js';
import { notification } from './notification.table.js';
import { outbox } from './outbox.table.js';
import { participant } from './participant.table.js';
import { planIndicator } from './plan-indicator.table.js';
import { plan } from './plan.table.js';
import { progressCount } from './progress-count.table.js';
import { progressDelta } from './progress-delta.table.js';
import { progressNote } from './progress-note.table.js';
import { rating } from './rating.table.js';
import { roleGrant } from './role-grant.table.js';
import { securityEvent } from './security-event.table.js';
import { session } from './session.table.js';
import { setting } from './setting.table.js';
import { signedDocument } from './signed-document.table.js';
import { stepRun } from './step-run.table.js';
import { taskDraft } from './task-draft.table.js';
import { task } from './task.table.js';
import { template } from './template.table.js';
import { trainingRecommendation } from './training-recommendation.table.js';
import { unit } from './unit.table.js';

/** Every table of the product. A new one is a file, a line here and a migration. */
export const tables = [
  account,
  activationCode,
  assignment,
  auditEntry,
  auditStream,
  bulkItem,
  bulkOperation,
  businessClock,
  course,
  cycle,
  documentVisit,
  employee,
  givenReason,
  idempotencyKey,
  incident,
  loginFailure,
  notificationReading,
  notification,
  outbox,
  participant,
  planIndicator,
  plan,
  progressCount,
  progressDelta,
  progressNote,
  rating,
  roleGrant,
  securityEvent,
  session,
  setting,
  signedDocument,
  stepRun,
  taskDraft,
  task,
  template,
  trainingRecommendation,
  unit,
];
