import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  fill,
  ratingWarnings,
  readRatingsRowByRow,
  type ImportErrorCode,
  type OfficeFile,
  type RatingsReport,
  type RatingWarning,
} from '@siklus/domain';
import { keepReason } from '../../platform/audit/keep-reason.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { Person } from '../../platform/identity/person.js';
import { inSlices } from '../../platform/in-slices.js';
import { lockOrganisation } from '../../workflow/line-changes.js';
import { nameOf, type GivenFile } from './import-staff.js';
import { exceptedPeople } from './judge/excepted-people.js';
import { compareRatings, type Compared } from './ratings/compare-ratings.js';
import { judgeRatings, ratingFault } from './ratings/judge-ratings.js';
import type { RatingPart } from './ratings/rating-parts.js';
import { keepImport, refuseBesideAnother, type BegunImport } from './record/imported-files.js';
import { ImportRefusal, type FoundReport } from './report/import-refusal.js';
import { mostErrors } from './report/import-report.js';
import { writePortion } from './portions/write-import.job.js';

/** What was found in a file of ratings: the same as in a list, and how many contradict the quadrant. */
export type FoundRatings = FoundReport & { readonly contradictions: number };

/** A file of ratings as it was sent, and the form it has. */
type GivenRatings = GivenFile & { readonly kind: string };

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
    { dryRun, validOnly, ...given }: GivenRatings & { readonly dryRun: boolean; readonly validOnly: boolean },
  ): Promise<FoundRatings> {
    // What is kept stays as it was looked at, until this file is kept too.
    if (!dryRun) await lockOrganisation(tx);
    const prepared = await this.prepare(tx, person, office);
    const { report } = prepared;
    if (report.errors.length > 0 && !validOnly) throw new ImportRefusal(report);
    if (dryRun) return { ...report, changes: [], supervisors: {}, conflicts: [] };
    return { ...report, importId: await this.write(tx, person, prepared, given) };
  }

  private async prepare(tx: Tx, person: Person, office: OfficeFile): Promise<Prepared> {
    const found = await inSlices(readRatingsRowByRow(office, await exceptedPeople(tx, person)));
    const nipHeading = office.headings.nip ?? '';
    const { judged, faults } = await judgeRatings(tx, person, found.valid, nipHeading);
    const compared = found.period === undefined ? [] : await compareRatings(tx, person, judged, found.period);
    const faulty = compared.flatMap((each) => {
      const code = faultOf(each);
      return code === undefined ? [] : [{ each, fault: ratingFault(each.judged.told, code, nipHeading) }];
    });
    const left = new Set(faulty.map(({ each }) => each));
    const counted = compared.filter((each) => !left.has(each));
    const emptied = counted.filter(isEmptied).map(({ judged: { told } }) => emptiedAt(told.line, office.headings.predicate ?? ''));
    const all = [...faults, ...faulty.map(({ fault }) => fault)];
    return { counted, report: reportOf({ ...found, warnings: [...found.warnings, ...emptied] }, counted, all) };
  }

  private async write(tx: Tx, person: Person, { report, counted }: Prepared, { file, name, kind }: GivenRatings): Promise<string> {
    await refuseBesideAnother(tx, 'ratings');
    const because = await keepReason(tx, person.accountId, nameOf(name));
    const { rows: all, valid, faulty, created, updated, contradictions } = report;
    const importId = await keepImport(tx, {
      brings: 'ratings',
      name: nameOf(name),
      layout: kind,
      fileHash: createHash('sha256').update(file).digest('hex'),
      createdBy: person.accountId,
      because,
      report,
      counts: { rows: all, valid, faulty, created, updated, contradictions },
      units: { made: [], changed: [] },
      lineages: counted.map(({ judged }) => judged.lineage),
      rows: counted.filter(({ how }) => how !== 'unchanged').map(partOf),
    });
    await writePortion(tx, { importId });
    return importId;
  }
}

/** Why a rating that would change what is kept is not the sender's to bring: it is his own, or was told for others than his. */
function faultOf({ judged: { isOwn }, isKeptBeyond, how }: Compared): ImportErrorCode | undefined {
  if (how === 'unchanged') return undefined;
  return isOwn ? 'RATING_OWN' : isKeptBeyond ? 'RATING_TOLD_ELSEWHERE' : undefined;
}

function isEmptied({ row, before }: Compared): boolean {
  const isTold = ({ result, behaviour, predicate }: Pick<Compared['row'], 'result' | 'behaviour' | 'predicate'>) =>
    result !== null || behaviour !== null || predicate !== null;
  return before !== undefined && isTold(before) && !isTold(row);
}

function emptiedAt(row: number, column: string): RatingWarning {
  return { row, column, code: 'RATING_EMPTIED', message: fill(ratingWarnings.RATING_EMPTIED, {}) };
}

function partOf({ judged: { told, employeeId }, row, before, how }: Compared): BegunImport['rows'][number] {
  const part: RatingPart = { rating: row, before: before ?? null };
  return { line: told.line, nip: told.nip, name: told.name, employeeId, isNew: how === 'created', part };
}

function reportOf(found: RatingsReport, counted: readonly Compared[], faults: RatingsReport['errors']): FoundRatings {
  const errors = [...found.errors, ...faults].sort((a, b) => a.row - b.row);
  const excepted = found.excepted.length;
  const faulty = found.period === undefined ? found.rows - excepted : new Set(errors.map(({ row }) => row)).size;
  const count = (which: Compared['how']) => counted.filter(({ how }) => how === which).length;
  return {
    rows: found.rows,
    valid: found.rows - faulty - excepted,
    faulty,
    excepted,
    setAside: 0,
    created: count('created'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    errors: errors.slice(0, mostErrors),
    warnings: grouped(found, counted),
    ignoredColumns: [...found.ignoredColumns],
    contradictions: counted.filter(({ row }) => row.contradicts).length,
  };
}

/** The same warning of many rows as one, with the people of these rows; of rows that do not count nothing else is said. */
function grouped({ warnings, excepted }: RatingsReport, counted: readonly Compared[]): FoundReport['warnings'] {
  const told = [...counted.map(({ judged }) => judged.told), ...excepted];
  const people = new Map(told.map(({ line, nip, name }) => [line, { row: line, nip, name }]));
  const strangers = counted.filter(({ judged }) => judged.employeeId === null).map(({ judged }) => strange(judged.told.line));
  const groups = new Map<string, FoundReport['warnings'][number]>();
  for (const { row, column, code, message } of [...warnings, ...strangers]) {
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
