import type { ScopeColumns } from './scope.js';

/** How rows about a participant `p` in unit `u` relate to people: the same for documents, plans and recommendations. */
export const participantScope: ScopeColumns = { lineage: 'u.lineage', employee: 'p.employee_id' };
