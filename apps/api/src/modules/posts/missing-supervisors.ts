import { Injectable } from '@nestjs/common';
import type { AssignSupervisors, SupervisorProposals, SupervisorsAssigned } from '@siklus/contracts/supervisors';
import {
  appraisedStandings,
  isAbleToHoldTasks,
  Refusal,
  scopeOf,
  supervisorProposer,
  fault,
  type Fault,
  type Standing,
} from '@siklus/domain';
import { keptOnce } from '../../platform/audit/keep-reason.js';
import { UnitOfWork, type Tx } from '../../platform/database/unit-of-work.js';
import { isDisabled, scopeCondition } from '../../platform/lists/scope.js';
import type { Person } from '../../platform/identity/person.js';
import { ableStandings, loadPeople, perhapsUnsupervised } from '../../workflow/load-line.js';
import { postAs } from '../../workflow/closers.js';
import { causesOf, loadLed, ownLineCodes, refuseChanged, watchingOwnLine } from '../../workflow/own-line.js';
import { AssignSupervisor, type Assignment } from './assign-supervisor.js';
import { lockOrganisation, refreshLines } from '../../workflow/line-changes.js';
import { unit } from '../../tables/unit.table.js';
import { waitingNamings } from './waiting-namings.js';

interface Unsupervised {
  readonly id: string;
  readonly nip: string;
  readonly name: string;
  readonly position: string;
  readonly unitId: string;
  readonly unitName: string;
}

interface PostRow {
  readonly employeeId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly name: string;
  readonly position: string;
  readonly positionType: string;
  readonly standing: Standing;
  readonly disabled: boolean;
  readonly supervisorId: string | null;
}

const page = 1_000;
/** How many people one look shows; it is also as many as one act may set. */
const shown = 200;

// The posts of the given units and of all above them, and the line over these: where a head is looked for and whom he answers to.
const postsAround = `
with recursive involved(id) as (
  select a.employee_id from current_assignment a
   where a.unit_id in (select unnest(lineage) from unit where id = any($1::uuid[]))
  union
  select r.employee_id from run_post r where r.unit_id in (select unnest(lineage) from unit where id = any($1::uuid[]))
  union
  select a.supervisor_id from involved i join current_assignment a on a.employee_id = i.id where a.supervisor_id is not null
)
select a.employee_id as "employeeId", a.unit_id as "unitId", u.name as "unitName", e.name, a.position, a.position_type as "positionType",
  e.standing, ${isDisabled('e.id')} as disabled, a.supervisor_id as "supervisorId"
  from current_assignment a join employee e on e.id = a.employee_id join unit u on u.id = a.unit_id
 where a.employee_id in (select id from involved)`;

// Those whom nobody holds, by who runs them: called as he signs, "Plt. Kepala Bidang".
const runAround = `
select r.employee_id as "employeeId", r.unit_id as "unitId", u.name as "unitName", e.name,
  ${postAs('r.kind', 'r.position', 'r.position')} as position, r.position_type as "positionType", e.standing,
  ${isDisabled('e.id')} as disabled, null as "supervisorId"
  from run_post r join employee e on e.id = r.employee_id join unit u on u.id = r.unit_id
 where r.unit_id in (select unnest(lineage) from unit where id = any($1::uuid[]))`;

