import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  fill,
  ratingWarnings,
  readRatingsRowByRow,
  type OfficeFile,
  type RatingsReport,
  type RatingWarning,
  type ToldPeriod,
} from '@siklus/domain';
import { appendAudit, appendShared } from '../../platform/audit/append-audit.js';
import { businessNow } from '../../platform/business-now.js';
import { keepReason } from '../../platform/audit/keep-reason.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { inSlices } from '../../platform/in-slices.js';
import type { Person } from '../../platform/identity/person.js';
import { newId } from '../../platform/new-id.js';
import { inboundRating, type InboundRating } from '../../tables/inbound-rating.table.js';
import { ImportRefusal, type FoundReport } from './import-refusal.js';
import { mostErrors, nameOf, type GivenFile } from './import-staff.js';
import { judgeRatings, ratingFault, type JudgedRating } from './judge-ratings.js';

/** What was found in a file of ratings: the same as in a list, and how many contradict the quadrant. */
export type FoundRatings = FoundReport & { readonly contradictions: number };

type Kept = Omit<InboundRating, 'id' | 'source' | 'toldAt'>;

/** A rating beside the one that is kept of the same person, post and period. */
interface Compared {
  readonly judged: JudgedRating;
  readonly row: Kept & { readonly id: string };
  readonly how: 'created' | 'updated' | 'unchanged';
}

interface Prepared {
  readonly report: FoundRatings;
  readonly counted: readonly Compared[];
}

/** Takes files of ratings: keeps them as they are told, beside what Siklus knows and never in its place. */
@Injectable()
export class ImportRatings {
  /** Says what a file would bring, and keeps it unless it is only tried. Faults refuse all of it, unless only the rest is asked for. */
  async take(
    tx: Tx,
    person: Person,
    office: OfficeFile,
    { dryRun, validOnly, ...given }: GivenFile & { readonly dryRun: boolean; readonly validOnly: boolean },
  ): Promise<FoundRatings> {
    const prepared = await this.prepare(tx, person, office);
    const { report } = prepared;
    if (report.errors.length > 0 && !validOnly) throw new ImportRefusal(report);
    if (!dryRun) await this.write(tx, person, prepared, given);
    return dryRun ? { ...report, changes: [], supervisors: {}, conflicts: [] } : report;
  }

  private async prepare(tx: Tx, person: Person, office: OfficeFile): Promise<Prepared> {
    const found = await inSlices(readRatingsRowByRow(office));
    const nipHeading = office.headings.nip ?? '';
    const { judged, faults } = await judgeRatings(tx, person, found.valid, nipHeading);
    const { period } = found;
    const kept = await keptOf(tx, judged);
    const compared = period === undefined ? [] : judged.map((each) => compare(each, toldOf(each, period), kept));
    const own = compared.filter(({ judged: { isOwn }, how }) => isOwn && how !== 'unchanged');
    const counted = compared.filter((each) => !own.includes(each));
    const ownFaults = own.map(({ judged: { told } }) => ratingFault(told, 'RATING_OWN', nipHeading));
    return { counted, report: reportOf(found, counted, [...faults, ...ownFaults]) };
  }

  private async write(tx: Tx, person: Person, { report, counted }: Prepared, { file, name }: GivenFile): Promise<void> {
    const because = await keepReason(tx, person.accountId, nameOf(name));
    const hash = createHash('sha256').update(file).digest('hex');
    const beside = { source: nameOf(name), toldAt: new Date(await businessNow(tx)) };
    const changed = counted.filter(({ how }) => how !== 'unchanged');
    const rows = (which: Compared['how']) => changed.flatMap(({ row, how }) => (how === which ? [{ ...row, ...beside }] : []));
    await tx.of(inboundRating).insertAll(rows('created'));
    await tx.of(inboundRating).updateAll(rows('updated'));
    await appendShared(
      tx,
      changed.flatMap(({ judged: { employeeId }, row: { id, result, behaviour, predicate, year, periodKind, periodNumber } }) => {
        if (employeeId === null) return [];
        const body = { id, result, behaviour, predicate, year, periodKind, periodNumber, file: hash, ...because };
        return [{ stream: `employee:${employeeId}` as const, action: 'rating.told' as const, actor: person.accountId, body }];
      }),
    );
    const { rows: all, valid, faulty, created, updated, contradictions } = report;
    await appendAudit(tx, {
      stream: 'system',
      action: 'ratings.imported',
      actor: person.accountId,
      body: { rows: all, valid, faulty, created, updated, contradictions, file: hash, ...because },
    });
  }
}

