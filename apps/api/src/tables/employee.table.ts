import { int, oneOf, text, uuid } from './columns.js';
import { table, type RecordOf } from './table.js';

/** A person whom the office employs. */
export const employee = table(
  'employee',
  {
    id: uuid().primary(),
    nip: text().unique(),
    name: text(),
    status: oneOf(['PNS', 'CPNS', 'PPPK', 'NON_ASN']),
    standing: text(),
    rank: text().nullable(),
    email: text().nullable(),
    version: int().default(1),
  },
  {
    indexes: {
      employee_name: { on: ['name'] },
      // Those who have left are found among all who are there.
      employee_standing: { on: ['standing'] },
      employee_name_alike: { on: ['name'], sql: 'using gin (name gin_trgm_ops)' },
      employee_nip_alike: { on: ['nip'], sql: 'using gin (nip gin_trgm_ops)' },
    },
  },
);

export type Employee = RecordOf<typeof employee>;
