import { Injectable } from '@nestjs/common';
import type { Sheet, StaffFault, Text, Zone } from '@siklus/domain';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { readFile } from '../../platform/files/read-file.js';
import type { Person } from '../../platform/identity/person.js';
import { ImportRatings } from './import-ratings.js';
import { ImportStaff, type GivenFile } from './import-staff.js';
import type { ImportOptions } from './prepare-import.js';
import { listOffice } from './read/list-office.js';
import { readOffice, type ReadOffice } from './read/office-file.js';
import { ImportRefusal, type FoundReport } from './report/import-refusal.js';

export type FilesAsked = ImportOptions & {
  readonly dryRun: boolean;
  /** The zone of units that are new, where the file does not say it. */
  readonly zone?: Zone | undefined;
};

/** What was found in a file of any known form; its texts still speak both languages. */
export type FoundFile = FoundReport & { readonly kind: string; readonly name: Text; readonly contradictions: number | null };

/** Takes whatever files an office has: knows each by its headings, and lets the import of what it brings do the rest. */
@Injectable()
export class ImportFiles {
  constructor(
    private readonly staff: ImportStaff,
    private readonly ratings: ImportRatings,
  ) {}

  /** Reads the file and finds out what it is, as long as its sender waits for it. */
  async read({ accountId }: Person, file: Buffer, gone: AbortSignal): Promise<ReadOffice & { readonly sheets: readonly Sheet[] }> {
    const sheets = await readFile(file, { accountId, gone });
    return { ...(await readOffice(sheets)), sheets };
  }

  /** What is wrong with the rows of the file; nothing is written. */
  async faults(tx: Tx, person: Person, read: ReadOffice, given: GivenFile, asked: FilesAsked): Promise<readonly StaffFault[]> {
    try {
      return (await this.take(tx, person, read, given, { ...asked, dryRun: true, validOnly: true })).errors;
    } catch (error) {
      if (error instanceof ImportRefusal) return error.found.errors;
      throw error;
    }
  }

  /** Says what the file would do, or does it; a refusal says what it is too. */
  async take(tx: Tx, person: Person, read: ReadOffice, given: GivenFile, asked: FilesAsked): Promise<FoundFile> {
    const { kind, name } = read;
    try {
      return { contradictions: null, ...(await this.taken(tx, person, read, given, asked)), kind, name };
    } catch (error) {
      if (error instanceof ImportRefusal) throw new ImportRefusal({ contradictions: null, ...error.found, kind, name } as FoundFile);
      throw error;
    }
  }

  private async taken(
    tx: Tx,
    person: Person,
    read: ReadOffice,
    given: GivenFile,
    { dryRun, zone, ...options }: FilesAsked,
  ): Promise<FoundReport> {
    if ('office' in read && read.office.layout.brings === 'ratings')
      return this.ratings.take(tx, person, read.office, { ...given, kind: read.kind, dryRun, validOnly: options.validOnly });
    const table = 'office' in read ? await listOffice(tx, person, read.office, zone) : read.table;
    if (dryRun) return this.staff.rehearse(tx, person, table, options);
    return this.staff.write(tx, person, { ...given, table, form: read.kind }, options);
  }
}