/** People whom nobody can appraise: who could, and setting it for many at once. */
@Injectable()
export class MissingSupervisors {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly assigning: AssignSupervisor,
  ) {}

  /** Everybody whose line leads to nobody, within what the person administers, with the head that the organisation suggests. */
  proposals(person: Person, unitId: string | undefined): Promise<SupervisorProposals> {
    return this.unitOfWork.run((tx) => this.propose(tx, person, unitId));
  }

  /** Sets all of them or, when one cannot be, none; each that cannot is named. */
  async assign(tx: Tx, person: Person, { assignments, validFrom, reason }: AssignSupervisors): Promise<SupervisorsAssigned> {
    await lockOrganisation(tx);
    const because = keptOnce(tx, person.accountId, reason);
    const changed: string[] = [];
    const refused = new Map<Assignment, Refusal>();
    const { changes } = await watchingOwnLine(tx, person, async () => {
      for (const assignment of assignments) {
        try {
          if (await this.assigning.write(tx, person, { ...assignment, validFrom, because })) changed.push(assignment.employeeId);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          refused.set(assignment, error);
        }
      }
    });
    const own = causesOf(changes, person, assignments);
    for (const [assignment, side] of own) if (!refused.has(assignment)) refused.set(assignment, new Refusal(ownLineCodes[side]));
    if (refused.size === 0) refuseChanged(changes);
    const faults = assignments.flatMap((assignment, index): Fault[] => {
      const refusal = refused.get(assignment);
      return refusal === undefined ? [] : [fault(`assignments.${index}.supervisorId`, refusal.code, refusal.details)];
    });
    if (faults.length > 0) throw new Refusal('ASSIGNMENTS_FAULTY', { faulty: faults.length, rows: assignments.length }, faults);
    if (changed.length > 0)
      await refreshLines(tx, changed, { accountId: person.accountId, change: 'employee.supervisor.set', because: await because() });
    return { assigned: changed.length, unchanged: assignments.length - changed.length };
  }

  private async propose(tx: Tx, person: Person, unitId: string | undefined): Promise<SupervisorProposals> {
    const missing = await this.missing(tx, person, unitId);
    const named = missing.slice(0, shown);
    const around = [[...new Set(named.map((employee) => employee.unitId))]];
    const posts = await tx.rows<PostRow>(postsAround, around);
    const run = await tx.rows<PostRow>(runAround, around);
    const units = await tx.of(unit).all({}, 'id', 'parentId');
    const propose = supervisorProposer({
      posts: posts.map(withAble),
      run: run.map(withAble),
      parentOf: new Map(units.map(({ id, parentId }) => [id, parentId])),
    });
    const holders = new Map([...posts, ...run].map((post) => [post.employeeId, post]));
    // Nobody makes himself a superior: whom the reader would have to name himself for, another one has to care for.
    const led = new Set(await loadLed(tx, person));
    const namings = await waitingNamings(
      tx,
      named.map(({ id }) => id),
    );
    return {
      total: missing.length,
      people: named.map(({ unitId: unit, ...employee }) => {
        const proposal = propose(employee.id, unit);
        const head = proposal === null ? undefined : holders.get(proposal.supervisorId);
        return {
          ...employee,
          named: namings.get(employee.id) ?? null,
          proposal:
            proposal === null || head === undefined || led.has(proposal.supervisorId)
              ? null
              : { ...proposal, name: head.name, position: head.position, unitName: head.unitName },
        };
      }),
    };
  }

  private async missing(tx: Tx, person: Person, unitId: string | undefined): Promise<Unsupervised[]> {
    const values: unknown[] = [appraisedStandings, unitId ?? null, ableStandings];
    const mine = scopeCondition(scopeOf(person.grants, 'employee.assign'), person, { lineage: 'u.lineage' }, values);
    const rows = await tx.rows<Unsupervised>(
      `select e.id, e.nip, e.name, a.position, a.unit_id as "unitId", u.name as "unitName"
         from current_assignment a join employee e on e.id = a.employee_id join unit u on u.id = a.unit_id
        where e.status <> 'NON_ASN' and e.standing = any($1::text[]) and ($2::uuid is null or u.lineage @> array[$2::uuid])
          and ${perhapsUnsupervised('$3')} and ${mine}
        order by u.name, e.name, e.id`,
      values,
    );
    const found: Unsupervised[] = [];
    for (let from = 0; from < rows.length; from += page) {
      const part = rows.slice(from, from + page);
      const { lines } = await loadPeople(
        tx,
        part.map(({ id }) => id),
      );
      found.push(...part.filter(({ id }) => lines.get(id)?.supervisorId === null));
    }
    return found;
  }
}

function withAble(post: PostRow) {
  return { ...post, able: isAbleToHoldTasks(post.standing) && !post.disabled };
}
