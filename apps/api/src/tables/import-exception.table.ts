import { exceptionKinds } from '@siklus/domain';
import { account } from './account.table.js';
import { day, moment, oneOf, text, uuid } from './columns.js';
import { givenReason } from './given-reason.table.js';
import { table } from './table.js';
import { unit } from './unit.table.js';

/** Somebody whose rows imports leave out, since files keep telling old data of him. */
export const importException = table(
  'import_exception',
  {
    id: uuid().primary(),
    nip: text().comment('Of somebody who may not be kept.'),
    name: text().nullable().comment('As it was noted; of whoever is kept his own counts.'),
    unitId: uuid().nullable().refersTo(unit).comment('Whose administrators care for it, with all above; null for those without limit.'),
    kind: oneOf(exceptionKinds),
    lastDay: day().nullable().comment('The last day on which it counts; null until somebody ends it.'),
    reasonId: uuid().refersTo(givenReason),
    madeBy: uuid().refersTo(account),
    madeAt: moment(),
    endedAt: moment().nullable(),
    endReasonId: uuid().nullable().refersTo(givenReason),
  },
  { indexes: { import_exception_nip: { on: ['nip'] } } },
);
