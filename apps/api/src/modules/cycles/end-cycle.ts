import { Inject, Injectable } from '@nestjs/common';
import type { CloseCycle, Closing, ReopenCycle } from '@siklus/contracts/cycles';
import { can, fault, Refusal, unfinishedStates, type Registry, type Text } from '@siklus/domain';
import { appendAudit } from '../../platform/audit/append-audit.js';
import { keepReason } from '../../platform/audit/keep-reason.js';
import { UnitOfWork, type Tx } from '../../platform/database/unit-of-work.js';
import type { Person } from '../../platform/identity/person.js';
import { BulkActs } from '../../workflow/bulk-act.js';
import { BulkWorks, type BulkActAtWork, type BulkCommand, type BulkWork } from '../../workflow/bulk-works.js';
import { commandAll } from '../../workflow/command-participants.js';
import { Engine, type Result } from '../../workflow/engine.js';
import { refreshDocuments } from '../../workflow/line-changes.js';
import { labelOf } from '../../workflow/labels.js';
import { registryToken } from '../../workflow/registry-token.js';
import { cycle } from '../../tables/cycle.table.js';
import { cycleAt, demandNoAct, lineageOf } from './cycle-at.js';
import { namedPeople } from './named-people.js';

const inState = `select p.id as target_id from participant p where p.cycle_id = $1 and p.state = $2`;

/** Whose documents of the cycle ($1) are in that state ($2), and whether their post is in a unit outside it by now. */
const unfinishedPeople = `select p.employee_id as "employeeId", coalesce(not u.lineage @> array[c.unit_id], false) as "isElsewhere"
    from participant p join cycle c on c.id = p.cycle_id
    left join current_assignment a on a.employee_id = p.employee_id left join unit u on u.id = a.unit_id
   where p.cycle_id = $1 and p.state = $2`;

const idsOf = (people: readonly { readonly employeeId: string }[]): string[] => people.map(({ employeeId }) => employeeId);

/**
 * Closes cycles, and opens closed ones again. What is unfinished ends by a bulk act, document by document; after the last one the cycle is
 * closed. Opened again, those documents go on where they stood.
 */
@Injectable()
export class EndCycle implements BulkWork {
  constructor(
    works: BulkWorks,
    private readonly engine: Engine,
    private readonly unitOfWork: UnitOfWork,
    private readonly bulkActs: BulkActs,
    @Inject(registryToken) private readonly registry: Registry,
  ) {
    for (const kind of ['close', 'resume'] as const) works.register(kind, this);
  }

  /** What a closing would cut off, or has cut off: that goes on once the cycle is opened again. */
  closing(person: Person, id: string): Promise<Closing> {
    return this.unitOfWork.run(async (tx) => {
      const stored = await tx.of(cycle).one({ id }, 'unitId', 'state');
      const lineage = stored === undefined ? [] : await lineageOf(tx, stored.unitId);
      if (stored === undefined || !can(person.grants, 'cycle.close', { lineage, relations: [] })) throw new Refusal('NOT_FOUND');
      return this.unfinishedOf(tx, id, stored.state === 'closed' ? 'unfinished' : 'active');
    });
  }

  /** Starts closing; refuses with names while documents are unfinished and that is not accepted. Answers the act. */
  async close(tx: Tx, person: Person, id: string, { reason, accept = [] }: CloseCycle): Promise<string> {
    await cycleAt(tx, person, id, 'cycle.close', 'close');
    await demandNoAct(tx, id);
    const { unfinished, employees, elsewhere } = await this.unfinishedOf(tx, id, 'active');
    if (unfinished > 0 && !accept.includes('UNFINISHED')) {
      const details = { count: unfinished, who: named(employees, unfinished, elsewhere.employees) };
      throw new Refusal('CYCLE_UNFINISHED', details, [fault('accept', 'CYCLE_UNFINISHED', details)]);
    }
    const because = await keepReason(tx, person.accountId, reason);
    await tx.of(cycle).update({ id }, { state: 'closing', version: () => 'version + 1' });
    return this.start(tx, person, id, { kind: 'close', action: 'cycle.closing', command: { type: 'close', because }, state: 'active' });
  }

  /** Starts opening a closed cycle again, by taking the documents that were cut off back into it. Answers the act. */
  async reopen(tx: Tx, person: Person, id: string, { reason }: ReopenCycle): Promise<string> {
    await cycleAt(tx, person, id, 'cycle.close', 'reopen');
    await demandNoAct(tx, id);
    const because = await keepReason(tx, person.accountId, reason);
    await tx.of(cycle).update({ id }, { state: 'reopening', closedAt: null, version: () => 'version + 1' });
    const command = { type: 'resume', because };
    return this.start(tx, person, id, { kind: 'resume', action: 'cycle.reopening', command, state: 'unfinished' });
  }

