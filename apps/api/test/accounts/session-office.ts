import { beforeAll } from '@jest/globals';
import { endings } from '../support/endings.js';
import { formWith, sample, signedIn } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

/** The one office that people sign in to, for the topics about sessions and about guessing. */
export function sessionOffice() {
  let opened: TestApp | undefined;
  const toEnd = endings();
  beforeAll(async () => {
    opened = toEnd(await startTestApp());
    const admin = await signedIn(opened, 'admin', { roles: ['administrator', 'training-office'] });
    await admin.post('/api/employees/import', formWith(sample('staff-60.csv')));
  });

  function site(): TestApp {
    if (opened === undefined) throw new Error('The office did not open');
    return opened;
  }
  const sql = <R extends Record<string, unknown>>(text: string, values: unknown[] = []): Promise<R[]> =>
    site().unitOfWork.read<R>(text, values);

  return { site, sql };
}

export type SessionOffice = ReturnType<typeof sessionOffice>;
