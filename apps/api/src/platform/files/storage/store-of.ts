import { join } from 'node:path';
import { DiskStore } from './disk-store.js';
import type { FileStore } from './file-store.js';
import { S3Store } from './s3-store.js';

/** The storage that the settings name: S3 where `FILES_URL` is set, else the data folder. */
export function storeOf({ filesUrl, dataDir }: { readonly filesUrl: string | undefined; readonly dataDir: string }): FileStore {
  return filesUrl === undefined ? new DiskStore(filesIn(dataDir)) : new S3Store(filesUrl);
}

/**
 * Where files lie on this machine while they are received and looked through: in the folder of the storage, which may be a volume of its
 * own, so that a file only gets another name there.
 */
export function incomingOf({ dataDir }: { readonly dataDir: string }): string {
  return join(filesIn(dataDir), 'incoming');
}

function filesIn(dataDir: string): string {
  return join(dataDir, 'files');
}
