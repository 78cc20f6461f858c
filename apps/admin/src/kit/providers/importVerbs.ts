import type { EndImportException, ImportException, NoteImportException } from '@siklus/contracts/import-exceptions';
import type { FaultyFile, ImportedFile, UndoImport, UndoReach } from '@siklus/contracts/imports';
import type { FileReport, ImportLayouts } from '@siklus/contracts/staff-import';
import { HttpError } from 'react-admin';
import { problemOf, type Http } from './http';
import { at, sendFile, type SendAct } from './send';

/** A file of people or of ratings, and what its sender says besides. */
export interface GivenList {
  readonly file: File;
  /** Lets the list undo what was decided since its days. */
  readonly overrule: boolean;
  /** From when what changes counts of posts whose day the list repeats; empty for today. */
  readonly changesFrom: string;
  /** The zone of new units, where the file does not say it; empty for the usual one. */
  readonly zone: string;
}

/** Files that are taken in, and taken back. */
export interface ImportVerbs {
  /** Checks a staff list without writing. A list with faults is an answer here, not an error. */
  checkImport(params: GivenList): Promise<FileReport>;
  /** The faulty rows of a file as a file. */
  faultyRows(params: GivenList & { format: FaultyFile['format'] }): Promise<FaultyFile>;
  undoReach(id: string): Promise<UndoReach>;
  undoImport(params: UndoImport & { id: string; key: string }): Promise<ImportedFile>;
  /** The forms of files that an import knows. */
  importLayouts(): Promise<ImportLayouts>;
  importEmployees(params: GivenList & { validOnly: boolean; key: string }): Promise<FileReport>;
  /** Leaves somebody's rows out of every import, and no longer. */
  noteException(params: NoteImportException & { key: string }): Promise<ImportException>;
  endException(params: EndImportException & { id: string; key: string }): Promise<ImportException>;
}

/** The acts on imports over HTTP. */
export function importVerbs(http: Http, post: SendAct): ImportVerbs {
  return {
    async checkImport(list) {
      try {
        return (await sendFile<FileReport>(http, '/imports', list.file, { dryRun: 'true', ...askedOf(list) })).data;
      } catch (error) {
        const report = problemOf(error) as unknown as Partial<FileReport> | undefined;
        if (error instanceof HttpError && error.status === 422 && typeof report?.rows === 'number') return report as FileReport;
        throw error;
      }
    },
    faultyRows: async ({ format, ...list }) =>
      (await sendFile<FaultyFile>(http, '/imports/faulty-rows', list.file, { format, ...askedOf(list) })).data,
    undoReach: async (id) => (await http<UndoReach>(`${at('imports', id)}/undo-reach`, { method: 'POST' })).data,
    undoImport: ({ id, key, ...body }) => post(`${at('imports', id)}/undo`, key, body),
    importLayouts: async () => (await http<ImportLayouts>('/import-layouts')).data,
    importEmployees: async ({ validOnly, key, ...list }) =>
      (await sendFile<FileReport>(http, '/imports', list.file, { ...(validOnly ? { validOnly: 'true' } : {}), ...askedOf(list) }, key))
        .data,
    noteException: ({ key, ...body }) => post('/import-exceptions', key, body),
    endException: ({ id, key, ...body }) => post(`${at('import-exceptions', id)}/end`, key, body),
  };
}

function askedOf({ overrule, changesFrom, zone }: GivenList): Record<string, string> {
  return { ...(overrule ? { overrule: 'true' } : {}), ...(changesFrom === '' ? {} : { changesFrom }), ...(zone === '' ? {} : { zone }) };
}
