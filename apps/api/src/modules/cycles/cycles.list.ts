import { cycle, type Cycle } from '@siklus/contracts/cycles';
import type { Registry, ScheduleLine } from '@siklus/domain';
import { utc } from '../../platform/database/utc.js';
import { mayOf } from '../../platform/identity/judge.js';
import { defineList } from '../../platform/lists/define-list.js';
import { equals, inIds, within } from '../../platform/lists/filters.js';
import { cycleScope } from '../../workflow/document-columns.js';
import { labelOf } from '../../workflow/labels.js';
import { registryToken } from '../../workflow/registry-token.js';

type Kept = Omit<Cycle, 'schedule' | 'may' | 'listedNips'> & {
  readonly schedule: readonly ScheduleLine[];
  readonly lineage: readonly string[];
};

/** The cycles of units, newest year first; one that runs is also for those who look after a part of it. */
export const cycles = defineList<Cycle, Kept, [Registry]>({
  resource: 'cycles',
  needs: [registryToken],
  words: { id: 'Siklus kinerja', en: 'Performance cycles' },
  row: cycle,
  action: 'cycle.read',
  from: 'cycle c join unit u on u.id = c.unit_id',
  scope: cycleScope,
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
    closedAt: { sql: 'c.closed_at', as: utc },
    enrols: { sql: 'c.enrols' },
    joins: { sql: 'c.joins' },
    asksExpectations: { sql: 'c.asks_expectations' },
    lineage: { sql: 'u.lineage' },
  },
  defaultSort: 'c.year desc',
  show: (rows, { person, services: [registry] }) =>
    rows.map(({ lineage, enrols: { nips, ...enrols }, ...row }) => {
      const may = mayOf(person, ['cycle.create', 'cycle.open', 'cycle.join', 'cycle.close', 'bulk.act'], { lineage });
      return {
        ...row,
        // A cycle may list people whom somebody that reads it may not know.
        enrols: nips !== undefined && may.includes('cycle.create') ? { ...enrols, nips } : enrols,
        listedNips: nips?.length ?? 0,
        may,
        schedule: row.schedule.map((line) => ({ ...line, label: labelOf(registry, { ...line, ownLabel: line.label ?? null }) })),
      };
    }),
});
