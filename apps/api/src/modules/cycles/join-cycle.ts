import { Inject, Injectable } from '@nestjs/common';
import type { JoinCycle as Wanted, Joiners } from '@siklus/contracts/cycles';
import {
  demandTakes,
  endOfDay,
  fault,
  isAppraised,
  Refusal,
  standings,
  textOf,
  type Details,
  type ErrorCode,
  type Registry,
  type Standing,
} from '@siklus/domain';
import { appendAudit } from '../../platform/audit/append-audit.js';
import { keepReason } from '../../platform/audit/keep-reason.js';
import { UnitOfWork, type Tx } from '../../platform/database/unit-of-work.js';
import { judge } from '../../platform/identity/judge.js';
import type { Person } from '../../platform/identity/person.js';
import { BulkActs, demandNumber } from '../../workflow/bulk-act.js';
import type { BulkCommand } from '../../workflow/bulk-works.js';
import { enrollableNow } from '../../workflow/enrollable.js';
import { keepCycle } from '../../workflow/keep-cycle.js';
import { labelOf } from '../../workflow/labels.js';
import { registryToken } from '../../workflow/registry-token.js';
import type { Cycle } from '../../tables/cycle.table.js';
import { unit } from '../../tables/unit.table.js';
import { lineageOf } from './cycle-at.js';
import { demandOwnUnits } from './demand-own-units.js';
import { documentBar } from './enrol-employees.js';
import { namedPeople } from './named-people.js';

/** Takes people into a cycle that runs. */
@Injectable()
export class JoinCycle {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bulkActs: BulkActs,
    @Inject(registryToken) private readonly registry: Registry,
  ) {}

  /** Who would be taken in, and of a list of NIPs who would not, and why. */
  rehearse(person: Person, id: string, wanted: Wanted): Promise<Joiners> {
    return this.unitOfWork.run(async (tx) => {
      const kept = await this.judged(tx, person, id, wanted);
      const rows = await tx.rows<{ target_id: string }>(enrollableNow, valuesOf(id, wanted));
      const ids = rows.map(({ target_id }) => target_id);
      const left = await leftOut(tx, kept, wanted, new Set(ids));
      return { total: ids.length, employees: await namedPeople(tx, ids), over: await this.over(tx, kept), left };
    });
  }

  /** Starts taking them in as a bulk act; refuses where one of the people named cannot take part. Answers the act. */
  async start(tx: Tx, person: Person, id: string, wanted: Wanted): Promise<string> {
    const { unitId } = await this.judged(tx, person, id, wanted);
    const because = await keepReason(tx, person.accountId, wanted.reason);
    const act = await this.bulkActs.start(
      tx,
      { kind: 'join', cycleId: id, unitId, command: { type: 'start', because } satisfies BulkCommand, createdBy: person.accountId },
      enrollableNow,
      valuesOf(id, wanted),
    );
    if (wanted.expected !== undefined) demandNumber(wanted.expected, act.total);
    if (act.total === 0) throw new Refusal('NOBODY_TO_JOIN');
    await appendAudit(tx, {
      stream: `cycle:${id}`,
      action: 'cycle.joining',
      actor: person.accountId,
      body: { operationId: act.id, total: act.total, ...because },
    });
    return act.id;
  }

  /** The cycle, once it runs and its people are the person's to act on; the people named one by one must be able to take part. */
  private async judged(tx: Tx, person: Person, id: string, { employeeIds, enrols }: Wanted): Promise<Cycle> {
    const kept = await keepCycle(tx, id);
    if (employeeIds === undefined) {
      for (const unitId of enrols?.unitIds ?? [kept.unitId]) judge(person, 'cycle.join', { lineage: await lineageOf(tx, unitId) });
      await demandOwnUnits(tx, kept.unitId, enrols ?? {});
    } else await this.judgePeople(tx, person, kept, employeeIds);
    demandTakes(kept.state, 'join');
    return kept;
  }

  private async judgePeople(tx: Tx, person: Person, kept: Cycle, employeeIds: readonly string[]): Promise<void> {
    const rows = await tx.rows<Candidate>(candidates('e.id = any($1::uuid[])'), [employeeIds, kept.year]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    const found = employeeIds.map((employeeId) => {
      const candidate = byId.get(employeeId);
      if (candidate === undefined) throw new Refusal('NOT_FOUND');
      judge(person, 'cycle.join', { lineage: candidate.lineage ?? [] });
      return barOf(candidate, kept);
    });
    const [first] = found.filter((bar) => bar !== undefined);
    if (first === undefined) return;
    const faults = found.flatMap((bar, index) => (bar === undefined ? [] : [fault(`employeeIds.${index}`, bar.code, bar.details)]));
    throw new Refusal(first.code, first.details, faults);
  }

  /** The periods that are over for whoever comes now. */
  private async over(tx: Tx, { unitId, schedule }: Cycle): Promise<Joiners['over']> {
    const place = await tx.of(unit).one({ id: unitId }, 'zone');
    const now = await tx.first<{ now: Date }>('select business_now() as now');
    const moment = now?.now.toISOString() ?? '';
    return schedule
      .filter(({ occasion, dueOn }) => occasion !== '' && endOfDay(dueOn, place?.zone ?? 'WIT') <= moment)
      .map((line) => labelOf(this.registry, { ...line, ownLabel: line.label ?? null }));
  }
}

