import { bulkActNames } from '@siklus/domain';
import { int, json, moment, oneOf, uuid } from './columns.js';
import { cycle } from './cycle.table.js';
import { givenReason } from './given-reason.table.js';
import { table } from './table.js';
import { unit } from './unit.table.js';

/** An act on many documents. */
export const bulkOperation = table(
  'bulk_operation',
  {
    id: uuid().primary(),
    kind: oneOf(bulkActNames),
    cycleId: uuid().refersTo(cycle),
    unitId: uuid().refersTo(unit).comment('The lowest unit above all whom it is about: who looks after that one may follow and steer it.'),
    command: json<unknown>(),
    state: oneOf(['running', 'paused', 'finished', 'cancelled']),
    total: int(),
    done: int().default(0),
    failed: int().default(0),
    skipped: int().default(0),
    cancelled: int().default(0),
    createdBy: uuid().nullable(),
    continuedBy: uuid().nullable().comment('Who resumed it or tried it again last: it has gone on by his right and name.'),
    createdAt: moment(),
    finishedAt: moment().nullable(),
    cancelReasonId: uuid().nullable().refersTo(givenReason),
  },
  { indexes: { bulk_operation_cycle: { on: ['cycleId'] } } },
);
