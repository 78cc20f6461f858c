import type { ScopeColumns } from './scope.js';

const supervisor = '(select a.supervisor_id from current_assignment a where a.employee_id = p.employee_id)';

/** How rows about a participant `p` in unit `u` relate to people: the same for documents, plans and recommendations. */
export const participantScope: ScopeColumns = {
  lineage: 'u.lineage',
  self: 'p.employee_id',
  supervisor,
  higherOfficial: `(select b.supervisor_id from current_assignment b where b.employee_id = ${supervisor})`,
};