  apply(tx: Tx, act: BulkActAtWork, participantIds: readonly string[]): Promise<ReadonlyMap<string, Result>> {
    return commandAll(this.engine, tx, act, participantIds);
  }

  /**
   * Documents of a cycle that is open again go where their employees are by now. A document that could not be ended keeps the cycle from
   * being closed: the act is tried again once its fault is mended. One that could not be taken back keeps nobody waiting.
   */
  async finish(tx: Tx, { id, kind, cycleId }: BulkActAtWork): Promise<void> {
    if (kind === 'resume') {
      await tx.of(cycle).update({ id: cycleId, state: 'reopening' }, { state: 'open', version: () => 'version + 1' });
      await followPeople(tx, cycleId);
      return;
    }
    // What came to life after the act had listed its documents is ended as well.
    if (await this.bulkActs.goOn(tx, id, inState, [cycleId, 'active'])) return;
    await tx.run(
      `update cycle c set state = 'closed', closed_at = business_now(), version = version + 1 where c.id = $1 and c.state = 'closing'
          and not exists (select from participant p where p.cycle_id = c.id and p.state = 'active')`,
      [cycleId],
    );
  }

  private async start(
    tx: Tx,
    { accountId }: Person,
    id: string,
    act: { kind: 'close' | 'resume'; action: 'cycle.closing' | 'cycle.reopening'; command: BulkCommand; state: string },
  ): Promise<string> {
    const { kind, action, command, state } = act;
    const begun = await this.bulkActs.start(tx, { kind, cycleId: id, command, createdBy: accountId }, inState, [id, state]);
    const because = command['because'] as Readonly<Record<string, string>>;
    const body = { operationId: begun.id, total: begun.total, ...because };
    await appendAudit(tx, { stream: `cycle:${id}`, action, actor: accountId, body });
    return begun.id;
  }

  private async unfinishedOf(tx: Tx, id: string, state: 'active' | 'unfinished'): Promise<Closing> {
    const people = await tx.rows<{ employeeId: string; isElsewhere: boolean }>(unfinishedPeople, [id, state]);
    const elsewhere = idsOf(people.filter(({ isElsewhere }) => isElsewhere));
    const stored = await tx.of(cycle).one({ id }, 'schedule');
    const counts = await tx.rows<{ step: string; occasion: string; count: number }>(
      `select r.step, r.occasion, count(*)::int as count from step_run r join participant p on p.id = r.participant_id
        where r.cycle_id = $1 and p.state = $2 and r.state = any($3::text[]) group by 1, 2`,
      [id, state, state === 'active' ? unfinishedStates : ['cancelled']],
    );
    const lines = stored?.schedule ?? [];
    return {
      unfinished: people.length,
      employees: await namedPeople(tx, idsOf(people)),
      elsewhere: { count: elsewhere.length, employees: await namedPeople(tx, elsewhere) },
      steps: lines.flatMap((line) => {
        const { step, occasion } = line;
        const found = counts.find((each) => each.step === step && each.occasion === occasion);
        const label = labelOf(this.registry, { ...line, ownLabel: line.label ?? null });
        return found === undefined ? [] : [{ step, occasion, label, count: found.count }];
      }),
    };
  }
}

/** Asks for the documents of people who came to another unit while the cycle was closed. */
async function followPeople(tx: Tx, cycleId: string): Promise<void> {
  const rows = await tx.rows<{ employee_id: string }>(
    `select p.employee_id from participant p join current_assignment a on a.employee_id = p.employee_id
      where p.cycle_id = $1 and a.unit_id <> p.unit_id order by 1`,
    [cycleId],
  );
  await refreshDocuments(
    tx,
    rows.map((row) => row.employee_id),
  );
}

/** How many people a sentence names. */
const few = 5;

function named(employees: Closing['employees'], all: number, elsewhere: Closing['employees']): Text {
  const left = new Set(elsewhere.map(({ id }) => id));
  const called = (now: string) =>
    employees.slice(0, few).map(({ id, name, unitName }) => (left.has(id) ? `${name} (${now} ${unitName})` : name));
  const list = { id: called('kini di').join(', '), en: called('by now in').join(', ') };
  const more = all - Math.min(all, few, employees.length);
  return more > 0 ? { id: `${list.id} dan ${more} lagi`, en: `${list.en} and ${more} more` } : list;
}