interface Candidate {
  readonly id: string;
  readonly nip: string;
  readonly name: string;
  readonly lineage: readonly string[] | null;
  readonly status: string;
  readonly standing: Standing;
  /** The unit whose cycle holds the document that he has of the year. */
  readonly document: string | null;
  /** How that document stands. */
  readonly documentState: string | null;
}

/** SQL of these employees `e` as candidates of a year ($2). */
const candidates = (these: string): string => `select e.id, e.nip, e.name, u.lineage, e.status, e.standing,
         (select cu.name from participant p join cycle c on c.id = p.cycle_id join unit cu on cu.id = c.unit_id
           where p.employee_id = e.id and p.year = $2) as document,
         (select p.state from participant p where p.employee_id = e.id and p.year = $2) as "documentState"
    from employee e left join current_assignment a on a.employee_id = e.id left join unit u on u.id = a.unit_id
   where ${these}`;

const strangers = {
  id: 'bukan NIP pegawai dalam unit yang dipilih; periksa angkanya, atau unitnya di daftar pegawai',
  en: 'is the NIP of nobody in the units asked for; check its digits, or the unit in the list of employees',
};
const notChosen = {
  id: 'tidak termasuk jenis jabatan atau status yang dipilih',
  en: 'has another type of position or status than those asked for',
};

/** Which of the NIPs asked for are not among those taken in, and why. Of whom the units asked for do not have, nothing is told. */
async function leftOut(tx: Tx, kept: Cycle, { enrols }: Wanted, taken: ReadonlySet<string>): Promise<Joiners['left']> {
  const { nips = [], unitIds = [kept.unitId] } = enrols ?? {};
  if (nips.length === 0) return [];
  const rows = await tx.rows<Candidate>(candidates('e.nip = any($1)'), [nips, kept.year]);
  const people = new Map(rows.map((row) => [row.nip, row]));
  return [...new Set(nips)].flatMap((nip): Joiners['left'] => {
    const person = people.get(nip);
    if (person?.lineage?.some((id) => unitIds.includes(id)) !== true) return [{ nip, name: null, why: strangers }];
    if (taken.has(person.id)) return [];
    const bar = barOf(person, kept);
    return [{ nip, name: person.name, why: bar === undefined ? notChosen : textOf(bar.code, bar.details) }];
  });
}

/** Why somebody who is named cannot take part; undefined where nothing is against it. */
function barOf(
  { lineage, status, standing, document, documentState }: Candidate,
  { unitId, year }: Cycle,
): { code: ErrorCode; details: Details } | undefined {
  if (document !== null) return { code: documentBar(documentState), details: { year, where: document } };
  const why =
    lineage === null
      ? { id: 'tidak memegang jabatan', en: 'holds no post' }
      : !lineage.includes(unitId)
        ? { id: 'unitnya di luar siklus ini', en: 'is in a unit outside this cycle' }
        : status === 'NON_ASN'
          ? { id: 'bukan ASN', en: 'is no civil servant' }
          : isAppraised(standing)
            ? undefined
            : standings[standing].label;
  return why === undefined ? undefined : { code: 'NOT_ENROLLABLE', details: { why } };
}

function valuesOf(id: string, { employeeIds, enrols }: Wanted): unknown[] {
  // Somebody who is named comes in whatever the filter says that the cycle was opened with.
  const filter = employeeIds === undefined ? enrols : (enrols ?? {});
  return [id, filter === undefined ? null : JSON.stringify(filter), employeeIds ?? null];
}
