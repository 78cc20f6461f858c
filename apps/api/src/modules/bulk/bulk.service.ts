import { Inject, Injectable } from '@nestjs/common';
import type { BulkAct, BulkOperation, BulkReach } from '@siklus/contracts/bulk-operations';
import {
  can,
  demandDueDay,
  demandTakes,
  fault,
  lastDueDay,
  Refusal,
  heldUpStates,
  restingStates,
  restsOn,
  textOf,
  type Command,
  type CommittedReason,
  type ErrorCode,
  type Registry,
  type Text,
  waitsFor,
} from '@siklus/domain';
import { appendAudit } from '../../platform/audit/append-audit.js';
import { keepReason } from '../../platform/audit/keep-reason.js';
import { UnitOfWork, type Tx } from '../../platform/database/unit-of-work.js';
import { judge } from '../../platform/identity/judge.js';
import type { Person } from '../../platform/identity/person.js';
import { BulkActs, demandNumber } from '../../workflow/bulk-act.js';
import { operationOf, placeOf } from '../../workflow/bulk-operation.js';
import type { BulkCommand } from '../../workflow/bulk-works.js';
import { keepCycle } from '../../workflow/keep-cycle.js';
import { labelOf, ownLabel } from '../../workflow/labels.js';
import { registryToken } from '../../workflow/registry-token.js';
import { lineageNow } from '../../workflow/unit-now.js';
import { leftOut, remindedToday, targetsOf, type Query } from './bulk-targets.js';
import { unit } from '../../tables/unit.table.js';

/** Bulk acts as people see and begin them. */
@Injectable()
export class BulkService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bulkActs: BulkActs,
    @Inject(registryToken) private readonly registry: Registry,
  ) {}

  get(person: Person, id: string): Promise<BulkOperation> {
    return this.unitOfWork.run(async (tx) => {
      if (!can(person.grants, 'bulk.read', { lineage: await placeOf(tx, id), relations: [] })) throw new Refusal('NOT_FOUND');
      return operationOf(tx, this.registry, person, id);
    });
  }

  /** How many people the act would concern, what rests on the step that it reopens or skips, and why it leaves out some of those named. */
  reach(person: Person, act: BulkAct): Promise<BulkReach> {
    return this.unitOfWork.run(async (tx) => {
      await judgeAct(tx, person, act);
      const { text, values } = targetsOf(person, act, this.registry);
      const counted = await tx.first<{ total: number }>(`select count(*)::int as total from (${text}) t`, values);
      const resting = await this.resting(tx, act, { text, values });
      const left = act.participantIds === undefined ? [] : await this.left(tx, person, act);
      const total = counted?.total ?? 0;
      const along = act.kind === 'skip' && act.withResting === true ? resting.filter(({ rates }) => rates) : [];
      const unrated = act.kind === 'skip' && this.rates(act.step) ? total : Math.max(0, ...along.map(({ count }) => count));
      return { total, resting, left, unrated };
    });
  }

  private rates(step: string | undefined): boolean {
    return this.registry.steps.some(({ key, rates }) => key === step && rates === true);
  }

  private async left(tx: Tx, person: Person, act: BulkAct): Promise<BulkReach['left']> {
    const { text, values } = leftOut(person, act, this.registry);
    const rows = await tx.rows<{ code: ErrorCode; count: number }>(text, values);
    return rows.map(({ code, count }) => ({ why: textOf(code), count }));
  }

  private async resting(tx: Tx, { kind, step = '' }: BulkAct, { text, values }: Query): Promise<BulkReach['resting']> {
    if (kind !== 'reopen' && kind !== 'skip') return [];
    const [states, concerns] = kind === 'reopen' ? [restingStates, restsOn] : [heldUpStates, waitsFor];
    const runs = await tx.rows<{ step: string; stepVersion: number; occasion: string; ownLabel: Text | null; count: number }>(
      `select r.step, r.step_version as "stepVersion", r.occasion, count(*)::int as count,
              ${ownLabel({ cycleId: 'r.cycle_id', step: 'r.step', occasion: 'r.occasion' })} as "ownLabel"
         from (${text}) t join step_run r on r.participant_id = t.target_id and r.state = any($${values.length + 1}::text[])
        group by r.step, r.step_version, r.occasion, r.cycle_id order by min(r.opens_at), min(r.id::text)`,
      [...values, states],
    );
    return runs
      .filter((run) => concerns(this.registry, run, step))
      .map((run) => ({
        step: run.step,
        occasion: run.occasion,
        count: run.count,
        label: labelOf(this.registry, run),
        rates: this.rates(run.step),
      }));
  }

  /** Starts an act on those participants of a cycle whom it can move; refuses when they are not as many as its author saw, or nobody. */
  async start(tx: Tx, person: Person, act: BulkAct): Promise<BulkOperation> {
    const { reason, expected } = act;
    if (reason === undefined) throw missing('reason');
    if (expected === undefined) throw missing('expected');
    const because = await keepReason(tx, person.accountId, reason);
    const command = commandOf(act, because) as BulkCommand;
    const unitId = await judgeAct(tx, person, act);
    const { text, values } = targetsOf(person, act, this.registry);
    const { id, total } = await this.bulkActs.start(
      tx,
      { kind: act.kind, cycleId: act.cycleId, unitId, command, createdBy: person.accountId },
      text,
      values,
    );
    demandNumber(expected, total);
    if (total === 0) throw new Refusal(await whyNobody(tx, person, act, this.registry));
    await appendAudit(tx, {
      stream: `cycle:${act.cycleId}`,
      action: `bulk.${act.kind}`,
      actor: person.accountId,
      body: { operationId: id, total, ...told(act), ...because },
    });
    return operationOf(tx, this.registry, person, id);
  }
}

