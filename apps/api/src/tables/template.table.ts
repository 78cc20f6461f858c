import type { TemplateLine } from '@siklus/domain';
import { account } from './account.table.js';
import { boolean, int, json, moment, text, uuid } from './columns.js';
import { givenReason } from './given-reason.table.js';
import { table } from './table.js';

/** A version of what cycles are made from. One is in force, the others say what earlier cycles were made with. */
export const template = table(
  'template',
  {
    id: uuid().primary(),
    name: text(),
    lines: json<readonly TemplateLine[]>(),
    version: int().default(1),
    active: boolean().default(true),
    savedAt: moment().defaultSql('clock_timestamp()'),
    savedBy: uuid().nullable().refersTo(account),
    /** Why newer steps were adopted. */
    reasonId: uuid().nullable().refersTo(givenReason),
  },
  {
    indexes: {
      template_version: { on: ['version'], unique: true },
      template_in_force: { on: ['active'], unique: true, where: 'active' },
    },
  },
);
