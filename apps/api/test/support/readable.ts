import {
  headsOf,
  isAbleToHoldTasks,
  policy,
  type Action,
  type Grant,
  type PolicyRow,
  type PostHolder,
  type Relation,
  type Standing,
} from '@siklus/domain';
import { differences } from '../../src/modules/reconciliation/differences.sql.js';
import type { TestApp } from './test-app.js';

/** What a row is about, found without the list that shows it. */
interface About {
  readonly id: string;
  readonly unit: string | null;
  readonly employee?: string | null;
  readonly holder?: string | null;
  readonly pool?: string | null;
  /** The unit of the team that it is about, and who lead that team today. */
  readonly teamUnit?: string;
  readonly leads?: readonly string[];
  /** Whether it was somebody's turn and is no longer. */
  readonly over?: boolean;
  /** The unit of a cycle that runs. */
  readonly covering?: string | null;
}

/** Who reads. */
export interface Reader {
  readonly grants: readonly Grant[];
  readonly employeeId: string | null;
}

const ofDocument = 'join participant p on p.id = x.participant_id';
const ofPerson = 'left join current_assignment c on c.employee_id = x.employee_id';

const rated = `join participant p on p.id = x.participant_id where x.step in ('mid-term-review', 'final-assessment')`;
const isFinal = `(x.state = 'done' and (select g.final_at from rating g where (g.participant_id, g.step, g.occasion)
  = (x.participant_id, x.step, x.occasion) order by g.version desc limit 1) <= business_now())`;

/** SQL of what sums up rows `x` of a cycle: once for the unit `x.unit_id` and once for each above it within the cycle. */
const summed = (id: string, from: string) => `select distinct concat_ws('/', x.cycle_id, up.id${id}) as id, up.id as unit from ${from}
  join unit leaf on leaf.id = x.unit_id join cycle c on c.id = x.cycle_id cross join unnest(leaf.lineage) above(id)
  join unit up on up.id = above.id and c.unit_id = any(up.lineage)`;

