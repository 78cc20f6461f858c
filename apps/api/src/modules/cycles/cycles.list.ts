import { cycle, type Cycle } from '@siklus/contracts/cycles';
import type { Registry, ScheduleLine } from '@siklus/domain';
import { utc } from '../../platform/database/utc.js';
import { defineList } from '../../platform/lists/define-list.js';
import { equals, inIds, within } from '../../platform/lists/filters.js';
import { labelOf } from '../../workflow/labels.js';

type Kept = Omit<Cycle, 'schedule'> & { readonly schedule: readonly ScheduleLine[] };

/** The cycles of units, newest year first. */
export const cycles = defineList<Cycle, Kept, [Registry]>({
  resource: 'cycles',
  row: cycle,
  action: 'cycle.read',
  from: 'cycle c join unit u on u.id = c.unit_id',
  scope: { lineage: 'u.lineage' },
  columns: {
    id: { sql: 'c.id', filter: inIds },
    unitId: { sql: 'c.unit_id', filter: () => within('u.lineage') },
    unitName: { sql: 'u.name', sortable: true },
    year: { sql: 'c.year', sortable: true, filter: equals },
    state: { sql: 'c.state', sortable: true, filter: equals },
    schedule: { sql: 'c.schedule' },
    templateVersion: { sql: 'c.template_version' },
    version: { sql: 'c.version' },
    createdAt: { sql: 'c.created_at', as: utc, sortable: true },
    openedAt: { sql: 'c.opened_at', as: utc },
  },
  defaultSort: 'c.year desc',
  show: (rows, { services: [registry] }) =>
    rows.map((row) => ({
      ...row,
      schedule: row.schedule.map((line) => ({ ...line, label: labelOf(registry, { ...line, ownLabel: line.label ?? null }) })),
    })),
});
