import { bulkActKinds, may, Refusal, scopeOf, type Actor } from '@siklus/domain';
import type { Tx } from '../platform/database/unit-of-work.js';
import { authorNow } from '../platform/identity/author-now.js';
import type { Person } from '../platform/identity/person.js';
import type { BulkActAtWork } from './bulk-works.js';
import type { Result } from './engine.js';
import { lineageNow } from './unit-now.js';

type Judged = Pick<BulkActAtWork, 'kind' | 'cycleId' | 'authorId'>;

/** Whoever answers for the act stands in the trail of every document that it moves, and at the turns that it ends. */
export async function authorOf(tx: Tx, { authorId }: Pick<BulkActAtWork, 'authorId'>): Promise<Actor> {
  const by = await tx.first<{ accountId: string; employeeId: string | null; name: string; post: string | null }>(
    `select a.id as "accountId", a.employee_id as "employeeId", a.display_name as name, c.position as post
       from account a left join current_assignment c on c.employee_id = a.employee_id where a.id = $1`,
    [authorId],
  );
  return by === undefined ? { kind: 'system' } : { kind: 'person', ...by, pools: [] };
}

/** Whoever answers for the act, as he may act now; the refusal by which all of it stops; undefined where it is the system's. */
export async function judgeAuthor(tx: Tx, { kind, cycleId, authorId }: Judged): Promise<Person | Refusal | undefined> {
  if (authorId === null) return undefined;
  const { action, judged } = bulkActKinds[kind];
  const author = await authorNow(tx, authorId, action);
  if (author === undefined || author instanceof Refusal || judged !== 'cycle') return author;
  const place = await tx.first<{ lineage: string[] }>('select u.lineage from cycle c join unit u on u.id = c.unit_id where c.id = $1', [
    cycleId,
  ]);
  const isReached = may(author, action, { lineage: place?.lineage ?? [] }) === 'allowed';
  return isReached ? author : new Refusal('AUTHOR_RIGHTS_ENDED', { author: author.name });
}

/** SQL of the targets ($1) that are not his: neither everywhere ($2) nor in his units ($3), or his own ($4). */
const beyond = {
  employees: `select x.id from unnest($1::uuid[]) x(id) left join current_assignment a on a.employee_id = x.id
      left join unit u on u.id = a.unit_id
    where not ($2 or coalesce(u.lineage && $3::uuid[], false)) or x.id = $4::uuid`,
  documents: `select p.id from participant p join unit u on u.id = p.unit_id
    where p.id = any($1::uuid[]) and (not ($2 or ${lineageNow} && $3::uuid[]) or p.employee_id = $4::uuid)`,
};

/** Which of these targets are not for whoever answers for the act, as each is judged by where its employee is now, and why. */
export async function beyondAuthor(
  tx: Tx,
  { kind }: Judged,
  author: Person | undefined,
  targets: readonly string[],
): Promise<Map<string, Result>> {
  const { action, judged } = bulkActKinds[kind];
  if (author === undefined || judged === 'cycle') return new Map();
  const { everywhere, unitIds } = scopeOf(author.grants, action);
  const own = judged === 'others' ? author.ownerId : null;
  if (everywhere && own === null) return new Map();
  const rows = await tx.rows<{ id: string }>(beyond[judged === 'employees' ? 'employees' : 'documents'], [
    targets,
    everywhere,
    unitIds,
    own,
  ]);
  const refusal = new Refusal('AUTHOR_BEYOND', { author: author.name });
  return new Map(rows.map(({ id }) => [id, { state: 'failed', refusal } as const]));
}