/** Rows of each list with what they are about; lists that are for all who enter have none. */
const facts: Readonly<Record<string, string>> = {
  employees: `select x.id, c.unit_id as unit, x.id as employee
    from employee x left join current_assignment c on c.employee_id = x.id`,
  'employee-changes': `select x.employee_id || '/' || x.n as id, c.unit_id as unit, x.employee_id as employee
    from employee_change x ${ofPerson}`,
  'learning-records': `select x.id, c.unit_id as unit, x.employee_id as employee from learning_record x ${ofPerson}`,
  'progress-notes': `select x.id, p.unit_id as unit, p.employee_id as employee from progress_note x ${ofDocument}`,
  participants: 'select x.id, x.unit_id as unit, x.employee_id as employee from participant x',
  tasks: `select x.id, x.unit_id as unit, x.employee_id as employee, x.holder_id as holder, x.pool,
    x.state <> 'open' as over from task x`,
  plans: `select x.id, p.unit_id as unit, p.employee_id as employee from plan x ${ofDocument}`,
  'training-recommendations': `select x.id, p.unit_id as unit, p.employee_id as employee from training_recommendation x ${ofDocument}
    where x.version = (select max(version) from training_recommendation y where y.participant_id = x.participant_id)`,
  'team-assignments': `select x.id, p.unit_id as unit, p.employee_id as employee, x.unit_id as "teamUnit",
    array(select q.employee_id from team_assignment l join participant q on q.id = l.participant_id
      join unit_today t on t.unit_id = l.unit_id where l.unit_id = x.unit_id and l.team = x.team and l.role = 'LEAD'
        and l.state = 'CONSENTED' and t.today between l.first_day and l.last_day) as leads from team_assignment x ${ofDocument}`,
  'unit-summaries': summed('', `(select * from participant where state <> 'withdrawn') x`),
  'step-summaries': summed(
    ', x.step, x.occasion',
    `(select p.cycle_id, p.unit_id, r.step, r.occasion from step_run r
    join participant p on p.id = r.participant_id where p.state <> 'withdrawn') x`,
  ),
  'assessor-summaries': summed(', x.holder_id', `(select * from task where state = 'open' and holder_id <> employee_id) x`),
  'turn-times': summed(
    ', x.step, x.occasion, x.turn',
    `(select * from task where state = 'open' or (state = 'done' and closed_by_name is not null)) x`,
  ),
  'result-spreads': summed(
    ', x.step, x.occasion',
    `(select p.cycle_id, p.unit_id, g.step, g.occasion from rating g
    join participant p on p.id = g.participant_id) x`,
  ),
  'settled-results': `select x.id, p.unit_id as unit, p.employee_id as employee from step_run x ${ofDocument}
    where exists (select from rating g where (g.participant_id, g.step, g.occasion) = (x.participant_id, x.step, x.occasion))`,
  'stuck-runs': `select x.id, p.unit_id as unit from step_run x ${ofDocument} where x.state = 'blocked'
    union all select x.step_run_id, p.unit_id from task x ${ofDocument} where x.state = 'open' and x.due_at < business_now()`,
  'siasn-periods': `select x.id, p.unit_id as unit, p.employee_id as employee from step_run x ${rated} and x.occasion <> '' and ${isFinal}`,
  'siasn-years': `select x.id, p.unit_id as unit, p.employee_id as employee from step_run x ${rated} and x.occasion = '' and ${isFinal}`,
  'held-results': `select x.id, p.unit_id as unit, p.employee_id as employee from step_run x ${rated} and ${isFinal} is not true
    and (x.opens_at <= business_now() or exists (select from rating g where (g.participant_id, g.step, g.occasion)
      = (x.participant_id, x.step, x.occasion)))`,
  'typed-plans': `select x.id || '/' || i.key as id, p.unit_id as unit, p.employee_id as employee from plan x ${ofDocument}
    join plan_indicator i on i.plan_id = x.id where not exists (select from plan newer where newer.participant_id = x.participant_id
      and newer.version > x.version)`,
  'api-tokens': `select x.account_id as id, x.unit_id as unit, o.employee_id as employee from api_token x
    join account o on o.id = x.owner_id`,
  imports: 'select x.id, x.unit_id as unit from imported_file x',
  'import-rows': `select x.import_id || '/' || x.n as id, f.unit_id as unit from imported_row x join imported_file f on f.id = x.import_id`,
  'import-exceptions': 'select x.id, x.unit_id as unit from import_exception x',
  reconciliation: `select x.id, x.unit_id as unit from ${differences} x`,
  cycles: `select x.id, x.unit_id as unit, case when x.state <> 'draft' then x.unit_id end as covering from cycle x`,
  'bulk-operations': 'select x.id, x.unit_id as unit from bulk_operation x',
  'bulk-items': `select x.operation_id || '/' || x.n as id, o.unit_id as unit from bulk_item x
    join bulk_operation o on o.id = x.operation_id`,
  accounts: `select x.id, c.unit_id as unit from account x ${ofPerson}`,
  'role-grants': 'select x.id, x.unit_id as unit from role_grant x',
  notifications: `select x.id, p.unit_id as unit, x.employee_id as employee, x.pool from notification x ${ofDocument}`,
  'security-events': `select x.id, c.unit_id as unit from security_event x left join account s on s.id = x.subject_id
    left join account a on a.id = x.account_id left join current_assignment c on c.employee_id = coalesce(s.employee_id, a.employee_id)`,
  'audit-entries': `select x.stream || '/' || x.n as id, coalesce(p.employee_id, e.id) as employee,
    coalesce(p.unit_id, c.unit_id, h.unit_id, case when x.stream like 'unit:%' then substr(x.stream, 6)::uuid end) as unit
    from audit_entry x left join participant p on x.stream = 'participant:' || p.id left join cycle c on x.stream = 'cycle:' || c.id
    left join employee e on x.stream = 'employee:' || e.id left join current_assignment h on h.employee_id = e.id`,
};

/** The organisation of today, for working out who may read what by walking it. */
export class Readable {
  private constructor(
    private readonly site: TestApp,
    private readonly lineages: ReadonlyMap<string, readonly string[]>,
    private readonly posts: readonly { readonly employee: string; readonly supervisor: string | null; readonly standing: Standing }[],
    private readonly acting: readonly { readonly holder: string; readonly acting: string }[],
    private readonly heads: ReadonlyMap<string, PostHolder>,
  ) {}

  static async of(site: TestApp): Promise<Readable> {
    const units = await site.unitOfWork.read<{ id: string; lineage: string[] }>('select id, lineage from unit');
    const posts = await site.unitOfWork.read<{ employee: string; supervisor: string | null; standing: Standing }>(
      `select a.employee_id as employee, a.supervisor_id as supervisor, e.standing from current_assignment a
         join employee e on e.id = a.employee_id`,
    );
    const acting = await site.unitOfWork.read<{ holder: string; acting: string }>(
      'select holder_id as holder, acting_id as acting from acting_official',
    );
    const held = (view: string) =>
      site.unitOfWork.read<PostHolder & Record<string, unknown>>(
        `select employee_id as "employeeId", unit_id as "unitId", position_type as "positionType", true as able,
                supervisor_id as "supervisorId" from ${view}`,
      );
    const heads = headsOf(await held('current_assignment'), await held('run_post'));
    return new Readable(site, new Map(units.map(({ id, lineage }) => [id, lineage])), posts, acting, heads);
  }

