import { assignmentKinds, linesFromAbove, type CommittedReason, type StaffRow } from '@siklus/domain';
import type { Employee } from '../../../tables/employee.table.js';
import type { EmployeeChange } from '../../../workflow/keep-changes.js';
import type { EmployeeNow, KeptComing, Organisation, PeopleNow, PostNow } from '../kept/load-staff.js';
import type { ChangedRow, ImportPlan } from './plan-import.js';
import type { EndedPost, NewPost, PostRow } from './plan-post.js';
import type { RowChange } from './row-changes.js';

/** What one row of a staff list writes, and what was there before: it is written by itself, and can be put back. */
export interface PersonPart {
  readonly row: StaffRow;
  readonly newEmployee?: Employee | undefined;
  readonly employee?: Omit<Employee, 'nip' | 'version'> | undefined;
  readonly newPost?: NewPost | undefined;
  readonly post?: PostRow | undefined;
  readonly endedPost?: EndedPost | undefined;
  readonly coming?: Pick<KeptComing, 'standing' | 'beginsOn'> | undefined;
  /** Whether documents of the person, and of those below him, may have to be looked at again. */
  readonly moves: boolean;
  readonly change: Omit<EmployeeChange, 'employeeId'>;
  readonly before: {
    readonly employee?: Omit<Employee, 'nip' | 'version'> | undefined;
    readonly post?: PostRow | undefined;
    /** The code of the unit where the post was. */
    readonly unitCode?: string | undefined;
    /** What another list had told for the same day. */
    readonly coming?: KeptComing | undefined;
  };
}

/** A part with the person whom it is about, in the order in which parts are written. */
export interface PlacedPart {
  readonly employeeId: string;
  readonly isNew: boolean;
  readonly part: PersonPart;
}

/** A list beside what is kept: what it writes, and what becomes another by each of its rows. */
export interface PlannedList {
  readonly kept: Organisation & PeopleNow;
  readonly plan: ImportPlan;
  readonly changes: readonly RowChange[];
}

/** The parts of a list, those of whoever is above others first, and of one person his own post before those for which he acts. */
export function personParts({ plan, changes, kept }: PlannedList, file: string, because: CommittedReason): PlacedPart[] {
  const people = peopleOf(plan);
  const posts = new Map(kept.posts.map((post) => [post.id, post]));
  const ahead = new Map(plan.standingsAhead.map(({ row, day }) => [row, { standing: row.standing, beginsOn: day }]));
  const codes = new Map([...kept.units.values()].map(({ id, code }) => [id, code]));
  const parts = plan.changed.map((changed, at): PlacedPart => {
    const main = assignmentKinds[changed.row.assignmentKind].main;
    const known = main ? kept.employees.get(changed.row.nip) : undefined;
    const newEmployee = main ? people.added.get(changed.employeeId) : undefined;
    const employee = main ? people.changed.get(changed.employeeId) : undefined;
    const coming = ahead.get(changed.row);
    const change = changes[at];
    if (change === undefined) throw new Error('A row that changes something says nothing of it');
    return {
      employeeId: changed.employeeId,
      isNew: newEmployee !== undefined || (!main && !kept.employees.has(changed.row.nip)),
      part: {
        row: changed.row,
        newEmployee,
        employee,
        ...postOf(changed),
        coming,
        moves: plan.moved.has(changed.employeeId),
        change: entryOf(change, file, because),
        before: {
          ...(employee === undefined ? {} : { employee: asKept(known) }),
          ...wasOf(changed, posts, codes),
          coming: coming && known?.coming.find(({ beginsOn }) => beginsOn === coming.beginsOn),
        },
      },
    };
  });
  return fromAbove(parts, kept.supervisors);
}

function fromAbove(parts: readonly PlacedPart[], kept: ReadonlyMap<string, string | null>): PlacedPart[] {
  const told = new Map(
    parts.flatMap(({ part: { row } }) =>
      assignmentKinds[row.assignmentKind].main && row.supervisorNip !== undefined ? [[row.nip, row.supervisorNip] as const] : [],
    ),
  );
  const byPerson = new Map<string, PlacedPart[]>();
  for (const each of parts) byPerson.set(each.part.row.nip, [...(byPerson.get(each.part.row.nip) ?? []), each]);
  const isMain = ({ part: { row } }: PlacedPart) => assignmentKinds[row.assignmentKind].main;
  return linesFromAbove(byPerson.keys(), (nip) => told.get(nip) ?? kept.get(nip)).flatMap((nip) =>
    [...(byPerson.get(nip) ?? [])].sort((a, b) => Number(isMain(b)) - Number(isMain(a))),
  );
}

function peopleOf({ newEmployees, employees }: ImportPlan) {
  return { added: new Map(newEmployees.map((each) => [each.id, each])), changed: new Map(employees.map((each) => [each.id, each])) };
}

function postOf({ step }: ChangedRow): Pick<PersonPart, 'newPost' | 'post' | 'endedPost'> {
  if (step.kind === 'keep') return {};
  return step.kind === 'update' ? { post: step.row } : { newPost: step.row, endedPost: step.ended };
}

/** The post that the row corrects or ends, as it is kept. */
function wasOf({ step }: ChangedRow, posts: ReadonlyMap<string, PostNow>, codes: ReadonlyMap<string, string>): PersonPart['before'] {
  const id = step.kind === 'update' ? step.row.id : step.kind === 'open' ? step.ended?.id : undefined;
  const post = id === undefined ? undefined : posts.get(id);
  if (post === undefined) return {};
  const { ended: _ended, today: _today, ...row } = post;
  return { post: row, unitCode: codes.get(post.unitId) };
}

function asKept(known: EmployeeNow | undefined): PersonPart['before']['employee'] {
  if (known === undefined) return undefined;
  const { nip: _nip, coming: _coming, ...kept } = known;
  return kept;
}

/**
 * A post that begins later says its day, by which those who follow it then find who decided it; the day that the list tells says which of
 * two lists is the older one.
 */
function entryOf({ row, kind, post, fields }: RowChange, file: string, because: CommittedReason): PersonPart['change'] {
  const body = { file, kind: post.kind, unitId: post.unitId, validFrom: post.begins, listedFrom: row.validFrom, ...because };
  return { action: kind === 'person' ? 'employee.added' : 'employee.changed', post: row.position, fields, body };
}
