import type { Readable } from 'node:stream';

/** A file of the storage as a listing shows it. */
export interface ListedFile {
  readonly id: string;
  readonly at: Date;
}

/** What a file is, as far as a storage checks that it took all of it. */
export interface Weight {
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * Where files are kept, each under its id (a UUID), never changed and never told apart by its name: on the disk of the data folder, or in
 * storage that speaks S3.
 */
export abstract class FileStore {
  /** In which words doctor names it. */
  abstract readonly place: string;
  /** Takes over the file at this path, whole or not at all. A file that is there already stays. */
  abstract take(id: string, path: string, weight: Weight): Promise<void>;
  /** The bytes of the file; throws `FileAbsent` where there is none. */
  abstract read(id: string): Promise<Readable>;
  /** Removes it; one that is not there is no fault. */
  abstract remove(id: string): Promise<void>;
  /** Every file, in any order. */
  abstract list(): AsyncIterable<ListedFile>;
}

/** The storage has no file of this id. */
export class FileAbsent extends Error {
  constructor(id: string) {
    super(`The storage has no file ${id}`);
    this.name = 'FileAbsent';
  }
}
