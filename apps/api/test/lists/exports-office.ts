import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeAll } from '@jest/globals';
import type { ListExport, MakeExport } from '@siklus/contracts/exports';
import type { Sheet } from '@siklus/domain';
import { parse } from 'csv-parse/sync';
import { ExportWriter } from '../../src/modules/exports/export-writer.js';
import { readSheets } from '../../src/platform/files/read-sheets.js';
import { demoOffice } from '../support/demo-office.js';
import { endings } from '../support/endings.js';
import { signedIn } from '../support/people.js';
import { testPassword, type Answer, type Client, type TestApp } from '../support/test-app.js';

export type Row = Readonly<Record<string, unknown>>;

export let site: TestApp;
let dataDir = '';

const actors = new Map<string, Client>();
/** Somebody of the role; of those in the demo, who has the user name. */
export const by = (name: string): Client => actors.get(name) as Client;
export const roles = ['administrator', 'unit-administrator', 'training-office', 'auditor', 'ops', 'supervisor', 'employee'];

export const sql = <R extends Record<string, unknown>>(text: string, values: unknown[] = []): Promise<R[]> =>
  site.unitOfWork.read<R>(text, values);
export const change = (text: string, values: unknown[] = []): Promise<number> => site.unitOfWork.run((tx) => tx.run(text, values));

/** Opens the demo office with a data folder of its own. */
export async function exportsOffice(toEnd: ReturnType<typeof endings>): Promise<void> {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'siklus-exports-'));
  toEnd({ close: () => Promise.resolve(rmSync(dataDir, { recursive: true, force: true })) });
  site = toEnd(await demoOffice({ SIKLUS_DATA_DIR: dataDir }));
}

/** That office with somebody of each role, for the topics about what files hold and about the files themselves. */
export function exportReaders(): void {
  const toEnd = endings();
  beforeAll(async () => {
    await exportsOffice(toEnd);
    for (const username of ['supervisor', 'employee']) {
      actors.set(username, site.client());
      await by(username).signIn(username, testPassword);
    }
    const [unit] = await sql<{ code: string }>('select u.code from unit u join current_assignment a on a.unit_id = u.id limit 1');
    for (const role of roles.slice(0, 5))
      actors.set(
        role,
        await signedIn(site, `as-${role}`, { roles: [role], ...(role === 'unit-administrator' ? { unit: unit?.code ?? '' } : {}) }),
      );
  });
}

/** What lies in the folder of made files. */
export const filesKept = (): string[] => readdirSync(path.join(dataDir, 'exports'));

/** Does what the worker does with what is due. */
export const write = (): Promise<boolean> => site.app.get(ExportWriter, { strict: false }).pass();

export const ask = (by: Client, wish: Partial<MakeExport>): Promise<Answer<ListExport>> =>
  by.post<ListExport>('/api/exports', { format: 'csv', ...wish });

/** A list as a file, asked for, written and downloaded: the table, what stands above it, and how it ended. */
export async function exported(by: Client, wish: Partial<MakeExport>) {
  const asked = await ask(by, wish);
  if (asked.status !== 202) throw new Error(`${wish.list}: ${asked.status} ${JSON.stringify(asked.body)}`);
  await write();
  const address = asked.headers.get('location') ?? '';
  const { body: state } = await by.get<ListExport>(address);
  const { status, headers, body } = await by.file(`${address}/file`);
  if (status !== 200) throw new Error(`${address}: ${status} ${String(body)}`);
  return { state, headers, address, ...parted(await rowsOf(body, wish)) };
}

/** The rows of a file, none of its texts cut; what parts the cells of CSV is known here, as no long text can have it otherwise. */
async function rowsOf(file: Buffer, { format = 'csv', language = 'id' }: Partial<MakeExport>): Promise<Sheet['rows']> {
  if (format === 'xlsx') return (await readSheets(file))[0]?.rows ?? [];
  return parse(file, { bom: true, delimiter: language === 'id' ? ';' : ',', relax_column_count: true, skip_empty_lines: false });
}

/** An empty row parts what is told of the file from the table, where anything is. */
function parted(rows: Sheet['rows']) {
  const at = rows.slice(0, 8).findIndex((cells) => cells.every((cell) => cell === null || cell === ''));
  const [headings = [], ...table] = rows.slice(at + 1);
  return { above: rows.slice(0, Math.max(at, 0)).map(([cell]) => String(cell)), headings, table };
}

/** All rows of a list, page by page. */
export async function whole(by: Client, resource: string, query: Row = {}): Promise<Row[]> {
  const rows: Row[] = [];
  for (let from = 0; ; from += 200) {
    const page = await by.list<Row>(`/api/${resource}`, { ...query, range: [from, from + 199] });
    rows.push(...page.rows);
    if (rows.length >= page.total) return rows;
  }
}
