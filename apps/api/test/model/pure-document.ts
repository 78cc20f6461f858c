import { addendum, ownDays, year, type Ending, type Turn, type Who } from './year.js';

export interface Task {
  readonly holder: Who;
  late: boolean;
}

export interface Run {
  readonly key: string;
  state: 'scheduled' | 'blocked' | 'open' | 'done' | 'skipped' | 'cancelled';
  /** Index of the turn to resume or in progress; null before the first and after the last. */
  turn: number | null;
  round: number;
  version: number;
  unmet: string[];
  /** Why it was skipped where nobody skipped it. */
  cause: 'NOT_REPORTED' | 'NOT_REVIEWED' | 'NOT_AGREED_IN_TIME' | 'BEFORE_JOINING' | null;
  /** When it is due, and its open task with it. */
  due: number;
  task: Task | null;
}

/** What one employee's document must be, without a database: states, turns, rounds, versions, holders, due dates. */
export class PureDocument {
  season: number;
  supervisor: 'first' | 'second' = 'first';
  away = false;
  isClosed = false;
  /** Why the document was ended before it was complete; null where it was not. */
  ending: Ending | null = null;
  protected hasLeft = false;
  readonly runs: Run[] = year.map(({ key, due }) => ({ ...fresh, key, due, version: 1, round: 1 }));
  /** Who held the newest task of a run that has none now. */
  protected readonly lastHolder = new Map<string, Who>();

  /** Somebody who takes part from the beginning, or joins later: nobody reports on a quarter that was over before he came. */
  constructor(joinsIn = 0) {
    this.season = joinsIn;
    for (const run of this.runs)
      if (run.key.startsWith('mid') && run.due < joinsIn) Object.assign(run, { state: 'skipped', cause: 'BEFORE_JOINING' });
    this.settle();
  }

  /** What the office sees of the document, and of each run. */
  seen(): Record<string, string> {
    const ofRun = (run: Run) =>
      [
        run.state,
        run.turn === null ? '-' : this.turnOf(run)?.key,
        `round ${run.round}`,
        `version ${run.version}`,
        run.unmet.join('+') || '-',
        run.cause ?? '-',
        run.task?.holder ?? '-',
        run.task?.late === true ? 'late' : '-',
      ].join(' ');
    return {
      document: `${this.document} in a cycle ${this.isClosed ? 'closed' : 'open'}`,
      ...Object.fromEntries(this.runs.map((run) => [run.key, ofRun(run)])),
    };
  }

  get document(): 'active' | 'complete' | 'unrated' | 'withdrawn' | 'unfinished' {
    if (this.ending !== null) return this.hasLeft ? 'withdrawn' : 'unfinished';
    if (this.runs.some(isUnfinished)) return 'active';
    return this.isSigned() ? 'complete' : 'unrated';
  }

  /** Who may move the open task of a run now; undefined when it has none. */
  moverOf(run: Run): Who | undefined {
    return run.task === null ? undefined : this.holderOf(run);
  }

  /** Lets time and the reporting line take effect. */
  refresh(): void {
    this.decide(() => undefined);
  }

  protected decide(act: () => unknown): void {
    const before = this.runs.map((run) => JSON.stringify(run));
    act();
    this.settle();
    this.runs.forEach((run, index) => (run.version += index >= before.length || before[index] === JSON.stringify(run) ? 0 : 1));
  }

  private settle(): void {
    if (this.ending !== null) return;
    const each = (move: (run: Run) => boolean) => this.runs.map(move).includes(true);
    // What time ends comes before what it opens.
    while (each((run) => run.state === 'open' && this.follow(run)) || each((run) => run.state !== 'open' && this.tryToOpen(run)));
  }

