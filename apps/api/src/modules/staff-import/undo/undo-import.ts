import { Injectable } from '@nestjs/common';
import type { UndoImport, UndoReach } from '@siklus/contracts/imports';
import { Refusal, textOf, type RowLeftCode } from '@siklus/domain';
import { keepReason } from '../../../platform/audit/keep-reason.js';
import { rowset } from '../../../platform/database/rows.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { judge } from '../../../platform/identity/judge.js';
import type { Person } from '../../../platform/identity/person.js';
import { settleLeft } from '../../../platform/queue/open-incident.js';
import { importedFile, type ImportedFileRow } from '../../../tables/imported-file.table.js';
import { demandNumber } from '../../../workflow/bulk-act.js';
import { lockOrganisation } from '../../../workflow/line-changes.js';
import { ratingRights } from '../judge/portion-rights.js';
import type { PersonPart } from '../plan/person-parts.js';
import { ratingsToldSince } from '../ratings/put-back-ratings.js';
import type { RatingPart } from '../ratings/rating-parts.js';
import { keptFile, writtenRows, type PortionRow } from '../record/import-portion.js';
import { refuseBesideAnother } from '../record/imported-files.js';
import { writeImportedRows } from '../portions/write-import.job.js';
import { judgeUndo } from './judge-undo.js';
import { putBackUnits, unitsToPutBack } from './put-back-units.js';
import { undoImportedRows, undoPortion } from './undo-import.job.js';
import { undoRights } from './undo-rights.js';

/** How many rows of each reason are told by name. */
const mostNamed = 200;

interface Judged {
  readonly file: ImportedFileRow;
  readonly rows: readonly PortionRow<unknown>[];
  /** Why rows stay, by their place. */
  readonly stays: ReadonlyMap<number, RowLeftCode>;
}

/** Undoes imports, as far as nothing rests on what they wrote. */
@Injectable()
export class UndoImports {
  /** What undoing would put back, and what stays for which reason; nothing is written. */
  async reach(tx: Tx, person: Person, id: string): Promise<UndoReach> {
    const { file, rows, stays } = await this.judged(tx, person, id);
    const codes = [...new Set(stays.values())];
    return {
      rows: rows.length - stays.size,
      units: { made: file.units.made.length, changed: (await unitsToPutBack(tx, person, file)).length },
      stays: codes.map((code) => {
        const left = rows.filter(({ n }) => stays.get(n) === code).sort((a, b) => a.line - b.line);
        const named = left.slice(0, mostNamed).map(({ line, nip, name }) => ({ row: line, nip, name }));
        return { why: textOf(code, {}), count: left.length, rows: named };
      }),
    };
  }

  /** Begins to undo it, for a reason; refuses another number of rows than its author saw, and none. A job goes on with a long one. */
  async undo(tx: Tx, person: Person, id: string, { reason, expected }: UndoImport): Promise<void> {
    await lockOrganisation(tx);
    const { file, rows, stays } = await this.judged(tx, person, id);
    await refuseBesideAnother(tx, file.brings);
    demandNumber(expected, rows.length - stays.size);
    if (rows.length === stays.size) throw new Refusal('IMPORT_ALL_STAYS');
    const undoBecause = await keepReason(tx, person.accountId, reason);
    const undone = { undoneBy: person.accountId, undoReasonId: undoBecause.reasonId, undoBecause };
    await tx.of(importedFile).update({ id }, { state: 'undoing', stays: stays.size, ...undone });
    const judged = rows.map(({ n }) => ({ n, state: stays.has(n) ? 'stays' : 'undoing', code: stays.get(n) ?? null }));
    const { from, values } = rowset({ n: 'int', state: 'text', code: 'text' }, judged);
    await tx.run(`update imported_row r set state = x.state, code = x.code from ${from} where r.import_id = $4 and r.n = x.n`, [
      ...values,
      id,
    ]);
    await putBackUnits(tx, { ...file, ...undone }, await unitsToPutBack(tx, person, file));
    // Whatever somebody else had to leave half done is undone with it.
    await settleLeft(tx, writeImportedRows, { importId: id, stopped: true });
    await settleLeft(tx, undoImportedRows, { importId: id, stopped: true });
    await undoPortion(tx, { importId: id });
  }

  /** The import with whatever stays of it; refuses one that is not all written, and one beyond the person's reach as unknown. */
  private async judged(tx: Tx, person: Person, id: string): Promise<Judged> {
    const place = await tx.first<{ lineage: readonly string[] | null }>(
      'select u.lineage from imported_file f left join unit u on u.id = f.unit_id where f.id::text = $1',
      [id],
    );
    judge(person, 'import.undo', { lineage: place?.lineage ?? [], relations: [] });
    if (place === undefined) throw new Refusal('NOT_FOUND');
    const file = await keptFile(tx, id);
    if (file === undefined || !(file.state === 'done' || (file.state === 'undone' && file.stays > 0))) throw new Refusal('IMPORT_NOT_DONE');
    return file.brings === 'people' ? this.ofPeople(tx, person, file) : this.ofRatings(tx, person, file);
  }

  private async ofPeople(tx: Tx, person: Person, file: ImportedFileRow): Promise<Judged> {
    const rows = await writtenRows<PersonPart>(tx, file.id);
    const people = await judgeUndo(tx, file.id, rows, await undoRights(tx, person, rows, file.units));
    return { file, rows, stays: staying(rows, ({ employeeId }) => people.get(employeeId ?? '')) };
  }

  private async ofRatings(tx: Tx, person: Person, file: ImportedFileRow): Promise<Judged> {
    const rows = await writtenRows<RatingPart>(tx, file.id);
    const [barred, since] = [await ratingRights(tx, person, 'import.undo', rows), await ratingsToldSince(tx, file.id, rows)];
    return {
      file,
      rows,
      stays: staying(rows, ({ n, part: { rating } }) =>
        barred.has(n) ? 'ROW_NOT_YOURS' : since.has(rating.id) ? 'ROW_CHANGED_SINCE' : undefined,
      ),
    };
  }
}

function staying<Part>(
  rows: readonly PortionRow<Part>[],
  codeOf: (row: PortionRow<Part>) => RowLeftCode | undefined,
): ReadonlyMap<number, RowLeftCode> {
  return new Map(
    rows.flatMap((row) => {
      const code = codeOf(row);
      return code === undefined ? [] : [[row.n, code] as const];
    }),
  );
}
