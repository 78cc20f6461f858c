import { UnitOfWork } from './database/unit-of-work.js';
import { eachByItself, throwFailed } from './each-by-itself.js';
import { defineJob } from './queue/define-job.js';

/** How many rows of a table one pass takes: few enough that nobody waits for its locks. */
const batch = 1_000;

// What nothing looks at any more. A key is repeated within minutes; a week covers a phone that was off over a holiday.
const outlived: Readonly<Record<string, string>> = {
  session: `expires_at < clock_timestamp() or seen_at < clock_timestamp() - interval '1 day'`,
  activation_code: `used_at is not null or expires_at < clock_timestamp()`,
  idempotency_key: `created_at < clock_timestamp() - interval '7 days'`,
  login_failure: `at < clock_timestamp() - interval '1 hour'`,
  // Longer than a year, so that the audit of a year finds all of it.
  security_event: `last_at < clock_timestamp() - interval '400 days'`,
};

/** Forgets what has outlived its use. */
export const tidyTables = defineJob({
  name: 'tables.tidy',
  words: { id: 'Menghapus yang sudah lewat masanya', en: 'Forget what has outlived its use' },
  every: 300,
  needs: [UnitOfWork],
  handle: (unitOfWork) => tidy(unitOfWork, batch),
});

/** Deletes a batch of what has outlived its use in each table, each by itself; says whether there may be more. */
export async function tidy(unitOfWork: UnitOfWork, most: number): Promise<boolean> {
  let more = false;
  const failed = await eachByItself(Object.entries(outlived), async ([table, condition]) => {
    const gone = await unitOfWork.run((tx) =>
      tx.run(
        `delete from ${table} where ctid = any(array(select ctid from ${table} where ${condition} limit ${most} for update skip locked))`,
      ),
    );
    more ||= gone === most;
  });
  throwFailed(failed);
  return more;
}
