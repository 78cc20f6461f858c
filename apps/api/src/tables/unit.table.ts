import { zones } from '@siklus/domain';
import { oneOf, text, uuid, uuids } from './columns.js';
import { table, type RecordOf } from './table.js';

/** An organisational unit, in the tree of all of them. */
export const unit = table(
  'unit',
  {
    id: uuid().primary(),
    code: text().unique(),
    name: text(),
    parentId: uuid().nullable().refersTo('unit'),
    zone: oneOf(zones),
    lineage: uuids().comment('The units from the root down to this one.'),
  },
  {
    indexes: {
      unit_lineage: { on: ['lineage'], sql: 'using gin (lineage)' },
      unit_parent: { on: ['parentId'] },
      unit_name_alike: { on: ['name'], sql: 'using gin (name gin_trgm_ops)' },
      unit_code_alike: { on: ['code'], sql: 'using gin (code gin_trgm_ops)' },
    },
  },
);

export type Unit = RecordOf<typeof unit>;
