import { boolean, duration, moment } from './columns.js';
import { table } from './table.js';

/**
 * Business time: one row. Only a database created for travel may shift or freeze it; elsewhere a check holds it at zero.
 */
export const businessClock = table(
  'business_clock',
  {
    onlyRow: boolean().default(true).primary(),
    travel: boolean().default(false),
    shift: duration().default('00:00:00'),
    frozen: moment().nullable(),
  },
  {
    checks: {
      business_clock_only_row_check: 'only_row',
      clock_stands_still: `travel or (shift = interval '0' and frozen is null)`,
    },
  },
);
