import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { once } from 'node:events';

/** What stands in a cell: a text, a number, or a day or moment as the office's clock has it (`2026-01-31`, `2026-01-31T23:59`). */
export type TableCell = string | number | { readonly local: string };

/** A table on its way to a file: nothing of it is kept in memory but what the file has not taken yet. */
export interface TableFile {
  /** Writes rows; returns once the file has taken so much that more may come. */
  rows(rows: readonly (readonly TableCell[])[]): Promise<void>;
  /** Writes what ends the file, and waits until all of it is taken. */
  end(): Promise<void>;
}

/** Writes what is given, and waits while the file has more than it can take. */
export async function given(file: Writable, content: string | Uint8Array): Promise<void> {
  // One that has failed tells nobody any more.
  if (file.errored !== null) throw file.errored;
  if (!file.write(content)) await once(file, 'drain');
}

/** Ends a file, and waits until all of it is written. */
export async function ended(file: Writable): Promise<void> {
  file.end();
  await finished(file);
}
