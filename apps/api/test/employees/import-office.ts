import type { ImportReport } from '@siklus/contracts/staff-import';
import type { endings } from '../support/endings.js';
import { signedIn } from '../support/people.js';
import { startTestApp, type Answer, type Client, type TestApp } from '../support/test-app.js';

export let site: TestApp;
export let admin: Client;

export const upload = (
  form: FormData,
  query: Record<string, string> = {},
  key?: string,
): Promise<Answer<ImportReport & { code?: string }>> =>
  admin.post('/api/employees/import', form, { query, ...(key === undefined ? {} : { key }) });

export async function counts(): Promise<Record<string, number>> {
  const [row] = await site.unitOfWork.read<Record<string, number>>(
    `select (select count(*)::int from employee) as employees, (select count(*)::int from unit) as units, (select count(*)::int
      from assignment) as posts,
            (select count(*)::int from account) as accounts, (select count(*)::int from outbox where job = 'participants.refresh') as jobs,
            (select count(*)::int from audit_entry where action = 'employees.imported') as imports`,
  );
  return row ?? {};
}

/** Opens an office without people, with its administrator. */
export async function importOffice(toEnd: ReturnType<typeof endings>): Promise<void> {
  site = toEnd(await startTestApp());
  admin = await signedIn(site, 'admin', { roles: ['administrator'] });
}
