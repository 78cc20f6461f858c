import { endOfDay } from '@siklus/domain';
import type { AttachEvidence } from '../modules/files/attach-evidence.js';
import type { NoteProgress } from '../modules/progress/note-progress.js';
import type { ChangeRemark } from '../modules/remarks/change-remark.js';
import type { SayRemark } from '../modules/remarks/say-remark.js';
import type { RequestsService } from '../modules/participants/requests.service.js';
import type { Tx, UnitOfWork } from '../platform/database/unit-of-work.js';
import type { Person } from '../platform/identity/person.js';
import type { Claim } from '../platform/queue/claim.js';
import { businessClock } from '../tables/business-clock.table.js';
import { followDuePosts } from '../workflow/follow-posts.job.js';
import { pageSize, type Engine } from '../workflow/engine.js';
import type { LoadFacts } from '../workflow/load-facts.js';

/** Stands for the account of whoever takes a turn while the demo year is lived: nobody signs in with it, and no work goes on for it. */
export const seedAccount = '00000000-0000-7000-8000-000000000000';

/** What the seed works with. */
export interface SeedTools {
  readonly unitOfWork: UnitOfWork;
  readonly engine: Engine;
  readonly claim: Claim;
  readonly facts: LoadFacts;
  readonly requests: RequestsService;
  readonly attaching: AttachEvidence;
  readonly noting: NoteProgress;
  readonly saying: SayRemark;
  readonly changing: ChangeRemark;
}

/** Sets business time; only a database that may travel lets it happen. */
export function setBusinessTime(unitOfWork: UnitOfWork, at: string | null): Promise<number> {
  return unitOfWork.of(businessClock).update({ onlyRow: true }, { frozen: at });
}

/** Begins a morning in the office: what is due by then happens. */
export async function beginDay(tools: SeedTools, day: string): Promise<void> {
  await setBusinessTime(tools.unitOfWork, endOfDay(day, 'WIT').replace('14:59:59', '01:30:00'));
  await wake(tools);
}

/** Runs waiting jobs in this process, as a worker would. */
export async function runJobs({ unitOfWork, claim }: SeedTools): Promise<void> {
  for (;;) {
    const [row] = await unitOfWork.read<{ id: string }>(
      `select id from outbox where acked_at is null and lane = 'work' order by next_send_at limit 1`,
    );
    if (row === undefined) return;
    await claim.run(row.id);
  }
}

/** Lets what is due at the present business time happen. */
export async function wake({ unitOfWork, engine }: SeedTools): Promise<void> {
  await followDuePosts(unitOfWork);
  for (;;) {
    const woken = await unitOfWork.run(async (tx) => {
      const due = await tx.rows<{ id: string }>(
        'select id from participant where wakes_at <= business_now() order by id limit $1 for update',
        [pageSize],
      );
      await engine.applyMany(
        tx,
        due.map(({ id }) => ({ participantId: id, command: { type: 'refresh' }, actor: { kind: 'system' } })),
      );
      return due.length;
    });
    if (woken === 0) return;
  }
}

/** Somebody as he would be signed in; who has no account yet acts by that of the seed. */
export async function personOf(tx: Pick<Tx, 'first'>, employeeId: string): Promise<Person> {
  const found = await tx.first<{ accountId: string | null; username: string | null; name: string; post: string | null }>(
    `select x.id as "accountId", x.username, e.name, a.position as post from employee e left join account x on x.employee_id = e.id
       left join current_assignment a on a.employee_id = e.id where e.id = $1`,
    [employeeId],
  );
  if (found === undefined) throw new Error(`Nobody is employed as ${employeeId}`);
  return {
    ...found,
    accountId: found.accountId ?? seedAccount,
    username: found.username ?? 'demo',
    employeeId,
    ownerId: employeeId,
    only: null,
    grants: [],
    pools: [],
    actsForSomebody: false,
    address: '',
    demo: true,
  };
}
