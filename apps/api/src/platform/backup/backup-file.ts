import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { id } from '@siklus/contracts/common';
import { z } from 'zod';
import type { Table } from './tables.js';

/**
 * A backup is one gzip file of lines: a head, then for each table its name, its rows as COPY writes them and `\.`, then for each file of
 * the storage its id, its bytes in base64 and `\.`, at last a sum over everything before.
 */
export interface Head {
  /** The moment whose state it holds. */
  readonly at: string;
  readonly release: string;
  readonly migrations: readonly string[];
  /** The key that signed the receipts in it (PEM); null where a setting gave it. */
  readonly signingKey: string | null;
}

export const endOfTable = '\\.';

const head = z.object({
  siklus: z.literal('backup'),
  format: z.literal(1),
  at: z.iso.datetime(),
  release: z.string(),
  migrations: z.array(z.string()),
  signingKey: z.string().nullable(),
});
const table = z.object({ table: z.string().regex(/^[a-z_]+$/), columns: z.array(z.string().regex(/^[a-z_0-9]+$/)) });
const file = z.object({ file: id });
const foot = z.object({ end: z.literal(true), sha256: z.string() });

/** A backup that was read to its end: how many rows of each table, and how many files. */
export interface Counted extends Head {
  readonly rows: Readonly<Record<string, number>>;
  readonly files: number;
}

/** What the lines belong to that are being read. */
type Open = (Table & { readonly isFile?: false }) | { readonly name: string; readonly isFile: true };

/** Receives the parts of a backup as they are read. */
export interface Reader {
  readonly table: (table: Table) => Promise<void>;
  readonly rows: (lines: Buffer) => Promise<void>;
  readonly endTable: (table: Table, rows: number) => Promise<void>;
  readonly file: (id: string) => Promise<void>;
  readonly bytes: (bytes: Buffer) => Promise<void>;
  readonly endFile: (id: string) => Promise<void>;
}

/** Reads a whole backup; throws when a byte is missing or is not the one that was written. */
export async function readBackup(path: string, reader?: Reader): Promise<Counted> {
  const sum = createHash('sha256');
  const rows: Record<string, number> = {};
  let files = 0;
  let first: Head | undefined;
  let open: Open | undefined;
  let ended = false;
  let pending: Buffer[] = [];
  const flush = async () => {
    if (pending.length > 0 && open?.isFile === true) await reader?.bytes(Buffer.from(Buffer.concat(pending).toString('latin1'), 'base64'));
    else if (pending.length > 0) await reader?.rows(Buffer.concat(pending));
    pending = [];
  };
  for await (const line of linesOf(path)) {
    if (ended) throw new Error(`${path} goes on after its end; it is not the file that was written.`);
    if (open !== undefined && !(line.length === 3 && line.toString('latin1') === `${endOfTable}\n`)) {
      sum.update(line);
      pending.push(line);
      if (open.isFile !== true) rows[open.name] = (rows[open.name] ?? 0) + 1;
      if (pending.length >= (open.isFile === true ? 1 : 1_000)) await flush();
      continue;
    }
    if (open !== undefined) {
      await flush();
      if (open.isFile === true) await reader?.endFile(open.name);
      else await reader?.endTable(open, rows[open.name] ?? 0);
      open = undefined;
    } else if (first === undefined) first = head.parse(JSON.parse(line.toString()));
    else {
      const said: unknown = JSON.parse(line.toString());
      const last = foot.safeParse(said);
      if (last.success) {
        if (last.data.sha256 !== sum.digest('hex'))
          throw new Error(`${path} was changed or damaged: its sum does not fit. Take another backup.`);
        ended = true;
        continue;
      }
      const stored = file.safeParse(said);
      if (stored.success) {
        open = { name: stored.data.file, isFile: true };
        files += 1;
        await reader?.file(open.name);
      } else {
        const { table: name, columns } = table.parse(said);
        open = { name, columns };
        rows[name] = 0;
        await reader?.table(open);
      }
    }
    sum.update(line);
  }
  if (first === undefined || !ended) throw new Error(`${path} has no end: it was cut off. Take another backup.`);
  return { ...first, rows, files };
}

/** The lines with their newline, as bytes: a text may hold what Unicode, but not COPY, takes for the end of a line. */
async function* linesOf(file: string): AsyncGenerator<Buffer> {
  const source = createReadStream(file);
  const unpacked = source.on('error', (error) => unpacked.destroy(error)).pipe(createGunzip());
  let rest: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of unpacked as AsyncIterable<Buffer>) {
      const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      let from = 0;
      for (let end = bytes.indexOf(10, from); end >= 0; end = bytes.indexOf(10, from)) {
        yield bytes.subarray(from, end + 1);
        from = end + 1;
      }
      rest = bytes.subarray(from);
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT')
      throw new Error(`${file} does not exist. Give the path of a backup; without --to, backups are in SIKLUS_DATA_DIR/backups.`, {
        cause: error,
      });
    if (!/^Z_/.test(code ?? '')) throw error;
    throw new Error(`${file} was cut off or damaged (${message}). Take another backup.`, { cause: error });
  }
  if (rest.length > 0) throw new Error(`${file} ends within a line: it was cut off. Take another backup.`);
}
