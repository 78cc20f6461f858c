import { chainStart, linkOf } from '../platform/audit/chain.js';
import type { UnitOfWork } from '../platform/database/unit-of-work.js';

interface AuditRow {
  readonly stream: string;
  readonly n: number;
  readonly action: string;
  readonly at: Date;
  readonly recorded_at: Date;
  readonly actor: string;
  readonly body: Record<string, unknown>;
  readonly prev: Buffer;
  readonly hash: Buffer;
}

const page = 5_000;

/** The places where an audit chain no longer is what was written. */
export async function brokenChains(unitOfWork: UnitOfWork): Promise<readonly string[]> {
  const broken: string[] = [];
  let stream = '';
  let n = 0;
  let prev: Buffer = chainStart;
  for (;;) {
    const rows = await unitOfWork.read<AuditRow>('select * from audit_entry where (stream, n) > ($1, $2) order by stream, n limit $3', [
      stream,
      n,
      page,
    ]);
    for (const row of rows) {
      const begins = row.stream !== stream;
      const expected = begins ? chainStart : prev;
      const record = {
        stream: row.stream,
        n: row.n,
        action: row.action,
        at: row.at.toISOString(),
        recordedAt: row.recorded_at.toISOString(),
        actor: row.actor,
        body: row.body,
      };
      const gap = row.n !== (begins ? 1 : n + 1);
      if (gap || !row.prev.equals(expected) || !row.hash.equals(linkOf(expected, record))) broken.push(`${row.stream}/${row.n}`);
      ({ stream, n, hash: prev } = row);
    }
    if (rows.length < page) break;
  }
  return broken;
}