  private tryToOpen(run: Run): boolean {
    const { opens, after } = stepOf(run);
    if (!isUnfinished(run) || this.season < opens) return false;
    const before = this.runs.find(({ key }) => key === after);
    // What only waits for another step keeps its place in the plan: nobody has anything to mend.
    if (before !== undefined && isUnfinished(before)) {
      if (run.state === 'scheduled') return false;
      Object.assign(run, { state: 'scheduled', unmet: [] });
      return true;
    }
    const unmet = before === undefined || before.state === 'done' ? [] : [`done:${before.key.slice(0, -1)}`];
    if (this.holderOf(run) === undefined) unmet.push('employee');
    if (run.state === 'blocked' && unmet.join() === run.unmet.join()) return false;
    if (unmet.length === 0) this.begin(run, run.turn ?? 0, true);
    else Object.assign(run, { state: 'blocked', unmet });
    return true;
  }

  private follow(run: Run): boolean {
    const holder = this.holderOf(run);
    if (run.task === null) throw new Error('an open run without a task');
    if (holder === undefined) {
      this.close(run);
      Object.assign(run, { state: 'blocked', unmet: ['employee'] });
    } else if (holder !== run.task.holder) run.task = { ...run.task, holder };
    else if (run.due > this.season) return false;
    else if (this.turnOf(run)?.silence === true) {
      this.close(run);
      this.proceed(run);
    } else if (run.key.startsWith('mid') && this.isSigned()) this.passOver(run);
    else if (run.task.late) return false;
    else run.task.late = true;
    return true;
  }

  protected proceed(run: Run): void {
    const next = (run.turn ?? 0) + 1;
    if (next < stepOf(run).turns.length) return this.begin(run, next, true);
    Object.assign(run, { ...fresh, state: 'done' });
    if (run.key.startsWith('final'))
      for (const each of this.runs.filter(isUnfinished))
        if (isAddendum(each) || (each.key.startsWith('mid') && each.due <= this.season)) this.passOver(each);
  }

  /** Whether the year was rated and answered: then no quarter is reported after its day any more. */
  private isSigned(): boolean {
    return this.runs.some(({ key, state }) => key.startsWith('final') && state === 'done');
  }

  private passOver(run: Run): void {
    const cause = isAddendum(run) ? 'NOT_AGREED_IN_TIME' : (run.turn ?? 0) > 0 ? 'NOT_REVIEWED' : 'NOT_REPORTED';
    this.close(run);
    Object.assign(run, { ...fresh, state: 'skipped', cause });
  }

  /** The first turn has the time that was planned, any other and one that came back at least its own days; nothing is late on arrival. */
  protected begin(run: Run, turn: number, isForward: boolean): void {
    Object.assign(run, { turn, unmet: [] });
    const holder = this.holderOf(run);
    if (holder === undefined) return void Object.assign(run, { state: 'blocked', unmet: ['employee'] });
    const asPlanned = isForward && turn === 0 && run.due > this.season;
    if (!asPlanned) run.due = Math.max(run.due, ownDays(this.season));
    Object.assign(run, { state: 'open', task: { holder, late: false } });
  }

  protected close(run: Run): void {
    if (run.task !== null) this.lastHolder.set(run.key, run.task.holder);
    run.task = null;
  }

  protected holderOf(run: Run): Who | undefined {
    const holder = this.turnOf(run)?.holder;
    if (holder === 'office') return 'office';
    if (holder === 'supervisor') return this.supervisor;
    return this.away ? undefined : 'employee';
  }

  protected turnOf(run: Run): Turn | undefined {
    return stepOf(run).turns[run.turn ?? 0];
  }
}

/** A run in which nothing has been done. */
export const fresh = { state: 'scheduled', turn: null, unmet: [], cause: null, task: null } satisfies Partial<Run>;

export function stepOf(run: Run): (typeof year)[number] {
  const found = isAddendum(run) ? addendum : year.find(({ key }) => key === run.key);
  if (found === undefined) throw new Error(run.key);
  return found;
}

/** Whether somebody asked for it. */
export function isAddendum({ key }: Run): boolean {
  return key.startsWith(addendum.key);
}

export function isUnfinished({ state }: Run): boolean {
  return state === 'scheduled' || state === 'blocked' || state === 'open';
}