  /** Whether it is known what the rows of the list are about. */
  knows(resource: string): boolean {
    return Object.hasOwn(facts, resource);
  }

  /** The unit with all above it. */
  lineageOf(unit: string | null): readonly string[] {
    return this.lineages.get(unit ?? '') ?? [];
  }

  /** The ids of the list's rows that are this reader's; undefined for a list that shows everything to all who enter. */
  async ids(resource: string, action: Action, reader: Reader): Promise<string[] | undefined> {
    const fact = facts[resource];
    if (fact === undefined) return undefined;
    const rows = await this.site.unitOfWork.read<About & Record<string, unknown>>(fact);
    const row: PolicyRow = policy[action];
    const held = reader.grants.filter(({ role }) => row.roles.includes(role));
    const related = this.relationsOf(reader);
    return rows
      .filter(({ unit, covering = null, ...about }) => {
        const lineage = this.lineageOf(unit);
        const byRole = held.some(
          ({ unitId }) => unitId === null || lineage.includes(unitId) || (covering !== null && this.lineageOf(unitId).includes(covering)),
        );
        return byRole || row.relations.some((relation) => related[relation]({ unit, ...about }));
      })
      .map(({ id }) => id)
      .sort();
  }

  private relationsOf({ employeeId: me, grants }: Reader): Readonly<Record<Relation, (about: About) => boolean>> {
    if (me === null) {
      const never = () => false;
      return {
        self: never,
        supervisor: never,
        higherOfficial: never,
        holder: never,
        deputy: never,
        pool: this.ofPool(grants),
        teamLead: never,
      };
    }
    const stoodFor = this.acting.filter(({ acting }) => acting === me).map(({ holder }) => holder);
    const above = this.above(me);
    // As a deputy he reads nothing of those to whom he answers.
    const those = (under: (heads: readonly string[]) => ReadonlySet<string>) =>
      new Set([...under([me]), ...[...under(stoodFor)].filter((each) => !above.has(each))]);
    const reports = those((heads) => this.under(heads));
    const second = those((heads) => this.under([...this.under(heads)]));
    // The name of who held a turn that is over shows it to nobody who could not read the document now.
    const stillHis = ({ over, employee }: About) => over !== true || [me, ...reports, ...second].includes(employee ?? '');
    return {
      self: ({ employee }) => employee === me,
      supervisor: ({ employee }) => reports.has(employee ?? ''),
      higherOfficial: ({ employee }) => second.has(employee ?? ''),
      holder: (about) => about.holder === me && stillHis(about),
      deputy: (about) =>
        stoodFor.includes(about.holder ?? '') && about.holder !== about.employee && !above.has(about.employee ?? '') && stillHis(about),
      pool: this.ofPool(grants),
      teamLead: ({ leads = [], teamUnit = '', employee }) =>
        employee !== me && (leads.includes(me) || [me, ...stoodFor].includes(this.heads.get(teamUnit)?.employeeId ?? '')),
    };
  }

  private ofPool(grants: readonly Grant[]): (about: About) => boolean {
    return ({ pool, unit }) =>
      grants.some(({ role, unitId }) => role === pool && (unitId === null || this.lineageOf(unit).includes(unitId)));
  }

  /** Who reports to these, or to somebody below them who is away. */
  private under(heads: readonly string[]): ReadonlySet<string> {
    const all = new Set(heads);
    for (let size = 0; size !== all.size; ) {
      size = all.size;
      for (const { employee, supervisor, standing } of this.posts)
        if (all.has(supervisor ?? '') && !isAbleToHoldTasks(standing)) all.add(employee);
    }
    return new Set(this.posts.filter(({ supervisor }) => all.has(supervisor ?? '')).map(({ employee }) => employee));
  }

  /** All whom somebody answers to, and who acts for one of them. */
  private above(me: string): ReadonlySet<string> {
    const found = new Set<string>();
    for (let at: string | null | undefined = me; at !== null && at !== undefined; ) {
      const head: string | null | undefined = this.posts.find(({ employee }) => employee === at)?.supervisor;
      if (head === null || head === undefined || found.has(head)) break;
      found.add(head);
      for (const { holder, acting } of this.acting) if (holder === head) found.add(acting);
      at = head;
    }
    return found;
  }
}
