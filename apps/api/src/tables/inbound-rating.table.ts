import { periodKinds, predicates, ratings } from '@siklus/domain';
import { boolean, int, moment, oneOf, smallint, text, uuid } from './columns.js';
import { table, type RecordOf } from './table.js';
import { unit } from './unit.table.js';

/** A rating as another system told it in a file: kept so, whatever the quadrant says, and never counted as a rating of Siklus. */
export const inboundRating = table(
  'inbound_rating',
  {
    id: uuid().primary(),
    nip: text().comment('Of somebody who may not be kept yet.'),
    name: text(),
    year: int(),
    periodKind: oneOf(periodKinds),
    periodNumber: smallint(),
    post: text().comment('Empty for the own post; for one that somebody acts for its unit and title.'),
    unitId: uuid().nullable().refersTo(unit).comment('The unit of that name, where there is one alone.'),
    unitName: text(),
    position: text(),
    result: oneOf(ratings).nullable(),
    behaviour: oneOf(ratings).nullable(),
    predicate: oneOf(predicates).nullable(),
    contradicts: boolean().comment('Its predicate is another than the quadrant has for its two ratings.'),
    assessorNip: text().nullable(),
    assessorName: text().nullable(),
    source: text().comment('What the file was called.'),
    importId: uuid().comment('The import that told it last.'),
    toldAt: moment(),
  },
  {
    unique: [['nip', 'year', 'periodKind', 'periodNumber', 'post']],
    checks: {
      inbound_rating_year_check: 'year between 2000 and 2200',
      inbound_rating_period_number_check: 'period_number between 1 and 12',
    },
  },
);

export type InboundRating = RecordOf<typeof inboundRating>;