/** Why an act concerns nobody: the reason that all the people named have in common, where it is one. */
async function whyNobody(tx: Tx, person: Person, act: BulkAct, registry: Registry): Promise<ErrorCode> {
  if (await haveAllBeenReminded(tx, person, act)) return 'REMINDED_TODAY';
  if (act.participantIds === undefined) return 'NOBODY_CONCERNED';
  const { text, values } = leftOut(person, act, registry);
  const [only, ...others] = await tx.rows<{ code: ErrorCode }>(text, values);
  return only === undefined || others.length > 0 || only.code === 'OWN_AFFAIR' ? 'NOBODY_CONCERNED' : only.code;
}

/** Whether a reminder concerns nobody only because everybody had one today. */
async function haveAllBeenReminded(tx: Tx, person: Person, act: BulkAct): Promise<boolean> {
  if (act.kind !== 'remind') return false;
  const { text, values } = remindedToday(person, act);
  return (await tx.first(`${text} limit 1`, values)) !== undefined;
}

/**
 * Refuses an act on whom the person does not look after, on a cycle that is not open, and with an impossible due date. It is judged
 * against all whom it reaches, so who looks after a part of the cycle acts on that part. Gives the lowest unit above them;
 * undefined where they are of two trees.
 */
async function judgeAct(tx: Tx, person: Person, act: BulkAct): Promise<string | undefined> {
  const { state, year, schedule, unitId } = await keepCycle(tx, act.cycleId);
  const place = await tx.first<{ now: Date; lineage: string[] }>('select business_now() as now, lineage from unit where id = $1', [unitId]);
  if (place === undefined) throw new Refusal('NOT_FOUND');
  const places = await placesOf(tx, act, place.lineage);
  for (const lineage of places) judge(person, 'bulk.act', { lineage });
  demandTakes(state, 'mass-act');
  if (act.kind === 'extend' && act.dueOn !== undefined)
    demandDueDay(act.dueOn, lastDueDay(year, schedule), place.now.toISOString(), 'dueOn');
  const [first = [], ...others] = places;
  return first.findLast((id, depth) => others.every((lineage) => lineage[depth] === id));
}

/** The units, each with all above it, that the act reaches: those where the people named are now, else the unit named, else the cycle's. */
async function placesOf(tx: Tx, { cycleId, unitId, participantIds }: BulkAct, ofCycle: readonly string[]): Promise<(readonly string[])[]> {
  if (participantIds !== undefined) {
    const rows = await tx.rows<{ lineage: string[] }>(
      `select distinct ${lineageNow} as lineage from participant p join unit u on u.id = p.unit_id
        where p.cycle_id = $1 and p.id = any($2::uuid[]) and ($3::uuid is null or u.lineage @> array[$3::uuid])`,
      [cycleId, participantIds, unitId ?? null],
    );
    if (rows.length > 0) return rows.map(({ lineage }) => lineage);
  } else if (unitId !== undefined) return [(await tx.of(unit).one({ id: unitId }, 'lineage'))?.lineage ?? []];
  return [ofCycle];
}

/** Whether the act lets people leave a cycle or come back. */
function isBelonging({ kind }: BulkAct): boolean {
  return kind === 'withdraw' || kind === 'take-back';
}

/** What the trail of the cycle says of the act, beside whom it concerns and why. */
function told(act: BulkAct): Readonly<Record<string, unknown>> {
  if (isBelonging(act)) return act.cause === undefined ? {} : { cause: act.cause };
  return { step: act.step ?? null, occasion: act.occasion, dueOn: act.dueOn ?? null };
}

/** The command each participant gets; what the kind needs and the request lacks is named. */
function commandOf(
  { kind, step, occasion, dueOn, cause, recordsStanding = false, participantIds, withResting = false }: BulkAct,
  because: CommittedReason,
): Command & { readonly recordsStanding?: boolean } {
  if (kind === 'refresh') return { type: 'refresh', because };
  if (kind === 'withdraw' || kind === 'take-back') {
    // Nobody leaves with a whole unit by a slip of the hand.
    if (participantIds === undefined) throw missing('participantIds');
    if (kind === 'take-back') return { type: 'resume', because };
    if (cause === undefined) throw missing('cause');
    return { type: 'withdraw', cause, because, recordsStanding };
  }
  if (step === undefined) throw missing('step');
  const about = { step, occasion, because };
  if (kind === 'reopen' || kind === 'skip') return { type: kind, ...about, withResting };
  if (kind !== 'extend') return { type: kind, ...about };
  if (dueOn === undefined) throw missing('dueOn');
  return { type: 'extend', ...about, dueOn };
}

const neededFields = {
  participantIds: { id: 'orang-orangnya', en: 'people' },
  cause: { id: 'sebab', en: 'cause' },
  step: { id: 'langkah', en: 'step' },
  dueOn: { id: 'batas baru', en: 'new due date' },
  reason: { id: 'alasan', en: 'reason' },
  expected: { id: 'jumlah orang', en: 'number of people' },
} as const;

function missing(source: keyof typeof neededFields): Refusal {
  return new Refusal('ANSWERS_INVALID', {}, [fault(source, 'BULK_ACT_NEEDS', { field: neededFields[source] })]);
}
