import { unit, type Unit } from '@siklus/contracts/units';
import { defineList } from '../../platform/lists/define-list.js';
import { equals, inIds, search, within, withinRight } from '../../platform/lists/filters.js';

/** All units: the organisation is no secret. */
export const units = defineList<Unit>({
  resource: 'units',
  words: { id: 'Unit organisasi', en: 'Units' },
  row: unit,
  action: 'unit.read',
  from: 'unit u',
  scope: 'all',
  columns: {
    id: { sql: 'u.id', filter: inIds },
    code: { sql: 'u.code', sortable: true, filter: equals },
    name: { sql: 'u.name', sortable: true },
    parentId: { sql: 'u.parent_id', filter: inIds },
    zone: { sql: 'u.zone' },
  },
  filters: { within: within('u.lineage'), q: search('u.code', 'u.name'), may: withinRight('u.lineage') },
  defaultSort: 'u.code',
});
