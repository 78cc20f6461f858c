import type { INestApplication } from '@nestjs/common';
import { Refusal, type Sheet } from '@siklus/domain';
import { FileReader } from '../../src/platform/files/file-reader.js';
import { readSheets } from '../../src/platform/files/read-sheets.js';
import { Unreadable } from '../../src/platform/files/unreadable.js';

/**
 * Lets the application read uploaded files where it runs, for tests of what stands in them: a process for each of hundreds would take more
 * time than all else that they do. What the process itself holds, the topics `files in hand` and `uploaded files` tell.
 */
export function readHere(app: INestApplication): void {
  app.get(FileReader).read = sheetsOf;
}

/** Lets it read them as it does in an office. */
export function readApart(app: INestApplication): void {
  Reflect.deleteProperty(app.get(FileReader), 'read');
}

async function sheetsOf(file: Buffer): Promise<Sheet[]> {
  try {
    // What comes out of the process has been JSON.
    return JSON.parse(JSON.stringify(await readSheets(file))) as Sheet[];
  } catch (error) {
    if (error instanceof Unreadable) throw new Refusal(error.code, error.details);
    throw error;
  }
}
