import type { Progress } from '@siklus/contracts/cycle-progress';
import {
  dayNumberOf,
  newestOf,
  occasionLabel,
  participantStates,
  type LocalDate,
  type Need,
  type Registry,
  type Text,
} from '@siklus/domain';

/** How many runs of a unit's participants are in a state of a step and due on a day; without a step, how many of its documents. */
export interface Count {
  readonly step: string;
  readonly occasion: string;
  readonly unit_id: string;
  readonly unit_name: string;
  /** The unit right below the cycle's in which it lies; itself where it lies in none. */
  readonly top_id: string;
  readonly top_name: string;
  readonly state: string;
  readonly due_on: LocalDate;
  readonly n: number;
}

/** A step of the cycle, the day from which people could do it, and the day of today. */
export interface Line {
  readonly step: string;
  readonly occasion: string;
  readonly opensOn: LocalDate;
  readonly today: LocalDate;
  /** Whether people asked for it beside the schedule, so that nothing is planned about it. */
  readonly isRequested: boolean;
}

type Unit = Progress['units'][number];
type Leaf = Unit['units'][number];
type Cell = Leaf['steps'][number];

const isDone = ({ state }: Count) => state === 'done' || state === 'skipped';

/** The counts of one step, or of everything that fits. */
export function sumOf(counts: readonly Count[], fits: (row: Count) => boolean): number {
  return counts.reduce((total, row) => total + (fits(row) ? row.n : 0), 0);
}

/** The counts by their step and occasion, as `target-setting/`. */
export function byStep(counts: readonly Count[]): ReadonlyMap<string, readonly Count[]> {
  const steps = new Map<string, Count[]>();
  for (const row of counts) {
    const key = `${row.step}/${row.occasion}`;
    const rows = steps.get(key);
    if (rows === undefined) steps.set(key, [row]);
    else rows.push(row);
  }
  return steps;
}

/** What people asked for beside the schedule: a line for each step on request and number of a request, with the days of those under way. */
export function requestedLines(
  registry: Pick<Registry, 'steps'>,
  counts: readonly Count[],
): { step: string; occasion: string; label: Text; opensOn: LocalDate; dueOn: LocalDate }[] {
  const onRequest = [...newestOf(registry.steps).values()].filter(({ opens }) => opens.kind === 'onRequest');
  return [...byStep(counts).values()]
    .flatMap((rows) => {
      const { step = '', occasion = '' } = rows[0] ?? {};
      const definition = onRequest.find(({ key }) => key === step);
      const due = dueDaysOf(rows);
      if (definition === undefined || due === undefined) return [];
      return [{ step, occasion, label: occasionLabel(definition, occasion), opensOn: due.first, dueOn: due.last }];
    })
    .sort((a, b) => a.step.localeCompare(b.step) || Number(a.occasion) - Number(b.occasion));
}

/** Whether the row counts whole documents of people who take part: all but those who were withdrawn. */
export function isParticipant({ step, occasion, state }: Count): boolean {
  return step === '' && occasion === '' && participantStates.some((each) => each === state && each !== 'withdrawn');
}

/** What people lack, with how many of them do, the most frequent first. */
export function needsOf(counts: readonly Count[]): { need: Need; count: number }[] {
  const people = new Map<Need, number>();
  for (const { step, occasion, n } of counts)
    if (step === '' && occasion !== '') people.set(occasion as Need, (people.get(occasion as Need) ?? 0) + n);
  return [...people]
    .map(([need, count]) => ({ need, count }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

/**
 * The share that would be done today if people came evenly between the opening and their own due days; null before it opens, where there
 * is nobody, and of what people asked for.
 */
export function plannedShare(counts: readonly Count[], { opensOn, today, isRequested }: Line): number | null {
  const total = sumOf(counts, () => true);
  if (isRequested || today < opensOn || total === 0) return null;
  const [from, now] = [dayNumberOf(opensOn), dayNumberOf(today)];
  const expected = counts.reduce((sum, { due_on, n }) => {
    const to = Math.max(dayNumberOf(due_on), from) + 1;
    return sum + n * Math.min((now - from) / (to - from), 1);
  }, 0);
  return expected / total;
}

/** The first and the last day on which those are due who are not done; of all where everybody is. Undefined where there is nobody. */
export function dueDaysOf(counts: readonly Count[]): { first: LocalDate; last: LocalDate } | undefined {
  const there = counts.filter(({ n }) => n > 0);
  const owed = there.filter((row) => !isDone(row));
  const days = (owed.length > 0 ? owed : there).map(({ due_on }) => due_on).sort();
  const [first] = days;
  const last = days.at(-1);
  return first === undefined || last === undefined ? undefined : { first, last };
}

/** Each unit right below the cycle's with a cell per step and the units in it, the slowest first. */
export function unitsOf(counts: readonly Count[], lines: readonly Line[]): Unit[] {
  const tops = groupsOf(counts, ({ top_id }) => top_id);
  return ranked(
    [...tops].map(([unitId, rows]): Unit => {
      const leaves = groupsOf(rows, ({ unit_id }) => unit_id);
      const parts = ranked([...leaves].map(([id, own]): Leaf => ({ unitId: id, name: own[0]?.unit_name ?? '', ...numbersOf(own, lines) })));
      return {
        unitId,
        name: rows[0]?.top_name ?? '',
        ...numbersOf(rows, lines),
        units: parts.length === 1 && parts[0]?.unitId === unitId ? [] : parts,
      };
    }),
  );
}

function groupsOf(counts: readonly Count[], keyOf: (row: Count) => string): ReadonlyMap<string, Count[]> {
  const groups = new Map<string, Count[]>();
  for (const row of counts) {
    const key = keyOf(row);
    const rows = groups.get(key);
    if (rows === undefined) groups.set(key, [row]);
    else rows.push(row);
  }
  return groups;
}

function numbersOf(counts: readonly Count[], lines: readonly Line[]): Pick<Leaf, 'participants' | 'steps'> {
  const steps = byStep(counts);
  const cells = lines.map((line): Cell => {
    const rows = steps.get(`${line.step}/${line.occasion}`) ?? [];
    return {
      done: sumOf(rows, isDone),
      open: sumOf(rows, ({ state }) => state === 'open'),
      blocked: sumOf(rows, ({ state }) => state === 'blocked'),
      total: sumOf(rows, () => true),
      planned: plannedShare(rows, line),
    };
  });
  return { participants: sumOf(counts, isParticipant), steps: cells };
}

function ranked<U extends Leaf>(units: readonly U[]): U[] {
  const share = ({ steps }: Leaf) => {
    const total = steps.reduce((sum, cell) => sum + cell.total, 0);
    return total === 0 ? 1 : steps.reduce((sum, cell) => sum + cell.done, 0) / total;
  };
  return units.filter(({ participants }) => participants > 0).sort((a, b) => share(a) - share(b) || a.name.localeCompare(b.name, 'id'));
}
