import { built } from './built.js';
import type { HttpClient } from './api-process.js';

/** A staff list of so many made-up people as CSV; the same seed gives the same people. */
export async function staffList(employees: number, seed: number): Promise<Buffer> {
  const { buildProvince } = await built('demo/province.js');
  const { csvOf, staffTableOf } = await built('demo/staff-files.js');
  return Buffer.from(csvOf(staffTableOf(buildProvince({ employees, seed }))));
}

/** Sends a staff list, to be rehearsed or written, and answers the milliseconds until the answer, which must have this status. */
export async function uploadList(client: HttpClient, cookie: string, file: Buffer, dryRun: boolean, expected = 200): Promise<number> {
  const boundary = 'staff-list';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="staff.csv"\r\nContent-Type: text/csv\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  const headers = {
    cookie,
    'content-type': `multipart/form-data; boundary=${boundary}`,
    ...(dryRun ? {} : { 'idempotency-key': 'import' }),
  };
  const { status, text, ms } = await client.ask('POST', `/api/employees/import?dryRun=${dryRun}`, { headers, body });
  if (status !== expected) throw new Error(`the import answered ${status}: ${text.slice(0, 500)}`);
  return ms;
}