function toldOf({ told, unitId }: JudgedRating, { year, kind, number }: ToldPeriod): Kept {
  const { nip, name, acts, unitName, position, result, behaviour, predicate, contradicts, assessorNip, assessorName } = told;
  return {
    nip,
    name,
    year,
    periodKind: kind,
    periodNumber: number,
    post: acts ? `${unitName}/${position}` : '',
    unitId,
    unitName,
    position,
    result,
    behaviour,
    predicate,
    contradicts,
    assessorNip: assessorNip || null,
    assessorName: assessorName || null,
  };
}

function keyOf({ nip, year, periodKind, periodNumber, post }: Pick<Kept, 'nip' | 'year' | 'periodKind' | 'periodNumber' | 'post'>): string {
  return [nip, year, periodKind, periodNumber, post].join('/');
}

async function keptOf(tx: Tx, judged: readonly JudgedRating[]): Promise<ReadonlyMap<string, Kept & { readonly id: string }>> {
  const rows = await tx.rows<Kept & { readonly id: string }>(
    `select id, nip, name, year, period_kind as "periodKind", period_number as "periodNumber", post, unit_id as "unitId",
            unit_name as "unitName", position, result, behaviour, predicate, contradicts, assessor_nip as "assessorNip",
            assessor_name as "assessorName"
       from inbound_rating where nip = any($1)`,
    [judged.map(({ told: { nip } }) => nip)],
  );
  return new Map(rows.map((row) => [keyOf(row), row]));
}

function compare(judged: JudgedRating, told: Kept, kept: ReadonlyMap<string, Kept & { readonly id: string }>): Compared {
  const before = kept.get(keyOf(told));
  if (before === undefined) return { judged, row: { ...told, id: newId() }, how: 'created' };
  const isSame = (Object.keys(told) as (keyof Kept)[]).every((field) => told[field] === before[field]);
  return { judged, row: { ...told, id: before.id }, how: isSame ? 'unchanged' : 'updated' };
}

function reportOf(found: RatingsReport, counted: readonly Compared[], faults: RatingsReport['errors']): FoundRatings {
  const errors = [...found.errors, ...faults].sort((a, b) => a.row - b.row);
  const faulty = found.period === undefined ? found.rows : new Set(errors.map(({ row }) => row)).size;
  const count = (which: Compared['how']) => counted.filter(({ how }) => how === which).length;
  return {
    rows: found.rows,
    valid: found.rows - faulty,
    faulty,
    created: count('created'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    errors: errors.slice(0, mostErrors),
    warnings: grouped(found.warnings, counted),
    ignoredColumns: [...found.ignoredColumns],
    contradictions: counted.filter(({ row }) => row.contradicts).length,
  };
}

/** The same warning of many rows as one, with the people of these rows; of rows that do not count nothing else is said. */
function grouped(found: readonly RatingWarning[], counted: readonly Compared[]): FoundReport['warnings'] {
  const people = new Map(counted.map(({ judged: { told } }) => [told.line, { row: told.line, nip: told.nip, name: told.name }]));
  const strangers = counted.filter(({ judged }) => judged.employeeId === null).map(({ judged }) => strange(judged.told.line));
  const groups = new Map<string, FoundReport['warnings'][number]>();
  for (const { row, column, code, message } of [...found, ...strangers]) {
    const person = people.get(row);
    if (person === undefined && column !== '') continue;
    const key = `${code}/${message.en}`;
    const group = groups.get(key) ?? { column, code, message, rows: [] };
    if (person !== undefined) group.rows.push(person);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => a.rows.length - b.rows.length);
}

function strange(row: number): RatingWarning {
  return { row, column: '', code: 'PERSON_NOT_HERE', message: fill(ratingWarnings.PERSON_NOT_HERE, {}) };
}
