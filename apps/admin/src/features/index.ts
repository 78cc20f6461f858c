import type { Feature } from '../kit/declare/feature';
import { accounts } from './accounts';
import { apiTokens } from './api-tokens';
import { audit } from './audit';
import { bulkOperations } from './bulk-operations';
import { cycles } from './cycles';
import { employees } from './employees';
import { staffImport } from './import';
import { importExceptions } from './import-exceptions';
import { incidents } from './incidents';
import { layout } from './layout';
import { login } from './login';
import { missingSupervisors } from './missing-supervisors';
import { notifications } from './notifications';
import { participants } from './participants';
import { profile } from './profile';
import { progress } from './progress';
import { receipts } from './receipts';
import { reconciliation } from './reconciliation';
import { reports } from './reports';
import { roles } from './roles';
import { samplePlans } from './sample-plans';
import { search } from './search';
import { siasn } from './siasn';
import { stuckRuns } from './stuck-runs';
import { surveys } from './surveys';
import { tasks } from './tasks';
import { teamAssignments } from './team-assignments';
import { templates } from './templates';
import { training } from './training';
import { units } from './units';
import { unsent } from './unsent';

/** The features of the panel; menu and search show their places in this order. */
export const features: readonly Feature[] = [
  cycles,
  reports,
  tasks,
  participants,
  progress,
  employees,
  teamAssignments,
  training,
  units,
  surveys,
  staffImport,
  importExceptions,
  siasn,
  reconciliation,
  accounts,
  roles,
  apiTokens,
  stuckRuns,
  templates,
  samplePlans,
  bulkOperations,
  incidents,
  audit,
  missingSupervisors,
  notifications,
  unsent,
  profile,
  layout,
  login,
  receipts,
  search,
];
