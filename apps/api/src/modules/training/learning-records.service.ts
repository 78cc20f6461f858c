import { Injectable } from '@nestjs/common';
import type { LearningRecord, WriteLearningRecord } from '@siklus/contracts/learning-records';
import { Refusal, type AuditAction, type ParticipantState } from '@siklus/domain';
import { Not } from 'typeorm';
import { appendAudit } from '../../platform/audit/append-audit.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { Person } from '../../platform/identity/person.js';
import { ListReader } from '../../platform/lists/list-reader.js';
import { newId } from '../../platform/new-id.js';
import { sqlStateOf } from '../../platform/database/sql-state.js';
import { learningRecord } from '../../tables/learning-record.table.js';
import type { RecordOf } from '../../tables/table.js';
import { learningRecords } from './learning-records.list.js';

interface Changed {
  readonly id: string;
  /** The version that the person has read; not asked of whoever may not even read it. */
  readonly version: () => number;
  readonly fields: WriteLearningRecord;
}

/** Keeps everybody's own ledger of trainings; a record of somebody else is unknown. */
@Injectable()
export class LearningRecordsService {
  constructor(private readonly lists: ListReader) {}

  /** Notes a training; the same one on the same day stands there once. */
  async add(tx: Tx, person: Person, fields: WriteLearningRecord): Promise<LearningRecord> {
    const id = newId();
    const employeeId = ownOf(person);
    await demandYearOpen(tx, employeeId, fields.heldOn);
    await demandPast(tx, fields);
    const added = await tx.of(learningRecord).insertIfNew({ id, employeeId, ...fields, certificate: fields.certificate ?? null });
    if (!added) throw twice();
    return this.noted(tx, person, 'learning.added', id);
  }

  /** Changes a record that is still of the version which the person has read. */
  async change(tx: Tx, person: Person, { id, version: read, fields }: Changed): Promise<LearningRecord> {
    const records = tx.of(learningRecord);
    const own = { id, employeeId: ownOf(person) };
    const before = await keptOf(tx, own);
    const version = read();
    for (const each of new Set([before.heldOn, fields.heldOn])) await demandYearOpen(tx, own.employeeId, each);
    await demandPast(tx, fields);
    const written = { ...fields, certificate: fields.certificate ?? null, version: version + 1 };
    const { title, heldOn } = fields;
    if (await records.has({ id: Not(id), employeeId: own.employeeId, title, heldOn })) throw twice();
    // Two at one moment are told apart by the database alone.
    const changed = await records.update({ ...own, version }, written).catch((error: unknown) => {
      throw sqlStateOf(error) === '23505' ? twice() : error;
    });
    if (changed === 0) throw new Refusal('TASK_CHANGED_MEANWHILE');
    return this.noted(tx, person, 'learning.changed', id);
  }

  /** Takes a record out of the ledger; that it was there the trail keeps. */
  async remove(tx: Tx, person: Person, id: string): Promise<void> {
    const own = { id, employeeId: ownOf(person) };
    const record = await keptOf(tx, own);
    await demandYearOpen(tx, own.employeeId, record.heldOn);
    await tx.of(learningRecord).delete(own);
    await note(tx, person, 'learning.removed', record);
  }

  private async noted(tx: Tx, person: Person, action: AuditAction, id: string): Promise<LearningRecord> {
    const stored = await this.lists.kept(learningRecords, person, id, { tx });
    await note(tx, person, action, stored);
    return stored;
  }
}

type Kept = RecordOf<typeof learningRecord>;
type Noted = Pick<LearningRecord, 'id' | 'employeeId' | 'hours' | 'heldOn' | 'attended'>;

/** Numbers, days and marks stand in the trail; the words that somebody wrote do not. */
function note(tx: Tx, person: Person, action: AuditAction, { id, employeeId, hours, heldOn, attended }: Noted): Promise<void> {
  const body = { recordId: id, hours, heldOn, attended: String(attended) };
  return appendAudit(tx, { stream: `employee:${employeeId}`, action, actor: person.accountId, body });
}

function ownOf({ employeeId }: Person): string {
  if (employeeId === null) throw new Refusal('NOT_FOUND');
  return employeeId;
}

/** The record as it is kept; refuses one that is not this person's as unknown. */
async function keptOf(tx: Tx, own: { readonly id: string; readonly employeeId: string }): Promise<Kept> {
  const record = await tx.of(learningRecord).one(own);
  if (record === undefined) throw new Refusal('NOT_FOUND');
  return record;
}

/** A document that is complete or has ended keeps its hours and titles; it is held, so that it is not completed at the same moment. */
async function demandYearOpen(tx: Tx, employeeId: string, heldOn: string): Promise<void> {
  const year = Number(heldOn.slice(0, 'yyyy'.length));
  const document = await tx.first<{ state: ParticipantState }>(
    'select state from participant where employee_id = $1 and year = $2 for share',
    [employeeId, year],
  );
  if (document !== undefined && document.state !== 'active') throw Refusal.at('heldOn', 'LEARNING_YEAR_OVER', { year });
}

/** What has not ended yet cannot have been attended: by the day of the easternmost zone, where every day begins first. */
async function demandPast(tx: Tx, { attended, heldOn }: WriteLearningRecord): Promise<void> {
  const ahead = await tx.first(`select where $1::date > business_day('WIT')`, [heldOn]);
  if (attended && ahead !== undefined) throw Refusal.at('attended', 'LEARNING_NOT_OVER');
}

/** Said before the database has to refuse the row: its log would keep the words that somebody wrote. */
function twice(): Refusal {
  return Refusal.at('title', 'LEARNING_TWICE');
}
