import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { findTable, nameAsSeen, otherHeadings, staffHeadings, type StaffTable } from '@siklus/domain';
import { appendShared, type AuditEvent } from '../../platform/audit/append-audit.js';
import { keepReason } from '../../platform/audit/keep-reason.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { FileReader } from '../../platform/files/file-reader.js';
import type { Person } from '../../platform/identity/person.js';
import { inSlices } from '../../platform/in-slices.js';
import { SecurityLog } from '../../platform/security/security-log.js';
import { lockOrganisation } from '../../workflow/line-changes.js';
import { rowRights } from './judge/judge-rows.js';
import { isForLater, refuseLaterCircles } from './judge/later-circles.js';
import { personParts } from './plan/person-parts.js';
import type { UnitChange } from './plan/unit-changes.js';
import { prepareImport, type ImportOptions, type Prepared } from './prepare-import.js';
import { keepImport, refuseBesideAnother } from './record/imported-files.js';
import { unitsWritten } from './record/units-written.js';
import { cycleEffects, isAnyRunning, noEffects } from './report/cycle-effects.js';
import { groupRowByRow } from './report/group-changes.js';
import { ImportRefusal, type FoundReport } from './report/import-refusal.js';
import { maskForeign } from './report/mask-foreign.js';
import { supervisorsIn } from './report/named-supervisors.js';
import { toldConflicts } from './report/told-conflicts.js';
import { writePortion } from './portions/write-import.job.js';
import { writeImport, writeStaff, writeUnits } from './write/write-import.js';

/** A file as it was sent, and what it is called. */
export interface GivenFile {
  readonly file: Buffer;
  readonly name: string;
}

/** A staff list as it was read, and the file it came from. */
export interface GivenList extends GivenFile {
  readonly table: StaffTable;
  /** The form of the file, where that is not the own one. */
  readonly form?: string;
}

const longestName = 200;

/** Takes staff lists: checks them as a whole, and writes what is right portion by portion, or nothing. */
@Injectable()
export class ImportStaff {
  constructor(
    private readonly files: FileReader,
    private readonly log: SecurityLog,
  ) {}

  /** Reads the file and finds the list in it, as long as its sender waits for it; everything else needs a transaction. */
  async read({ accountId }: Person, file: Buffer, gone: AbortSignal): Promise<StaffTable> {
    return findTable(await this.files.read(file, { accountId, gone }), staffHeadings, otherHeadings);
  }

  /** Says what an import would do. Faults refuse it, unless only the valid rows are asked for. */
  async rehearse(tx: Tx, person: Person, table: StaffTable, options: ImportOptions): Promise<FoundReport> {
    const { plan, rows, changes, newUnits, unitChanges, conflicts, ...found } = await prepareImport(tx, person, table, options);
    const told = await maskForeign(tx, person, changes, rows);
    const report = {
      ...found.report,
      changes: await inSlices(groupRowByRow(told, newUnits, unitChanges)),
      supervisors: Object.fromEntries(await supervisorsIn(tx, person, told, rows)),
      conflicts: await toldConflicts(tx, person, await maskForeign(tx, person, conflicts, rows)),
    };
    if (found.isRefused) throw new ImportRefusal(report);
    const [isRunning, isLater] = [await isAnyRunning(tx), await isForLater(tx, plan)];
    if (!isRunning && !isLater) return { ...report, effects: noEffects };
    // Cycles that run and days that are still to come are judged by the database: the list is written, looked at, and taken back.
    await lockOrganisation(tx);
    await tx.run('savepoint rehearsal');
    const write = () => writeImport(tx, plan, { accountId: person.accountId, change: 'employee.changed' });
    const effects = isRunning ? await cycleEffects(tx, [...plan.moved], write) : await write().then(() => noEffects);
    if (isLater) await refuseLaterCircles(tx, plan, rows, report);
    await tx.run('rollback to savepoint rehearsal');
    return { ...report, effects };
  }

  /**
   * Keeps what the list brings, writes its units and the first portion of its rows, and says what it does; a job writes the others, and
   * the documents of people whose line changes are looked at by jobs. What is kept about people is shown in a rehearsal only: the answer
   * of a writing is stored with its key.
   */
  async write(tx: Tx, person: Person, { table, file, name, form }: GivenList, options: ImportOptions): Promise<FoundReport> {
    await lockOrganisation(tx);
    await refuseBesideAnother(tx, 'people');
    await tx.run('set local plan_cache_mode = auto');
    const prepared = await prepareImport(tx, person, table, options);
    const { plan, rows, unitChanges, report } = prepared;
    if (prepared.isRefused) throw new ImportRefusal(report);
    await refuseLaterCirclesOf(tx, prepared);
    const { accountId } = person;
    // Whatever moves by an import moves because of its file.
    const because = await keepReason(tx, accountId, nameOf(name));
    const hash = createHash('sha256').update(file).digest('hex');
    await writeUnits(tx, plan);
    await appendShared(
      tx,
      unitChanges.map((change) => unitEntryOf(change, person, hash)),
    );
    const { errors, warnings, rows: all, valid, faulty, created, updated, unchanged } = report;
    const importId = await keepImport(tx, {
      brings: 'people',
      name: nameOf(name),
      layout: form ?? 'OWN',
      fileHash: hash,
      createdBy: accountId,
      because,
      report,
      counts: {
        rows: all,
        valid,
        faulty,
        created,
        updated,
        unchanged,
        units: plan.newUnits.length,
        faults: errors.length,
        warnings: warnings.length,
      },
      ...(await unitsWritten(tx, prepared, new Set(rows.map(({ unitCode }) => unitCode)))),
      rows: personParts(prepared, hash, because).map(({ part, ...each }) => {
        const { line, nip, name: called } = part.row;
        return { ...each, line, nip, name: called, part };
      }),
    });
    await writePortion(tx, { importId });
    return { ...report, importId };
  }

  /** Notes in the security log which rows were not the person's to write, and how many. */
  async noteRefused({ accountId, address }: Person, faults: readonly { readonly code: string }[]): Promise<void> {
    for (const code of rowRights) {
      const times = faults.filter((fault) => fault.code === code).length;
      if (times > 0) await this.log.refused({ event: 'request.refused', accountId, address, code, times });
    }
  }
}

/** On days to come the line is judged by the database as it will be once all of the list is written: it is written, and taken back. */
async function refuseLaterCirclesOf(tx: Tx, { plan, rows, report }: Prepared): Promise<void> {
  if (!(await isForLater(tx, plan))) return;
  await tx.run('savepoint whole');
  await writeStaff(tx, plan);
  await refuseLaterCircles(tx, plan, rows, report);
  await tx.run('rollback to savepoint whole');
}

/** What a unit's own trail tells: which of its data became another, for how many people; the words stand in the histories of these. */
function unitEntryOf({ id, fields, people }: UnitChange, { accountId }: Person, file: string): AuditEvent {
  const zone = fields.find(({ field }) => field === 'zone');
  const told = { fields: fields.map(({ field }) => field), people, file, ...(zone === undefined ? {} : { zone: zone.new }) };
  return { stream: `unit:${id}`, action: 'unit.changed', actor: accountId, body: told };
}

/** A file is called as its sender called it, without what cannot be kept or read. */
export function nameOf(file: string): string {
  return nameAsSeen(file, longestName);
}
