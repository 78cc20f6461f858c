import type { UnitOfWork } from '../database/unit-of-work.js';
import type { Invariant } from '../invariant.js';
import { commitTo } from './chain.js';
import { reasonCommitted, reasonOfEntry } from './keep-reason.js';

const page = 5_000;

/** What must hold of the reasons that people gave for what they did. */
export const reasonInvariants: readonly Invariant[] = [{ name: 'I41 reasons are those the audit trail committed to', find: brokenReasons }];

interface Row {
  readonly stream: string;
  readonly n: number;
  readonly committed: string;
  readonly text: string;
  readonly byName: string | null;
  readonly byPost: string | null;
  /** Null where the reason is gone. */
  readonly salt: Buffer | null;
}

async function brokenReasons(unitOfWork: UnitOfWork): Promise<readonly string[]> {
  const broken: string[] = [];
  let [stream, n] = ['', 0];
  for (;;) {
    const rows = await unitOfWork.read<Row & Record<string, unknown>>(
      `select e.stream, e.n, coalesce(e.body ->> 'reasonHash', e.body -> 'values' ->> 'reasonHash') as committed,
              r.text, r.by_name as "byName", r.by_post as "byPost", r.salt
         from audit_entry e left join given_reason r on r.id = ${reasonOfEntry}
        where (e.stream, e.n) > ($1, $2) and ${reasonOfEntry} is not null order by e.stream, e.n limit $3`,
      [stream, n, page],
    );
    for (const row of rows)
      if (row.salt === null || row.committed !== commitTo(row.salt, reasonCommitted(row))) broken.push(`${row.stream}/${row.n}`);
    const last = rows.at(-1);
    if (last === undefined || rows.length < page) return broken;
    ({ stream, n } = last);
  }
}
