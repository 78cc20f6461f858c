import type { CommittedReason, Zone } from '@siklus/domain';
import { int, json, moment, oneOf, text, uuid } from './columns.js';
import { givenReason } from './given-reason.table.js';
import { table, type RecordOf } from './table.js';
import { unit } from './unit.table.js';

/** What a unit is but for its code. */
export interface UnitFace {
  readonly id: string;
  readonly name: string;
  readonly zone: Zone;
  readonly parentId: string | null;
}

/** The units that an import made, and those that it changed, with what they were and became. */
export interface ImportedUnits {
  readonly made: readonly string[];
  readonly changed: readonly { readonly before: UnitFace; readonly after: UnitFace }[];
}

/** A file that was taken in, people or ratings: it is written in portions, and may be undone. */
export const importedFile = table(
  'imported_file',
  {
    id: uuid().primary(),
    brings: oneOf(['people', 'ratings']),
    name: text(),
    layout: text(),
    fileHash: text(),
    unitId: uuid().nullable().refersTo(unit).comment('The lowest unit above all whom it is about; none where that is no single one.'),
    createdBy: uuid(),
    createdAt: moment(),
    because: json<CommittedReason>(),
    state: oneOf(['writing', 'done', 'undoing', 'undone']),
    rows: int(),
    faulty: int(),
    created: int(),
    updated: int(),
    unchanged: int(),
    total: int().comment('How many rows are new or change something: these are kept, and written in portions.'),
    written: int().default(0),
    leftOut: int().default(0),
    undone: int().default(0),
    stays: int().default(0),
    units: json<ImportedUnits>(),
    counts: json<Readonly<Record<string, number>>>().comment('What else its line of the trail says.'),
    finishedAt: moment().nullable(),
    undoneBy: uuid().nullable(),
    undoReasonId: uuid().nullable().refersTo(givenReason),
    undoBecause: json<CommittedReason>().nullable(),
    undoneAt: moment().nullable(),
  },
  { indexes: { imported_file_at: { on: ['createdAt'] } } },
);

export type ImportedFileRow = RecordOf<typeof importedFile>;
