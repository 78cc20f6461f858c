import { accounts } from './modules/accounts/accounts.list.js';
import { roleGrants } from './modules/accounts/role-grants.list.js';
import { apiTokens } from './modules/api-tokens/api-tokens.list.js';
import { auditEntries } from './modules/audit/audit-entries.list.js';
import { bulkItems } from './modules/bulk/bulk-items.list.js';
import { courses } from './modules/courses/courses.list.js';
import { cycles } from './modules/cycles/cycles.list.js';
import { stuckRuns } from './modules/cycles/stuck-runs.list.js';
import { employeeChanges } from './modules/employees/employee-changes.list.js';
import { employees } from './modules/employees/employees.list.js';
import { importExceptions } from './modules/import-exceptions/import-exceptions.list.js';
import { incidents } from './modules/incidents/incidents.list.js';
import { notifications } from './modules/notifications/notifications.list.js';
import { participants } from './modules/participants/participants.list.js';
import { plans } from './modules/plans/plans.list.js';
import { progressNotes } from './modules/progress/progress-notes.list.js';
import { differences } from './modules/reconciliation/differences.list.js';
import { samplePlans } from './modules/sample-plans/sample-plans.list.js';
import { securityEvents } from './modules/security-log/security-events.list.js';
import { assessorSummaries } from './modules/reports/assessor-summaries.list.js';
import { resultSpreads } from './modules/reports/result-spreads.list.js';
import { settledResults } from './modules/reports/settled-results.list.js';
import { stepSummaries } from './modules/reports/step-summaries.list.js';
import { turnTimes } from './modules/reports/turn-times.list.js';
import { unitSummaries } from './modules/reports/unit-summaries.list.js';
import { heldResults } from './modules/siasn/held-results.list.js';
import { siasnPeriods } from './modules/siasn/siasn-periods.list.js';
import { siasnYears } from './modules/siasn/siasn-years.list.js';
import { typedPlans } from './modules/siasn/typed-plans.list.js';
import { importRows } from './modules/staff-import/record/import-rows.list.js';
import { imports } from './modules/staff-import/record/imports.list.js';
import { staffList } from './modules/staff-import/kept/staff-list.list.js';
import { surveys } from './modules/surveys/surveys.list.js';
import { tasks } from './modules/tasks/tasks.list.js';
import { learningRecords } from './modules/training/learning-records.list.js';
import { trainingRecommendations } from './modules/training/training-recommendations.list.js';
import { units } from './modules/units/units.list.js';
import { bulkOperations } from './workflow/bulk-operations.list.js';
import { teamAssignments } from './workflow/team-assignments.list.js';
import { anyList } from './platform/lists/any-list.js';

/** Every list of the product: each leaves as a file too. */
export const lists = [
  anyList(accounts),
  anyList(roleGrants),
  anyList(apiTokens),
  anyList(auditEntries),
  anyList(bulkItems),
  anyList(courses),
  anyList(cycles),
  anyList(stuckRuns),
  anyList(employeeChanges),
  anyList(employees),
  anyList(importExceptions),
  anyList(incidents),
  anyList(notifications),
  anyList(participants),
  anyList(plans),
  anyList(progressNotes),
  anyList(differences),
  anyList(samplePlans),
  anyList(securityEvents),
  anyList(assessorSummaries),
  anyList(resultSpreads),
  anyList(settledResults),
  anyList(stepSummaries),
  anyList(turnTimes),
  anyList(unitSummaries),
  anyList(heldResults),
  anyList(siasnPeriods),
  anyList(siasnYears),
  anyList(typedPlans),
  anyList(imports),
  anyList(importRows),
  anyList(staffList),
  anyList(surveys),
  anyList(tasks),
  anyList(learningRecords),
  anyList(trainingRecommendations),
  anyList(units),
  anyList(bulkOperations),
  anyList(teamAssignments),
];
